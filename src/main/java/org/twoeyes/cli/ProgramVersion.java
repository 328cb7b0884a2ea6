package org.twoeyes.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version from the manifest of the jar; {@code development} where the program runs from classes. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "twoeyes " + (version == null ? "development" : version), "Java ${java.version} (${java.vendor})"
        };
    }
}
