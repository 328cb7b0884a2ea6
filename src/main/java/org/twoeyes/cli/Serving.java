package org.twoeyes.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.twoeyes.service.live.LivePortfolio;

/** Serves a portfolio over HTTP. What it is made of is none of the command line's business. */
@FunctionalInterface
public interface Serving {

    /**
     * How it is to be reached.
     *
     * @param names under which it may be called, besides those of this machine for itself
     * @param tokens a file of named tokens; empty makes one token for this launch
     * @param keyStore a PKCS #12 file to be reached by HTTPS
     * @param keyStorePassword opens it; empty where there is none
     * @param behindProxy whether something in front of it speaks HTTPS
     * @param demo whether the data is the sample
     */
    record Request(
            String host,
            int port,
            Set<String> names,
            Optional<Path> tokens,
            Optional<Path> keyStore,
            String keyStorePassword,
            boolean behindProxy,
            boolean demo) {

        public Request {
            names = Set.copyOf(names);
        }

        /** Without the password, so that it cannot reach a log. */
        @Override
        public String toString() {
            return "Request[" + host + ":" + port + "]";
        }
    }

    /** A server that runs. */
    interface Running extends AutoCloseable {

        /** The address to open, with the token of this launch if one was made. */
        String address();

        @Override
        void close();
    }

    /**
     * Starts to serve; the caller closes the answer, then the portfolio.
     *
     * @throws RefusedException if the port is taken, or a file cannot be used
     */
    Running start(LivePortfolio portfolio, Request request);
}
