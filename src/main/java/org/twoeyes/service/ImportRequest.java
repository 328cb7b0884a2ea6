package org.twoeyes.service;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be imported, and how.
 *
 * @param bundle a folder, a .zip or an .xlsx
 * @param into the graph
 * @param replace whether stored rows that the bundle's files do not have go
 * @param dryRun whether to stop before writing
 * @param encoding of files without a byte order mark; empty is UTF-8
 * @param policyFile stands in place of the bundle's and the stored policy
 */
public record ImportRequest(
        Path bundle,
        Source.Graph into,
        boolean replace,
        boolean dryRun,
        Optional<String> encoding,
        Optional<Path> policyFile) {}
