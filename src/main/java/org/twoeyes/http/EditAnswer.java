package org.twoeyes.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.PlanFlaw;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.Problem;
import org.twoeyes.model.Change;
import org.twoeyes.model.PersonKey;
import org.twoeyes.service.live.EditOutcome;

/**
 * What a change of a row is answered with.
 *
 * @param changeId of the record, by which it can be undone; null where everything was so already
 * @param kind of the row
 * @param id of the row
 * @param facts of the row now; null where it is gone
 */
record EditAnswer(
        @Nullable String changeId,
        String kind,
        String id,
        @Nullable Map<String, @Nullable Object> facts) {

    private static final int ERRORS = 100;

    /**
     * A value that cannot be stored.
     *
     * @param field its column; null where it is none of one
     */
    record FieldError(@Nullable String field, @Nullable String value, String wrong, String expected) {

        static FieldError of(Problem problem) {
            return new FieldError(problem.column(), problem.value(), problem.wrong(), problem.expected());
        }
    }

    /** Writes the answer to an outcome, or throws the problem that it is. */
    static void write(Context ctx, String noun, EditOutcome outcome) {
        if (outcome instanceof EditOutcome.AllDone all) {
            ctx.header("Cache-Control", "no-store");
            ctx.contentType("application/json");
            ctx.result(Json.bytes(ChangeList.Batch.of(all)));
            return;
        }
        if (!(outcome instanceof EditOutcome.Done done)) {
            throw problem(noun, outcome);
        }
        EntityKey key = done.key();
        if (done.added()) {
            ctx.status(201);
            ctx.header("Location", location(key.kind().plural(), key.ids()));
        }
        done.facts().ifPresent(facts -> ctx.header("ETag", VersionTags.tag(facts)));
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(new EditAnswer(
                done.change().map(Change::id).orElse(null),
                key.kind().word(),
                key.text(),
                done.facts().map(Facts::values).orElse(null))));
    }

    /** The address of what is known by some ids. */
    static String location(String plural, List<String> ids) {
        return ids.stream()
                .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "/api/v1/" + plural + "/", ""));
    }

    /** The problem that an outcome is which is none of what was wanted. */
    static ProblemException problem(String noun, EditOutcome outcome) {
        if (outcome instanceof EditOutcome.Absent) {
            return ProblemException.notFound("There is no such " + noun + ".");
        }
        if (outcome instanceof EditOutcome.Exists) {
            return new ProblemException(409, "exists", "There is a " + noun + " of that id already.");
        }
        if (outcome instanceof EditOutcome.Erased) {
            return new ProblemException(
                    409,
                    "erased",
                    "A person of that id was erased for good. Take another id if this is somebody else.");
        }
        if (outcome instanceof EditOutcome.Overtaken overtaken) {
            return new ProblemException(412, "changed-meanwhile", changed(overtaken));
        }
        if (outcome instanceof EditOutcome.Refused refused) {
            return new ProblemException(
                    422,
                    "wrong-values",
                    refused.errorCount() + " value(s) cannot be stored. Nothing was changed.",
                    errors(refused.errors()));
        }
        if (outcome instanceof EditOutcome.Impossible impossible) {
            return impossible(impossible.flaw());
        }
        if (outcome instanceof EditOutcome.NotToBeMerged refused) {
            return ProblemException.badRequest("The " + refused.reason() + ".");
        }
        if (outcome instanceof EditOutcome.ReferredTo referred) {
            return new ProblemException(
                    409,
                    "referred-to",
                    referred.count() + " value(s) of other rows refer to it. It cannot be removed; " + instead(noun),
                    errors(referred.by()));
        }
        return outcome instanceof EditOutcome.KeyUsed
                ? new ProblemException(422, "key-used", "This Idempotency-Key was used for another request.")
                : new ProblemException(503, "busy", "Others change the data at the same time. Try again soon.");
    }

    /** What to do with a row that others refer to. */
    private static String instead(String noun) {
        if (PersonKey.Kind.find(noun).isPresent()) {
            return "give them a last day instead, or change those first.";
        }
        return noun.equals(EntityKind.ACCOUNT.word())
                ? "retire it instead, or change those first."
                : "change or remove those first.";
    }

    /** A plan that cannot be; what is wrong with it is among the errors too, as a word and ids. */
    static ProblemException impossible(PlanFlaw flaw) {
        return new ProblemException(400, "impossible-plan", "The " + flaw.sentence() + ".", List.of(flaw));
    }

    private static String changed(EditOutcome.Overtaken overtaken) {
        String what = overtaken.there() ? "It is not as it was when you read it" : "It is not there any more";
        Optional<Change> last = overtaken.last();
        return last.map(change -> what + "; " + change.who() + " changed it last, at " + change.at() + ".")
                .orElse(what + ".");
    }

    private static List<Object> errors(List<Problem> problems) {
        return problems.stream().limit(ERRORS).<Object>map(FieldError::of).toList();
    }
}
