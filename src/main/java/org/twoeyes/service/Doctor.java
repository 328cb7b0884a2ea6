package org.twoeyes.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.IntakeProgress;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.Check.Verdict;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.StoreHealth;

/** Examines what the program runs on: Java, memory, ports, disk, the database, its schema and the data. */
public final class Doctor {

    private static final int LEAST_JAVA = 17;
    private static final long LITTLE_MEMORY_MB = 512;
    private static final long LITTLE_DISK_MB = 1024;
    private static final int OLD_DAYS = 90;

    private final Clock clock;

    /** With the clock that tells how old the data is. */
    public Doctor(Clock clock) {
        this.clock = clock;
    }

    /** Looks at everything, and at a source; never throws for what it finds. */
    public List<Check> examine(Source source) {
        List<Check> checks = new ArrayList<>(List.of(java(), memory(), port()));
        if (source instanceof Source.Graph graph) {
            if (graph instanceof Source.DataFolder data) {
                checks.add(disk(data.folder()));
            }
            checks.addAll(graph(graph));
        } else {
            checks.addAll(data(source, null));
        }
        return List.copyOf(checks);
    }

    private static Check java() {
        Runtime.Version version = Runtime.version();
        String found = version.feature() + " (" + version + ", " + System.getProperty("java.vendor") + ")";
        return version.feature() >= LEAST_JAVA
                ? new Check("Java", Verdict.OK, found)
                : new Check("Java", Verdict.WRONG, found + "; needs " + LEAST_JAVA + " or newer.");
    }

    private static Check memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        String found =
                "up to " + megabytes + " MB of heap, " + Runtime.getRuntime().availableProcessors() + " processors";
        return megabytes >= LITTLE_MEMORY_MB
                ? new Check("Memory", Verdict.OK, found)
                : new Check("Memory", Verdict.WARNING, found + "; give more with TWOEYES_OPTS=-Xmx2g.");
    }

    private static Check port() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Check(
                    "Ports",
                    Verdict.OK,
                    "a free port on 127.0.0.1 can be opened (" + socket.getLocalPort() + " just now)");
        } catch (IOException e) {
            return new Check(
                    "Ports", Verdict.WRONG, "no port on 127.0.0.1 can be opened; the embedded database needs one.");
        }
    }

    private static Check disk(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            if (existing == null || !Files.isWritable(existing)) {
                return new Check("Disk", Verdict.WRONG, folder + " cannot be written by you.");
            }
            long megabytes = Files.getFileStore(existing).getUsableSpace() >> 20;
            String found = String.format(Locale.ROOT, "%,d MB free for %s", megabytes, folder);
            return new Check("Disk", megabytes >= LITTLE_DISK_MB ? Verdict.OK : Verdict.WARNING, found);
        } catch (IOException e) {
            return new Check("Disk", Verdict.WARNING, "the free space for " + folder + " cannot be told.");
        }
    }

    private List<Check> graph(Source.Graph source) {
        List<Check> checks = new ArrayList<>();
        try {
            if (Graphs.isNew(source)) {
                return List.of(new Check(
                        "Data", Verdict.OK, "nothing stored in " + source.label() + " yet; import a bundle first."));
            }
            try (GraphStore store = Graphs.open(source)) {
                StoreHealth health = Graphs.guarded(store::health);
                checks.add(new Check(
                        "Database",
                        Verdict.OK,
                        health.product() + " at " + health.where()
                                + (health.shared() ? ", running in another process" : "")));
                checks.add(new Check("Schema", Verdict.OK, "version " + health.schema()));
                store.openingNotes().forEach(note -> checks.add(new Check("Database", Verdict.WARNING, note)));
                checks.addAll(data(source, Graphs.guarded(store::read)));
            }
        } catch (DatabaseUnavailableException e) {
            checks.add(new Check("Database", Verdict.UNREACHABLE, String.valueOf(e.getMessage())));
        }
        return checks;
    }

    private List<Check> data(Source source, @Nullable Portfolio stored) {
        Portfolio portfolio = stored;
        if (portfolio == null) {
            Loading loading = new PortfolioSources().load(source, Optional.empty(), IntakeProgress.NONE);
            if (loading instanceof Loading.Refused refused) {
                return List.of(new Check(
                        "Data",
                        Verdict.WRONG,
                        refused.report().errorCount() + " errors in " + source.label()
                                + "; twoeyes import --dry-run lists them."));
            }
            portfolio = ((Loading.Loaded) loading).portfolio();
        }
        if (portfolio.isEmpty()) {
            return List.of(new Check("Data", Verdict.OK, "nothing stored yet; import a bundle first."));
        }
        return List.of(
                new Check(
                        "Data",
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
