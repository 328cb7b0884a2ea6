package org.twoeyes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.brief.Briefs;
import org.twoeyes.model.Plan;
import org.twoeyes.report.SafeText;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.Source;
import org.twoeyes.service.live.GraphHome;
import org.twoeyes.service.live.PlanPeople;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.HandoverSheet;
import org.twoeyes.service.view.PlanBrief;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The brief of an account or a kept plan, or the handover sheet of an employee. */
@Command(
        name = "report",
        sortOptions = false,
        header = "The brief of an account or a kept plan, or an employee's handover sheet, to print.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description =
                "Of an account: its map, eyes, gaps, single and false eyes with their evidence, what each departure"
                        + " would cost, and next steps. Of an employee: whom they know, and who takes over. Of a kept plan:"
                        + " its steps, how far each is, and what becomes of the accounts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes report a-3 --out a-3.html                       one file, without scripts",
            "  twoeyes report a-3 --format pdf --paper Letter --out a-3.pdf",
            "  twoeyes report a-3 --format svg --out a-3.svg           the map alone",
            "  twoeyes report --employee e-12 --format pdf --language es --out e-12.pdf",
            "  twoeyes report --plan executives --format pdf --out executives.pdf"
        })
final class ReportCommand extends SnapshotCommand {

    private static final int LONGEST_NAME = 60;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACCOUNT", description = "Id of an account.")
    private @Nullable String account;

    @Option(names = "--employee", paramLabel = "ID", description = "The handover sheet of an employee instead.")
    private @Nullable String employee;

    @Option(
            names = "--plan",
            paramLabel = "ID",
            description = "The brief of a kept plan instead; its id stands at the end of its address on the page.")
    private @Nullable String plan;

    @Option(names = "--format", paramLabel = "FORMAT", description = "html (the default), pdf, or svg: the map alone.")
    private BriefFormat format = BriefFormat.HTML;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of the screen, all or nothing.")
    private @Nullable Path out;

    @Mixin
    private PaperOptions paper = new PaperOptions();

    ReportCommand(Session session) {
        super(session);
    }

    @Override
    void check() {
        if (Stream.of(account, employee, plan).filter(Objects::nonNull).count() != 1) {
            throw new ParameterException(command.commandLine(), "Name an ACCOUNT, an --employee or a --plan");
        }
        if (plan != null && !(source() instanceof Source.Graph)) {
            throw new ParameterException(
                    command.commandLine(), "--plan goes with --data or --neo4j: a bundle has none");
        }
        if (account == null && format == BriefFormat.SVG) {
            throw new ParameterException(command.commandLine(), "--format svg goes with an ACCOUNT only");
        }
        if (format == BriefFormat.PDF && out == null && session.terminal().interactive()) {
            throw new ParameterException(command.commandLine(), "--format pdf needs --out FILE on a terminal");
        }
    }

    /** What is kept of a plan is read while the graph is open for the portfolio. */
    @Override
    void read(Opening opening) throws IOException {
        String id = plan;
        if (id == null) {
            super.read(opening);
            return;
        }
        opening.stored((Source.Graph) source(), home -> {
            List<Plan> versions = versions(home, id);
            AnalyzedPortfolio portfolio = Papers.analyzed(snapshot(opening, home));
            List<Plan> followed = PlanPeople.followed(versions, portfolio, home);
            write(() -> paper.briefs(format).of(PlanBrief.of(portfolio, followed)));
        });
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        write(() -> brief(snapshot));
    }

    private void write(Supplier<byte[]> brief) throws IOException {
        byte[] bytes = Papers.printed(brief);
        OutputFile.write(session.terminal(), out, stream -> stream.write(bytes));
    }

    private byte[] brief(Snapshot snapshot) {
        Briefs briefs = paper.briefs(format);
        if (account != null) {
            String id = Whom.account(snapshot, account);
            AnalyzedPortfolio portfolio = Papers.analyzed(snapshot);
            return briefs.of(AccountBrief.find(portfolio, id).orElseThrow());
        }
        String id = Whom.employee(snapshot, String.valueOf(employee));
        AnalyzedPortfolio portfolio = Papers.analyzed(snapshot);
        return briefs.of(HandoverSheet.find(portfolio, id).orElseThrow());
    }

    /** The versions of a kept plan, the newest first; who asks for one that is not kept is told which are. */
    private static List<Plan> versions(GraphHome home, String id) {
        List<Plan> kept = home.plans();
        if (kept.stream().noneMatch(one -> one.id().equals(id))) {
            throw new RefusedException("There is no plan " + id + "."
                    + kept.stream()
                            .map(one -> "\n" + one.id() + "  "
                                    + SafeText.of(one.aim().name(), LONGEST_NAME))
                            .collect(Collectors.joining("", kept.isEmpty() ? "" : " Kept are:", "")));
        }
        return home.planVersions(id);
    }
}
