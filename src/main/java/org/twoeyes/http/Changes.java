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
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.service.live.DistinctPeople;
import org.twoeyes.service.live.Edit;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.live.EditOutcome;
import org.twoeyes.service.live.Edits;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.PersonMerge;

/** Rows as they are stored, and changes of them. */
final class Changes {

    private static final int AT_ONCE = 8;
    private static final int LONGEST_KEY = 200;

    private final Edits edits;
    private final DistinctPeople distinct;
    private final JsonBodies bodies;
    private final Places editors = new Places(AT_ONCE, Bodies.TOO_MANY);

    Changes(LivePortfolio live, JsonBodies bodies) {
        this.edits = new Edits(live);
        this.distinct = new DistinctPeople(live);
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

    /** Which two people are two; {@code kind} is contact or employee. */
    record Distinct(
            @Nullable String kind,
            @Nullable String one,
            @Nullable String other) {}

    /** Records that two people who are alike are two. */
    void tellApart(Context ctx) {
        Author author = author(ctx);
        bodies.read(ctx, Distinct.class, question -> {
            DistinctPair pair = pair(question);
            answer(ctx, pair.kind().word(), () -> distinct.tellApart(pair, author));
        });
    }

    private static DistinctPair pair(Distinct question) {
        String one = question.one();
        String other = question.other();
        Optional<PersonKey.Kind> side = PersonKey.Kind.find(Objects.toString(question.kind(), ""));
        if (side.isEmpty() || one == null || other == null) {
            throw ProblemException.badRequest("Two people must have their kind (contact or employee), one and other.");
        }
        return DistinctPair.of(side.get(), one, other)
                .orElseThrow(() -> ProblemException.badRequest("One (" + one + ") and other must be two ids."));
    }

    /** Who was told apart. */
    void toldApart(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(new Query(ctx).page(distinct.all(), Page.USUAL)));
    }

    /** What would go with an account that is retired. */
    void retirement(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(
                Json.bytes(edits.retirement(ctx.pathParam("id")).orElseThrow(() -> absent(EntityKind.ACCOUNT, ctx))));
    }

    /** Takes an account out with all that is only there because of it. */
    void retire(Context ctx) {
        Condition condition = VersionTags.condition(ctx);
        Author author = author(ctx);
        answer(ctx, EntityKind.ACCOUNT.word(), () -> edits.retire(ctx.pathParam("id"), condition, author));
    }

    /** The recorded changes, the newest first. */
    void list(Context ctx) {
        Query query = new Query(ctx);
        Optional<EntityKind> kind = query.choice("kind", EntityKind::find, EntityKind.WORDS);
        Optional<String> id = query.text("id");
        if (kind.isPresent() != id.isPresent()) {
            throw ProblemException.badRequest("The parameters kind and id must be given together.");
        }
        Optional<PersonKey> person =
                kind.flatMap(one -> PersonKey.Kind.find(one.word())).map(side -> new PersonKey(side, id.orElseThrow()));
        Change.Query.Row row =
                kind.isPresent() ? new Change.Query.Row(kind.get().word(), id.get()) : null;
        long below = query.text("cursor").map(Page::offset).map(Long::valueOf).orElse(Long.MAX_VALUE);
        int limit = query.whole("limit", 1, Page.MOST).orElse(Page.USUAL);
        Change.Page page = query.flag("all") && person.isPresent()
                ? edits.history(person.get(), limit, below)
                : edits.changes(new Change.Query(row, limit, below));
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(ChangeList.of(page, edits.names(page.changes()))));
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
