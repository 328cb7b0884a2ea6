package org.twoeyes.service.live;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.twoeyes.intake.person.Erasure;
import org.twoeyes.intake.person.PersonRecord;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PersonKey;
import org.twoeyes.store.backup.BackupShelf;

/** What is stored about one person: shown as a whole, or erased for good. */
public final class People {

    private static final int ATTEMPTS = 3;

    private final Home home;
    private final Clock clock;

    /** Of a home. */
    public People(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Who of both kinds is known by an id, also only by records or plans, or was erased. O(rows). */
    public List<PersonKey> find(String id) {
        GraphContents all = home.contents().contents();
        return Stream.of(PersonKey.contact(id), PersonKey.employee(id))
                .filter(person ->
                        PersonRecord.isKnown(all, person) || all.tombstones().has(person))
                .toList();
    }

    /** Everything that is stored about somebody, or about whom they were merged into, as JSON; empty if nothing is. O(rows). */
    public Optional<String> record(PersonKey person) {
        GraphContents all = home.contents().contents();
        PersonKey whole = Aliases.of(all.changes())
                .survivor(person)
                .map(id -> new PersonKey(person.kind(), id))
                .orElse(person);
        return PersonRecord.of(all, whole, clock.instant());
    }

    /** What came of an erasure. */
    public sealed interface Outcome {

        /**
         * They are gone.
         *
         * @param ties how many of theirs went
         * @param interactions how many they took part in
         * @param changes how many records went
         * @param files whether nothing is left in the files of the database; false for one that is run elsewhere
         * @param backups how many backups went that the program had made by itself
         */
        record Erased(int ties, int interactions, int changes, boolean files, int backups) implements Outcome {}

        /** Nothing is stored about them. */
        record Absent() implements Outcome {}

        /**
         * They were merged into somebody, who stands for both: nothing was changed, because erasing that one is another
         * decision.
         *
         * @param id of the one who stands for both
         */
        record StandsFor(String id) implements Outcome {}

        /** Others changed what is stored so often that it could not be done in between; nothing was changed. */
        record Crowded() implements Outcome {}
    }

    /**
     * Erases somebody for good, all or nothing; where they were erased before, it makes sure that nothing was left, as by a
     * process that was killed before it had removed backups. The backups that the program made by itself go as well, because they hold
     * the person; those that somebody made are theirs to remove.
     *
     * @throws IOException if the person is erased, but a backup or rows that nobody sees any more could not be removed; the
     *     sentence says what
     */
    public Outcome erase(PersonKey person) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Home.Kept now = home.contents();
            Optional<String> survivor = Aliases.of(now.contents().changes()).survivor(person);
            if (survivor.isPresent()) {
                return new Outcome.StandsFor(survivor.get());
            }
            Optional<Erasure.Left> left = Erasure.of(now.contents(), person, salt());
            boolean again = now.contents().tombstones().has(person);
            if (left.isEmpty() && !again) {
                return new Outcome.Absent();
            }
            Erasure.Left wanted = left.orElseGet(() -> new Erasure.Left(now.contents(), 0, 0, 0));
            Optional<Home.Anew> done = home.replaceAnew(now, wanted.contents(), Home.WriteProgress.NONE);
            if (done.isPresent()) {
                int backups = removeBackups();
                requireNothingLeft(done.get());
                return new Outcome.Erased(
                        wanted.ties(),
                        wanted.interactions(),
                        wanted.changes(),
                        done.get().files(),
                        backups);
            }
        }
        return new Outcome.Crowded();
    }

    private static void requireNothingLeft(Home.Anew done) throws IOException {
        if (!done.rows()) {
            throw new IOException(
                    "The person is erased and nobody sees them any more, but rows that hold them could not"
                            + " be removed from the database; erase them once more to have that done.");
        }
    }

    private int removeBackups() throws IOException {
        Optional<BackupShelf> shelf = home.shelf();
        try {
            return shelf.isEmpty() ? 0 : shelf.get().clear();
        } catch (IOException e) {
            throw new IOException(
                    "The person is erased, but a backup that holds them could not be removed (" + e.getMessage()
                            + "); remove it by hand.",
                    e);
        }
    }

    private static String salt() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
