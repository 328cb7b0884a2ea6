package org.twoeyes.service;

import java.net.InetAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.IntakeProgress;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.Check.Verdict;
import org.twoeyes.store.FreeSpace;
import org.twoeyes.store.ReadableGraph;
import org.twoeyes.store.SchemaTooNew;
import org.twoeyes.store.StoreFailed;
import org.twoeyes.store.StoreHealth;

/**
 * Examines what the program runs on: Java, memory, ports, disk, the database, its schema and the data. A database that
 * somebody else runs is only looked at.
 */
public final class Doctor {

    private static final String DATABASE = "Database";
    private static final String SCHEMA = "Schema";
    private static final String DATA = "Data";
    private static final int OLD_DAYS = 90;

    private final Clock clock;
    private final FreeSpace space;

    /** With the clock that tells how old the data is. */
    public Doctor(Clock clock) {
        this(clock, FreeSpace.OF_MACHINE);
    }

    /** With another opinion of how much room there is. */
    Doctor(Clock clock, FreeSpace space) {
        this.clock = clock;
        this.space = space;
    }

    /** Looks at everything, and at a source; never throws for what it finds. */
    public List<Check> examine(Source source) {
        Runtime runtime = Runtime.getRuntime();
        List<Check> checks = new ArrayList<>(List.of(
                MachineChecks.java(Runtime.version()),
                MachineChecks.memory(runtime.maxMemory(), runtime.availableProcessors()),
                MachineChecks.port(InetAddress.getLoopbackAddress())));
        if (source instanceof Source.Graph graph) {
            checks.addAll(folderAndGraph(graph));
        } else {
            checks.addAll(data(source, null));
        }
        return List.copyOf(checks);
    }

    private List<Check> folderAndGraph(Source.Graph source) {
        List<Check> checks = new ArrayList<>();
        if (source instanceof Source.DataFolder data) {
            Check disk = MachineChecks.disk(data.folder(), space);
            checks.add(disk);
            if (disk.verdict() == Verdict.WRONG) {
                checks.add(new Check(DATABASE, Verdict.UNREACHABLE, "not opened, because of the disk."));
                return checks;
            }
        }
        try {
            if (Graphs.isNew(source)) {
                checks.add(new Check(
                        DATA, Verdict.OK, "nothing stored in " + source.label() + " yet; import a bundle first."));
            } else {
                graph(source, checks);
            }
        } catch (DatabaseUnavailableException e) {
            String subject = e.getCause() instanceof SchemaTooNew ? SCHEMA : DATABASE;
            checks.add(new Check(subject, Verdict.UNREACHABLE, String.valueOf(e.getMessage())));
        }
        return checks;
    }

    private void graph(Source.Graph source, List<Check> checks) {
        try (ReadableGraph store = Graphs.look(source)) {
            StoreHealth health = Graphs.guarded(store::health);
            checks.add(new Check(
                    DATABASE,
                    Verdict.OK,
                    health.product() + " at " + health.where()
                            + (health.shared() ? ", running in another process" : "")));
            checks.add(new Check(
                    SCHEMA,
                    Verdict.OK,
                    health.schema() == 0 ? "none yet; the first import lays it." : "version " + health.schema()));
            store.openingNotes().forEach(note -> checks.add(new Check(DATABASE, Verdict.WARNING, note)));
            checks.addAll(stored(source, store));
        }
    }

    /** What is in a graph; a value in it that this program refuses is wrong data, and no fault of the database. */
    private List<Check> stored(Source source, ReadableGraph store) {
        try {
            return data(source, Graphs.read(store));
        } catch (DatabaseUnavailableException e) {
            if (e instanceof PortfolioTooLargeException || e.getCause() instanceof StoreFailed) {
                return List.of(new Check(DATA, Verdict.WRONG, String.valueOf(e.getMessage())));
            }
            throw e;
        }
    }

    private List<Check> data(Source source, @Nullable Portfolio stored) {
        Portfolio portfolio = stored;
        if (portfolio == null) {
            Loading loading =
                    new PortfolioSources().load(source, Optional.empty(), Optional.empty(), IntakeProgress.NONE);
            if (loading instanceof Loading.Refused refused) {
                return List.of(new Check(
                        DATA,
                        Verdict.WRONG,
                        refused.report().errorCount() + " errors in " + source.label()
                                + "; twoeyes import --dry-run lists them."));
            }
            portfolio = ((Loading.Loaded) loading).portfolio();
        }
        if (portfolio.isEmpty()) {
            return List.of(new Check(DATA, Verdict.OK, "nothing stored yet; import a bundle first."));
        }
        return List.of(
                new Check(
                        DATA,
                        Verdict.OK,
                        portfolio.accounts().size() + " accounts, "
                                + portfolio.contacts().size() + " contacts, "
                                + portfolio.employees().size() + " employees, "
                                + portfolio.interactions().size() + " interactions"),
                age(portfolio));
    }

    private Check age(Portfolio portfolio) {
        LocalDate today = Snapshot.today(portfolio.policy(), clock);
        Optional<LocalDate> newest = portfolio.interactions().stream()
                .map(Interaction::on)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo);
        if (newest.isEmpty()) {
            return new Check("Age", Verdict.WARNING, "no interaction yet: only declared ties count.");
        }
        long days = ChronoUnit.DAYS.between(newest.get(), today);
        String found =
                "the newest interaction is of " + newest.get() + ", " + days + (days == 1 ? " day" : " days") + " ago";
        return days <= OLD_DAYS
                ? new Check("Age", Verdict.OK, found)
                : new Check(
                        "Age",
                        Verdict.WARNING,
                        found + "; analyze with --as-of " + newest.get() + " to see it as it was then.");
    }
}
