package org.twoeyes.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.model.Portfolio;

/** Writes portfolios as bundles that import to the same analysis. */
public final class Exports {

    /** Nothing to set up. */
    public Exports() {}

    /** Writes a folder, or a zip where the name ends in {@code .zip}; each file whole or not at all. */
    public void write(Portfolio portfolio, Path folderOrZip) throws IOException {
        try {
            BundleWriter.write(portfolio, folderOrZip);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
