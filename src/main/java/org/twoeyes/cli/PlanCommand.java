package org.twoeyes.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.ImpossiblePlanException;
import org.twoeyes.analysis.plan.PlanMode;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.analysis.plan.PlanScope;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.report.CsvReport;
import org.twoeyes.report.JsonReport;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.view.PlanBrief;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The coverage plan. */
@Command(
        name = "plan",
        sortOptions = false,
        header = "Who should build which relationship.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        description =
                "The new ties that gain the most: a second true eye for key contacts, somebody for dark contacts of"
                        + " thin layers; each for the employee who fits best, as far as everybody has room.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes plan                           the whole portfolio",
            "  twoeyes plan --account a-3             one account, as if it were the only one",
            "  twoeyes plan --tier strategic --layer executive",
            "                                         who should get to know the executives of strategic accounts",
            "  twoeyes plan --fewest two-eyes         as few ties as give key contacts two true eyes",
            "  twoeyes plan --format json",
            "  twoeyes plan --account a-3 --format pdf --out a-3.pdf"
        })
final class PlanCommand extends ReadCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PaperOptions paper = new PaperOptions();

    @Option(names = "--account", paramLabel = "ID", description = "Plan for one account only.")
    private @Nullable String account;

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            description = "Only accounts of this tier of the policy; may be repeated, and stand beside --layer.")
    private List<String> tiers = new ArrayList<>();

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Only contacts of this layer of the policy; may be repeated, and stand beside --account.")
    private List<String> layers = new ArrayList<>();

    /** What the fewest ties are to reach. */
    enum Fewest {
        TWO_EYES,
        NO_ONE_EYE;

        /** The word on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--fewest",
            paramLabel = "AIM",
            description =
                    "As few new ties as reach an aim: two-eyes (every key contact has two true eyes) or no-one-eye"
                            + " (no account hangs on one employee).")
    private @Nullable Fewest fewest;

    PlanCommand(Session session) {
        super(session);
    }

    @Override
    void check() {
        output.check(true);
        if (account != null && !tiers.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--tier does not go with --account: an account has one tier");
        }
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        PlanMode mode = fewest == null ? PlanMode.COVERAGE : PlanMode.valueOf(fewest.name());
        String only = account == null ? null : Whom.account(snapshot, account);
        PlanRequest request = PlanRequest.of(new PlanScope(only, tiers, layers), mode);
        try {
            write(snapshot, request);
        } catch (ImpossiblePlanException e) {
            throw new RefusedException("The " + e.flaw().sentence() + ".");
        }
    }

    private void write(Snapshot snapshot, PlanRequest request) throws IOException {
        Optional<BriefFormat> asPaper = output.paper();
        if (asPaper.isPresent()) {
            PlanBrief brief = PlanBrief.of(Papers.analyzed(snapshot), request);
            output.writePaper(session.terminal(), Papers.printed(() -> paper.briefs(asPaper.get())
                    .of(brief)));
            return;
        }
        PlanReport report = snapshot.plan(request, Runtime.getRuntime().availableProcessors());
        output.write(
                session.terminal(),
                style -> TableReport.of(report, snapshot.portfolio(), snapshot.revenueUnknown(), style),
                out -> JsonReport.write(report, out),
                () -> CsvReport.of(report, snapshot.portfolio()),
                "proposals");
    }
}
