#!/bin/sh
# Makes the README's pictures from the sample: docs/pictures/*.png. Needs a Chromium; run it from anywhere.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test.classpath
java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" org.twoeyes.web.Screenshots docs/pictures
