package org.twoeyes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/**
 * Reads a bundle, CSV files or a workbook with an optional policy, and lays it over what is stored.
 *
 * <p>All or nothing: with one error there is no portfolio. Every error is found in one reading, not only the
 * first. Files are streamed; in memory are only the records. What the rules of a bundle are, and what was
 * decided where they left room, stands in {@code docs/methods/intake.md}.
 */
public final class BundleReader {

    private final IntakeOptions options;
    private final Problems problems = new Problems();
    private final Notices notices = new Notices();
    private final ErasedRows erased;
    private final Aliases merged;
    private final AliasRows aliases;
    private final List<FileCount> counts = new ArrayList<>();
    private Map<String, Integer> layers = Map.of();
    private List<Overruled> overruled = List.of();
    private @Nullable Charset charset;
    private long bytesRead;
    private long bytesTotal;

    private BundleReader(IntakeOptions options) {
        this.options = options;
        this.erased = new ErasedRows(options.erased(), notices);
        this.merged = Aliases.of(options.history());
        this.aliases = new AliasRows(merged, options.base(), notices);
    }

    /**
     * Reads a bundle. Never throws for what a user wrote, chose or forgot: that is in the report.
     *
     * @param bundle a folder, a .zip or an .xlsx
     */
    public static IntakeReport read(Path bundle, IntakeOptions options) {
        return new BundleReader(options).report(bundle);
    }

    /** Lays a source over a portfolio, without the warnings that a whole portfolio gives. */
    static IntakeReport overlay(BundleSource source, Portfolio base) {
        BundleReader reader = new BundleReader(IntakeOptions.fresh().withBase(base));
        return reader.report(reader.laid(source));
    }

    private IntakeReport report(Path bundle) {
        Optional<Portfolio> portfolio = Optional.empty();
        if (encodingIsKnown()) {
            try (BundleSource source = BundleSource.open(bundle, problems, notices)) {
                if (source != null) {
                    portfolio = fits(source, String.valueOf(bundle.getFileName()))
                            ? laid(source).map(this::withHandValues)
                            : Optional.empty();
                    portfolio.ifPresent(read ->
                            new PortfolioWarnings(read, DistinctPair.all(options.history(), merged), notices).add());
                }
            } catch (IOException e) {
                problems.addOfBundle(
                        String.valueOf(bundle.getFileName()),
                        null,
                        "it cannot be closed (" + BundleSource.reason(e) + ")",
                        "a readable bundle");
                portfolio = Optional.empty();
            }
        }
        return report(portfolio);
    }

    private Optional<Portfolio> laid(BundleSource source) {
        problems.setNames(source::nameOf);
        Intake intake = intake(source);
        layers = intake.layers().byRule();
        layers.forEach((rule, count) -> notices.add(NoticeKind.LAYER_INFERRED, count, rule + ": " + count));
        return problems.count() == 0 ? Optional.of(intake.portfolio()) : Optional.empty();
    }

    private Portfolio withHandValues(Portfolio read) {
        HandOverlay overlay =
                new HandOverlay(new HandValues(options.history()), options.base(), read, aliases, notices);
        overruled = overlay.overruled();
        return overlay.portfolio();
    }

    private IntakeReport report(Optional<Portfolio> portfolio) {
        return new IntakeReport(
                portfolio, problems.first(), problems.count(), notices.list(), counts, layers, overruled);
    }

    /** Sums the sizes, and refuses a bundle that would not fit into memory. */
    private boolean fits(BundleSource source, String name) {
        for (BundleFile file : BundleFile.values()) {
            bytesTotal += source.has(file) ? Math.max(0, source.size(file)) : 0;
        }
        long text = bytesTotal / source.bytesForText() + MemoryLimit.textOf(options.base());
        MemoryLimit memory = options.memory();
        if (memory.allows(text)) {
            return true;
        }
        problems.addOfBundle(
                name,
                null,
                String.format(
                        Locale.ROOT,
                        "its tables, with what is stored, hold %,d MB of text, which takes about %,d MB of memory; there are %,d",
                        MemoryLimit.megabytes(text),
                        MemoryLimit.megabytes(memory.needed(text)),
                        MemoryLimit.megabytes(memory.heapBytes())),
                "more memory (TWOEYES_OPTS=-Xmx" + MemoryLimit.megabytes(memory.needed(text))
                        + "m), or a smaller bundle");
        return false;
    }

    private boolean encodingIsKnown() {
        if (options.encoding().isEmpty()) {
            return true;
        }
        String name = options.encoding().get();
        try {
            charset = Charset.forName(name);
            charset.newDecoder();
            return true;
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            problems.addOfBundle("--encoding", name, "is no known encoding", "a name such as windows-1252 or GB18030");
            return false;
        }
    }

    private Intake intake(BundleSource source) {
        Intake intake = new Intake(options.base(), policy(source), problems, notices);
        OrganizationRows organization = new OrganizationRows(intake);
        ActivityRows activity = new ActivityRows(intake);
        rows(source, intake.accounts(), organization::account);
        rows(source, intake.contacts(), organization::contact);
        rows(source, intake.employees(), organization::employee);
        new InnerReferences(intake, aliases).check();
        intake.ties().loadStored();
        boolean ties = file(source, BundleFile.TIES, intake.ties()::take);
        intake.ties().finish(options.replace() && ties);
        rows(source, intake.interactions(), activity::interaction);
        rows(source, intake.opportunities(), activity::opportunity);
        boolean assignments = file(source, BundleFile.ASSIGNMENTS, intake.assignments()::take);
        intake.assignments().finish(options.replace() && assignments);
        new StoredRows(intake).check();
        return intake;
    }

    private void rows(BundleSource source, Rows<?> rows, Consumer<Row> target) {
        BundleFile file = rows.kind();
        if (!source.has(file)) {
            if (file.isRequired()) {
                problems.add(
                        file,
                        0,
                        null,
                        null,
                        "it is required and missing",
                        "a " + source.labelOf(file) + " in the bundle");
                rows.markIncomplete();
            }
            return;
        }
        if (!file(source, file, target)) {
            rows.markIncomplete();
        } else if (options.replace()) {
            aliases.present(file).forEach(rows::keep);
            rows.dropStored();
        }
    }

    /** Streams a table; false where it is not there or could not be read to its end. */
    private boolean file(BundleSource source, BundleFile file, Consumer<Row> target) {
        if (!source.has(file)) {
            return false;
        }
        String name = source.nameOf(file);
        BundleTable[] table = new BundleTable[1];
        table[0] = new BundleTable(file, problems, notices, () -> progress(name, table[0].rows()));
        boolean whole = false;
        try (Records records = source.records(file, charset, count -> bytesRead += count)) {
            whole = table[0].read(records, row -> {
                if (erased.keeps(file, row) && aliases.keeps(file, row)) {
                    target.accept(row);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            new ReadFailure(file, problems).report(e, 0);
        }
        counts.add(new FileCount(name, table[0].rows()));
        progress(name, table[0].rows());
        return whole;
    }

    private void progress(String file, long rows) {
        options.progress().at(file, rows, bytesRead, Math.max(bytesRead, bytesTotal));
    }

    /** The policy in force: that of the option, else of the bundle, else the stored one. */
    private Policy policy(BundleSource source) {
        String name = source.nameOf(BundleFile.POLICY);
        try {
            if (options.policyFile().isPresent()) {
                Path path = options.policyFile().get();
                name = String.valueOf(path.getFileName());
                try (StrictText text = StrictText.open(Files.newInputStream(path), charset)) {
                    return new PolicyFile(name, problems, notices).read(text);
                }
            }
            if (!source.has(BundleFile.POLICY)) {
                return options.base().policy();
            }
            Policy policy = source.policy(charset, count -> bytesRead += count, problems, notices);
            counts.add(new FileCount(name, 0));
            return policy;
        } catch (IOException | UncheckedIOException e) {
            new ReadFailure(BundleFile.POLICY, name, problems).report(e, 0);
            return Policy.DEFAULT;
        }
    }
}
