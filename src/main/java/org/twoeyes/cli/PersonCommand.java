package org.twoeyes.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.PersonKey;
import org.twoeyes.service.live.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows or erases what is stored about one person. */
@Command(
        name = "person",
        sortOptions = false,
        header = "Show or erase what is stored about one person.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description = {
            "show: everything that is stored about a contact or an employee, as one file of JSON to hand to them.",
            "erase: takes them out for good, with their ties, their part in meetings and the records of changes, and makes"
                    + " the files of the database anew, so that nothing of them is left there. Later imports do not"
                    + " bring them back. It cannot be undone."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  twoeyes person show c-12 --out c-12.json", "  twoeyes person erase c-12 --confirm c-12"})
final class PersonCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    /** What is to be done. */
    enum Verb {
        SHOW,
        ERASE
    }

    @Parameters(index = "0", paramLabel = "show|erase", description = "What is to be done.")
    private Verb verb = Verb.SHOW;

    @Parameters(index = "1", paramLabel = "ID", description = "The person's id.")
    private String id = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "contact or employee; needed where both have that id.")
    private PersonKey.@Nullable Kind kind;

    @Option(names = "--out", paramLabel = "FILE", description = "show: the file. Default: the screen.")
    private @Nullable Path out;

    @Option(names = "--confirm", paramLabel = "ID", description = "erase: the id once more.")
    private @Nullable String confirm;

    @Mixin
    private GraphOptions graph = new GraphOptions();

    PersonCommand(Session session) {
        this.session = session;
    }

    /** Shows or erases. */
    @Override
    public Integer call() throws IOException {
        if (verb == Verb.ERASE && !id.equals(confirm)) {
            throw new ParameterException(
                    spec().commandLine(), "erase cannot be undone; write the id once more: --confirm " + id);
        }
        return new Opening(session).stored(graph.graph(session), home -> {
            People people = new People(home, session.clock());
            PersonKey person = person(people);
            if (verb == Verb.SHOW) {
                String text = people.record(person).orElseThrow(this::nobody);
                OutputFile.writeForOwner(
                        session.terminal(), out, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
            } else {
                say(person, people.erase(person));
            }
        });
    }

    /** Whom the id means: of the kind that was given, or of the only one that is known by it. */
    private PersonKey person(People people) {
        if (kind != null) {
            return new PersonKey(kind, id);
        }
        List<PersonKey> known = people.find(id);
        if (known.size() > 1) {
            throw new RefusedException("A contact and an employee have the id " + id + "; say which with --kind.");
        }
        return known.stream().findFirst().orElseThrow(this::nobody);
    }

    private void say(PersonKey person, People.Outcome outcome) throws IOException {
        if (outcome instanceof People.Outcome.Absent) {
            throw nobody();
        }
        if (outcome instanceof People.Outcome.StandsFor one) {
            throw new RefusedException("Nothing was erased: " + id + " was merged into " + one.id()
                    + ", who stands for both. Erase " + one.id() + ", which erases both.");
        }
        if (!(outcome instanceof People.Outcome.Erased done)) {
            throw new RefusedException("Others change the data at the same time. Nothing was changed; try again.");
        }
        session.terminal()
                .print("Erased " + person.kind().word() + " " + id + ", with " + done.ties() + " ties, their part in "
                        + done.interactions() + " interactions and " + done.changes() + " records of changes.\n");
        session.terminal()
                .say(
                        done.files()
                                ? "note: the files of the database were made anew."
                                : "note: the database is run elsewhere. What it keeps of deleted data in its own files,"
                                        + " logs and backups is out of reach here; ask those who run it.");
        session.terminal().say("note: backups that the program had made, now removed: " + done.backups());
        session.terminal()
                .say("note: backups and exports that you made still hold the person; they are yours to remove.");
    }

    private RefusedException nobody() {
        return new RefusedException("Nothing is stored about " + id + ".");
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command line sets the command");
        }
        return spec;
    }
}
