package org.twoeyes.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.brief.Briefs;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.HandoverSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The brief of an account, or the handover sheet of an employee. */
@Command(
        name = "report",
        sortOptions = false,
        header = "One account's brief, or one employee's handover sheet, to print.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description =
                "Of an account: its map, eyes, gaps, single and false eyes with their evidence, what each departure"
                        + " would cost, and next steps. Of an employee: whom they know, and who takes over.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes report a-3 --out a-3.html                       one file, without scripts",
            "  twoeyes report a-3 --format pdf --paper Letter --out a-3.pdf",
            "  twoeyes report a-3 --format svg --out a-3.svg           the map alone",
            "  twoeyes report --employee e-12 --format pdf --language es --out e-12.pdf"
        })
final class ReportCommand extends SnapshotCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACCOUNT", description = "Id of an account.")
    private @Nullable String account;

    @Option(names = "--employee", paramLabel = "ID", description = "The handover sheet of an employee instead.")
    private @Nullable String employee;

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
        if ((account == null) == (employee == null)) {
            throw new ParameterException(command.commandLine(), "Name an ACCOUNT, or an --employee");
        }
        if (employee != null && format == BriefFormat.SVG) {
            throw new ParameterException(command.commandLine(), "--format svg goes with an ACCOUNT only");
        }
        if (format == BriefFormat.PDF && out == null && session.terminal().interactive()) {
            throw new ParameterException(command.commandLine(), "--format pdf needs --out FILE on a terminal");
        }
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        byte[] bytes = Papers.printed(() -> brief(snapshot));
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
}
