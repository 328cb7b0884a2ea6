package org.twoeyes.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one table of a bundle, the header first, one after the other. */
interface Records extends Closeable {

    /**
     * The next record, always the same object; null behind the last.
     *
     * @throws IOException where what is read cannot be read, {@link BundleSource.Refused} where it must not
     * @throws RawRow.Limit where a record is beyond the limits
     */
    @Nullable
    RawRow next() throws IOException;

    /** The line on which the record that is being read starts, counted from 1. */
    long line();
}
