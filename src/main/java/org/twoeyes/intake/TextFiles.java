package org.twoeyes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;

/** A bundle of CSV files and a YAML file. */
interface TextFiles extends BundleSource {

    /** Opens a file that is there; the caller closes it. */
    InputStream open(BundleFile file) throws IOException;

    @Override
    default String nameOf(BundleFile file) {
        return file.fileName();
    }

    @Override
    default String labelOf(BundleFile file) {
        return "file " + file.fileName();
    }

    @Override
    default Records records(BundleFile file, @Nullable Charset charset, LongConsumer bytes) throws IOException {
        return new CsvRecords(StrictText.open(new CountedInput(open(file), bytes), charset));
    }

    @Override
    default Policy policy(@Nullable Charset charset, LongConsumer bytes, Problems problems, Notices notices)
            throws IOException {
        try (StrictText text = StrictText.open(new CountedInput(open(BundleFile.POLICY), bytes), charset)) {
            return new PolicyFile(nameOf(BundleFile.POLICY), problems, notices).read(text);
        }
    }
}
