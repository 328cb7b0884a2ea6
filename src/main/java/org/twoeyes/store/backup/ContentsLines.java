package org.twoeyes.store.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.AppliedWrite;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.model.Tombstones;

/** Makes the contents of a graph from the lines of a backup. */
final class ContentsLines implements BackupReader.Lines {

    private static final byte[] TABLE = BackupLine.TABLE.getBytes(StandardCharsets.UTF_8);

    private final BackupReader reader;
    private final Map<BackupTable, List<Object>> rows = new EnumMap<>(BackupTable.class);
    private boolean begun;
    private @Nullable List<Object> table;
    private @Nullable ObjectReader json;

    ContentsLines(BackupReader reader) {
        this.reader = reader;
    }

    @Override
    public void line(byte[] line) throws IOException {
        if (!begun) {
            begun = true; // the header
        } else if (isHead(line)) {
            begin(line);
        } else if (table == null || json == null) {
            throw reader.newer();
        } else {
            try {
                table.add(json.readValue(line));
            } catch (JsonProcessingException e) {
                throw reader.newer();
            }
        }
    }

    private void begin(byte[] line) throws IOException {
        BackupTable found = BackupTable.find(
                        BackupJson.MAPPER.readValue(line, BackupLine.Head.class).table())
                .orElseThrow(reader::newer);
        table = rows.computeIfAbsent(found, none -> new ArrayList<>());
        json = BackupJson.MAPPER.readerFor(found.type());
    }

    private static boolean isHead(byte[] line) {
        return line.length >= TABLE.length && java.util.Arrays.equals(line, 0, TABLE.length, TABLE, 0, TABLE.length);
    }

    /** What the lines hold together. */
    GraphContents contents() throws BackupRefusedException {
        return new GraphContents(
                new Portfolio(
                        policy(),
                        of(BackupTable.ACCOUNTS, Account.class),
                        of(BackupTable.CONTACTS, Contact.class),
                        of(BackupTable.EMPLOYEES, Employee.class),
                        of(BackupTable.TIES, Tie.class),
                        of(BackupTable.INTERACTIONS, Interaction.class),
                        of(BackupTable.OPPORTUNITIES, Opportunity.class),
                        of(BackupTable.ASSIGNMENTS, Assignment.class)),
                of(BackupTable.CHANGES, Change.class),
                of(BackupTable.WRITES, AppliedWrite.class),
                of(BackupTable.PLANS, Plan.class),
                Tombstones.of(of(BackupTable.TOMBSTONES, String.class)));
    }

    private Policy policy() throws BackupRefusedException {
        List<BackupTable.PolicyRow> found = of(BackupTable.POLICY, BackupTable.PolicyRow.class);
        if (found.isEmpty()) {
            return Policy.DEFAULT;
        }
        PolicyParser.Result result = PolicyParser.parse(found.get(0).policy());
        if (result.failed()) {
            throw reader.newer();
        }
        return result.policy();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> of(BackupTable of, Class<T> type) {
        if (!type.equals(of.type())) {
            throw new IllegalArgumentException("table (" + of.word() + ") must have rows of " + type);
        }
        return (List<T>) rows.getOrDefault(of, List.of());
    }
}
