package org.twoeyes.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.model.Account;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Portfolios;

/**
 * A process that writes one state after the other until it is killed. State n is the random portfolio of seed n,
 * with an account whose name is the number, and a recorded change; every third goes through a new
 * generation, every fourth takes the place of everything, as a restored backup does, and every tenth with files made anew, as where
 * somebody is erased. Says {@code ready n} with the
 * state it found, a line {@code note …} for each opening note, and {@code wrote n} for each acknowledged write.
 */
final class CrashingWriter {

    private static final int SIZE = 12;
    private static final String COUNTER = "counter";
    private static final StoreOptions COPIED =
            StoreOptions.SHARED.withBatchRows(40).withCopy(new StoreOptions.Copying(0, Duration.ofMillis(1)));
    private static final StoreOptions IN_PARTS =
            StoreOptions.SHARED.withBatchRows(40).withOneTransactionRows(0);

    private CrashingWriter() {}

    /** Runs until killed. Arguments: data folder. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        GraphStore odd = GraphStores.open(Path.of(arguments[0]), COPIED);
        GraphStore whole = GraphStores.open(Path.of(arguments[0]), IN_PARTS);
        odd.openingNotes().forEach(note -> out.println("note " + note));
        Portfolio copied = odd.read();
        Files.deleteIfExists(Path.of(arguments[0], "facts"));
        Portfolio stored = odd.read();
        int number = numberOf(stored);
        boolean torn = !stored.equals(state(number))
                || !stored.equals(copied)
                || !Change.all(odd::changes).stream().map(Change::id).toList().equals(changes(number));
        out.println((torn ? "torn " : "ready ") + number + " " + odd.revision());
        out.flush();
        while (true) {
            number++;
            Portfolio wanted = state(number);
            GraphStore store = number % 3 == 0 ? whole : odd;
            boolean anew = number % 10 == 5;
            String operation = operation(number);
            List<Change> changes = List.of(ChangeLogTest.change(operation, COUNTER, true));
            if (anew || number % 4 == 2) {
                GraphContents now = odd.contents().contents();
                List<Change> all = new ArrayList<>(now.changes());
                all.addAll(changes);
                GraphContents next = new GraphContents(wanted, all, now.writes(), now.plans(), now.tombstones());
                StoredGraph from = new StoredGraph(odd.revision(), now);
                if (anew) {
                    whole.close();
                    odd.replaceAnew(from, next, StoreProgress.NONE);
                    whole = GraphStores.open(Path.of(arguments[0]), IN_PARTS);
                } else {
                    odd.replace(from, next, StoreProgress.NONE);
                }
            } else {
                store.write(stored, wanted, operation, changes, StoreProgress.NONE);
            }
            out.println("wrote " + number);
            out.flush();
            stored = wanted;
        }
    }

    /** The portfolio of a state; 0 is the empty one. */
    static Portfolio state(int number) {
        if (number == 0) {
            return Portfolio.EMPTY;
        }
        Portfolio random = RandomPortfolio.of(number, SIZE);
        List<Account> accounts = new ArrayList<>(random.accounts());
        accounts.add(
                new Account(COUNTER, String.valueOf(number), null, null, null, null, null, null, null, null, null));
        return Portfolios.withAccounts(random, accounts);
    }

    private static String operation(int number) {
        return "state-" + number;
    }

    /** Ids of the changes that were recorded up to a state, the oldest first. */
    private static List<String> changes(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(CrashingWriter::operation)
                .toList();
    }

    private static int numberOf(Portfolio stored) {
        return stored.accounts().stream()
                .filter(account -> account.id().equals(COUNTER))
                .mapToInt(account -> Integer.parseInt(account.name()))
                .findFirst()
                .orElse(0);
    }
}
