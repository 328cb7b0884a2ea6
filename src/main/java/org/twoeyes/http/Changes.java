package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Change;
import org.twoeyes.model.PersonKey;
import org.twoeyes.service.live.Edit;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.live.EditOutcome;
import org.twoeyes.service.live.Edits;
import org.twoeyes.service.live.PersonMerge;

/** Rows as they are stored, and changes of them. */
final class Changes {

    private static final int AT_ONCE = 8;
    private static final int LONGEST_KEY = 200;

    private final Edits edits;
    private final JsonBodies bodies;
    private final Places editors = new Places(AT_ONCE, Bodies.TOO_MANY);

    Changes(Edits edits, JsonBodies bodies) {
        this.edits = edits;
        this.bodies = bodies;
    }

    /** Values by column, as they were sent. */
    static final class Values extends LinkedHashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;
    }

    /** What is stored of a row. */
    Handler facts(EntityKind kind) {
        return ctx -> {
            Facts facts = edits.find(key(kind, ctx)).orElseThrow(() -> absent(kind, ctx));
            ctx.header("ETag", VersionTags.tag(facts));
            ctx.header("Cache-Control", "private, no-cache");
            if (VersionTags.of(ctx, "If-None-Match").contains(facts.version())) {
                ctx.status(304);
            } else {
                ctx.contentType("application/json");
                ctx.result(Json.bytes(facts.values()));
            }
        };
    }

    /** Adds a row. */
    Handler add(EntityKind kind) {
        return ctx -> {
            Author author = author(ctx);
            bodies.read(ctx, Values.class, values -> answer(ctx, kind.word(), () -> edits.add(kind, values, author)));
        };
    }

    /** Adds a row or puts a whole one in place of the stored one, or changes some of its values. */
    Handler change(EntityKind kind, Edit.Verb verb) {
        return ctx -> {
            Condition condition = VersionTags.condition(ctx);
            Author author = author(ctx);
            EntityKey key = key(kind, ctx);
            bodies.read(
                    ctx,
                    Values.class,
                    values -> answer(
                            ctx, kind.word(), () -> edits.apply(new Edit(key, verb, values, condition), author)));
        };
    }

    /** Takes a row out. */
    Handler remove(EntityKind kind) {
        return ctx -> {
            Edit edit = new Edit(key(kind, ctx), Edit.Verb.DELETE, Map.of(), VersionTags.condition(ctx));
            Author author = author(ctx);
            answer(ctx, kind.word(), () -> edits.apply(edit, author));
        };
    }

    /** Which two people are one; {@code kind} is contact or employee. */
    record Merge(
            @Nullable String kind,
            @Nullable String stays,
            @Nullable String goes) {}

    /** Makes one person of two. */
    void merge(Context ctx) {
        Condition condition = VersionTags.condition(ctx);
        Author author = author(ctx);
        bodies.read(ctx, Merge.class, question -> {
            PersonMerge merge = merge(question);
            answer(ctx, merge.staying().kind().word(), () -> edits.merge(merge, condition, author));
        });
    }

    private static PersonMerge merge(Merge question) {
        String kind = question.kind();
        String stays = question.stays();
        String goes = question.goes();
        Optional<PersonKey.Kind> side = PersonKey.Kind.find(Objects.toString(kind, ""));
        if (side.isEmpty() || stays == null || goes == null) {
            throw ProblemException.badRequest("A merge must have its kind (contact or employee), stays and goes.");
        }
        return new PersonMerge(new PersonKey(side.get(), stays), goes);
    }

    /** Takes a recorded change back. */
    void undo(Context ctx) {
        String id = ctx.pathParam("id");
        Author author = author(ctx);
        answer(ctx, "change", () -> edits.undo(id, author));
    }

    /** The recorded changes, the newest first. */
    void list(Context ctx) {
        Query query = new Query(ctx);
        Optional<EntityKind> kind = query.choice("kind", EntityKind::find, EntityKind.WORDS);
        Optional<String> id = query.text("id");
        if (kind.isPresent() != id.isPresent()) {
            throw ProblemException.badRequest("The parameters kind and id must be given together.");
        }
        Change.Query.Row row =
                kind.isPresent() ? new Change.Query.Row(kind.get().word(), id.get()) : null;
        long below = query.text("cursor").map(Page::offset).map(Long::valueOf).orElse(Long.MAX_VALUE);
        int limit = query.whole("limit", 1, Page.MOST).orElse(Page.USUAL);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(ChangeList.of(edits.changes(new Change.Query(row, limit, below)))));
    }

    private void answer(Context ctx, String noun, Supplier<EditOutcome> work) {
        EditAnswer.write(ctx, noun, editors.in(work));
    }

    private static EntityKey key(EntityKind kind, Context ctx) {
        return new EntityKey(
                kind,
                kind.keyColumns().stream().map(column -> ctx.pathParam(column)).toList());
    }

    private static ProblemException absent(EntityKind kind, Context ctx) {
        return ProblemException.notFound(
                "There is no " + kind.word() + " (" + key(kind, ctx).text() + ").");
    }

    /** Who asks, and under which key. */
    static Author author(Context ctx) {
        Optional<String> key = Optional.ofNullable(ctx.header("Idempotency-Key"));
        if (key.isPresent() && (key.get().isBlank() || key.get().length() > LONGEST_KEY)) {
            throw ProblemException.badRequest("The Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
        }
        return new Author(AccessControl.who(ctx), key);
    }
}
