package org.twoeyes.app;

import java.util.Optional;

/** The entry named in the manifest of the jar. */
public final class Main {
    private Main() {}

    /** Says which version this is. */
    public static void main(String[] args) {
        System.out.println("Two Eyes " + version());
    }

    /** The version in the manifest of the jar, {@code unpackaged} where classes run without one. */
    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
