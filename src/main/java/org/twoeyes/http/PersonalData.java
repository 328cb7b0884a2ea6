package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.PersonKey;
import org.twoeyes.service.live.People;

/** What is stored about one person, to be handed to them; and their erasure. */
final class PersonalData {

    private final People people;
    private final Runnable refresh;
    private final JsonBodies bodies;
    private final Places erasers = new Places(1, "Another person is being erased.");

    /** @param refresh lets readers see what is stored now */
    PersonalData(People people, Runnable refresh, JsonBodies bodies) {
        this.people = people;
        this.refresh = refresh;
        this.bodies = bodies;
    }

    /** The question of an erasure: the id once more, so that it is not done by a slip. */
    record Confirmation(@Nullable String confirm) {}

    /**
     * What an erasure is answered with.
     *
     * @param files whether nothing is left in the files of the database; false for one that is run elsewhere
     * @param backups how many backups went that the program had made by itself
     */
    record Answer(int ties, int interactions, int changes, boolean files, int backups) {}

    /** Everything that is stored about somebody, as a file. */
    Handler record(PersonKey.Kind kind) {
        return ctx -> {
            String id = ctx.pathParam("id");
            String text = people.record(new PersonKey(kind, id)).orElseThrow(() -> absent(kind, id));
            String name = id.replaceAll("[^A-Za-z0-9-]+", "_");
            ctx.header("Cache-Control", "no-store");
            ctx.header(
                    "Content-Disposition", "attachment; filename=\"two-eyes-" + kind.word() + "-" + name + ".json\"");
            ctx.contentType("application/json");
            ctx.result(text);
        };
    }

    /** Erases somebody for good. */
    Handler erase(PersonKey.Kind kind) {
        return ctx -> {
            String id = ctx.pathParam("id");
            bodies.read(ctx, Confirmation.class, question -> {
                if (!id.equals(question.confirm())) {
                    throw new ProblemException(
                            422, "not-confirmed", "Erasing cannot be undone: confirm must be the person's id.");
                }
                answer(ctx, kind, id);
            });
        };
    }

    private void answer(Context ctx, PersonKey.Kind kind, String id) {
        People.Outcome outcome = erasers.in(() -> erased(new PersonKey(kind, id)));
        if (outcome instanceof People.Outcome.Erased done) {
            ctx.header("Cache-Control", "no-store");
            ctx.contentType("application/json");
            ctx.result(Json.bytes(
                    new Answer(done.ties(), done.interactions(), done.changes(), done.files(), done.backups())));
        } else if (outcome instanceof People.Outcome.Absent) {
            throw absent(kind, id);
        } else if (outcome instanceof People.Outcome.StandsFor one) {
            throw new ProblemException(
                    409,
                    "merged",
                    "Nothing was erased: " + id + " was merged into " + one.id() + ", who stands for both. Erase "
                            + one.id() + ", which erases both.");
        } else {
            throw new ProblemException(503, "busy", "Others change the data at the same time. Nothing was changed.");
        }
    }

    private People.Outcome erased(PersonKey person) {
        try {
            return people.erase(person);
        } catch (IOException e) {
            throw new ProblemException(500, "backup-left", String.valueOf(e.getMessage()));
        } finally {
            refresh.run();
        }
    }

    private static ProblemException absent(PersonKey.Kind kind, String id) {
        return ProblemException.notFound("Nothing is stored about a " + kind.word() + " (" + id + ").");
    }
}
