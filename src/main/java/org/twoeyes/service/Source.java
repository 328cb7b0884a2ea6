package org.twoeyes.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a portfolio comes from. */
public sealed interface Source {

    /** A name for messages: the path or the address, never a password. */
    String label();

    /** A graph that can be read and written. */
    sealed interface Graph extends Source {}

    /**
     * Files, read without any database.
     *
     * @param path a folder, a .zip or an .xlsx
     * @param encoding of files without a byte order mark; empty is UTF-8
     */
    record Bundle(Path path, Optional<String> encoding) implements Source {
        @Override
        public String label() {
            return path.toString();
        }
    }

    /** The embedded database in a folder of this machine. */
    record DataFolder(Path folder) implements Graph {
        @Override
        public String label() {
            return folder.toString();
        }
    }

    /** A database elsewhere. */
    record Remote(URI uri, String user, String password) implements Graph {
        @Override
        public String label() {
            return uri.getScheme() + "://" + uri.getAuthority();
        }

        /** Without the password, so that it cannot reach a log. */
        @Override
        public String toString() {
            return "Remote[" + label() + "]";
        }
    }
}
