package org.twoeyes.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version from the manifest of the jar; {@code development} where the program runs from classes. */
final class ProgramVersion implements IVersionProvider {

    /** The version alone. */
    static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"twoeyes " + number(), "Java ${java.version} (${java.vendor})"};
    }
}
