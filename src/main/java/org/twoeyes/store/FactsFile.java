package org.twoeyes.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * A portfolio as one file: a fingerprint of the form, the revision and state of the graph, the rows table by table, and a sum (CRC-32C) of all.
 * Read in some 1 µs a row. Only this version of the program need understand it: what has another form is as good as none.
 */
final class FactsFile {

    private static final RecordForm<Account> ACCOUNTS = RecordForm.of(Account.class);
    private static final RecordForm<Contact> CONTACTS = RecordForm.of(Contact.class);
    private static final RecordForm<Employee> EMPLOYEES = RecordForm.of(Employee.class);
    private static final RecordForm<Tie> TIES = RecordForm.of(Tie.class);
    private static final RecordForm<Interaction> INTERACTIONS = RecordForm.of(Interaction.class);
    private static final RecordForm<Opportunity> OPPORTUNITIES = RecordForm.of(Opportunity.class);
    private static final RecordForm<Assignment> ASSIGNMENTS = RecordForm.of(Assignment.class);

    /** Raised when the bytes of a cell, or the order of the tables, become others. */
    private static final int VERSION = 2;

    private static final String FORM = Fingerprint.of("two eyes facts " + VERSION + " "
            + Stream.of(ACCOUNTS, CONTACTS, EMPLOYEES, TIES, INTERACTIONS, OPPORTUNITIES, ASSIGNMENTS)
                    .map(RecordForm::shape)
                    .collect(Collectors.joining(" ")));

    private static final int SUM_BYTES = Long.BYTES;
    private static final int BUFFER = 1 << 16;

    private FactsFile() {}

    /**
     * Writes a file that is there and empty, through to the disk.
     *
     * @param wanted asked every now and then whether to go on
     * @throws IOException if it cannot be written, or is not wanted any more
     */
    static void write(Path file, VisibleGraph graph, Portfolio facts, BooleanSupplier wanted) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out = Channels.newOutputStream(channel);
            CheckedOutputStream summed = new CheckedOutputStream(out, new CRC32C());
            FactsOutput to = new FactsOutput(summed, wanted);
            to.bytes(FORM.getBytes(StandardCharsets.US_ASCII));
            to.whole(graph.revision());
            to.text(graph.state());
            to.text(PolicyJson.of(facts.policy()));
            ACCOUNTS.write(facts.accounts(), to);
            CONTACTS.write(facts.contacts(), to);
            EMPLOYEES.write(facts.employees(), to);
            TIES.write(facts.ties(), to);
            INTERACTIONS.write(facts.interactions(), to);
            OPPORTUNITIES.write(facts.opportunities(), to);
            ASSIGNMENTS.write(facts.assignments(), to);
            to.flush();
            out.write(ByteBuffer.allocate(SUM_BYTES)
                    .putLong(summed.getChecksum().getValue())
                    .array());
            channel.force(true);
        }
    }

    /**
     * Reads a file, after it was gone through whole.
     *
     * @return null where it is of another graph, revision or form, or not as it was written
     * @throws IOException if it is not there or cannot be read
     */
    static @Nullable Portfolio read(Path file, VisibleGraph graph) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (!isWhole(channel)) {
                return null;
            }
            FactsInput from = new FactsInput(Channels.newInputStream(channel.position(0)));
            boolean same = FORM.equals(from.text(FORM.length()))
                    && from.whole() == graph.revision()
                    && graph.state().equals(from.text());
            return same ? read(from) : null;
        }
    }

    private static boolean isWhole(FileChannel channel) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long left = channel.size() - SUM_BYTES;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(left, BUFFER));
            if (channel.read(buffer) < 0) {
                return false;
            }
            left -= buffer.flip().limit();
            sum.update(buffer);
        }
        buffer.clear().limit(SUM_BYTES);
        while (left == 0 && buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // the sum may come in pieces
        }
        return left == 0 && !buffer.hasRemaining() && buffer.getLong(0) == sum.getValue();
    }

    private static Portfolio read(FactsInput from) throws IOException {
        return new Portfolio(
                PolicyJson.parse(Objects.requireNonNull(from.text())),
                ACCOUNTS.read(from),
                CONTACTS.read(from),
                EMPLOYEES.read(from),
                TIES.read(from),
                INTERACTIONS.read(from),
                OPPORTUNITIES.read(from),
                ASSIGNMENTS.read(from));
    }
}
