package org.twoeyes.store;

import java.util.function.ObjLongConsumer;

/**
 * Some thousand rows for one statement. Its columns are made when it is sent, and again if it is repeated.
 *
 * @param stage what it is about, for progress
 * @param rows how many
 * @param sending sends them to a generation
 */
record Part(String stage, int rows, ObjLongConsumer<Queries> sending) {

    /** Sends it; what a transaction that was not committed has answered is overwritten by its repetition. */
    void send(Queries queries, long generation) {
        sending.accept(queries, generation);
    }
}
