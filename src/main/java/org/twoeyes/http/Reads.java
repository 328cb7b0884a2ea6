package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.report.JsonReport;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.Readings;

/**
 * Answers reads: the shared snapshot of the date asked for, a weak ETag over revision, date and address, and
 * 304 to a client that has that answer already, without working anything out.
 */
final class Reads {

    private final Readings readings;
    private final String version;

    Reads(Readings readings, String version) {
        this.readings = readings;
        this.version = version;
    }

    /** What one route answers. */
    interface Answer {
        Object of(AnalyzedPortfolio portfolio, Query query);
    }

    /** A file with what it is and what it is called when it is saved. */
    static final class FileAnswer {
        private final String mediaType;
        private final String name;
        private final byte[] bytes;

        FileAnswer(String mediaType, String name, byte[] bytes) {
            this.mediaType = mediaType;
            this.name = name;
            this.bytes = bytes.clone();
        }

        void write(Context ctx) {
            ctx.contentType(mediaType);
            ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            ctx.result(bytes);
        }
    }

    /** What a route answers whose answer is a file. */
    interface Files {
        FileAnswer of(AnalyzedPortfolio portfolio, Query query);
    }

    /** A read that answers a file, which a browser saves and does not show: nothing stored is run as a page of this server. */
    Handler file(Files answer) {
        return ctx -> {
            LocalDate asOf = new Query(ctx).asOf().orElseGet(readings::today);
            if (!isKnown(ctx, asOf)) {
                AnalyzedPortfolio portfolio = readings.at(asOf);
                FileAnswer file = answer.of(portfolio, new Query(ctx));
                tag(ctx, etag(ctx, portfolio.revision(), asOf));
                file.write(ctx);
            }
        };
    }

    /** A read that answers JSON. */
    Handler of(Answer answer) {
        return of(answer, (portfolio, query) -> "");
    }

    /** A read of one row that answers JSON; behind {@code ~}, its ETag has the version that a change of the row asks for. */
    Handler of(EntityKind kind, Answer answer) {
        return of(answer, (portfolio, query) -> Facts.find(
                        portfolio.network().portfolio(), EntityKey.of(kind, query.id()))
                .map(facts -> VersionTags.SEPARATOR + facts.version())
                .orElse(""));
    }

    private Handler of(Answer answer, BiFunction<AnalyzedPortfolio, Query, String> version) {
        return ctx -> {
            LocalDate asOf = new Query(ctx).asOf().orElseGet(readings::today);
            if (!isKnown(ctx, asOf)) {
                AnalyzedPortfolio portfolio = readings.at(asOf);
                Object body = answer.of(portfolio, new Query(ctx));
                tag(ctx, etag(ctx, portfolio.revision(), asOf) + version.apply(portfolio, new Query(ctx)));
                ctx.contentType("application/json");
                ctx.result(Json.bytes(body));
            }
        };
    }

    /** What one route answers of two days. */
    interface Comparison {
        Object of(Readings.Pair days, Query query);
    }

    /** A read of two days, {@code from} and {@code to}, that answers JSON; without {@code to}, up to today. */
    Handler between(Comparison answer) {
        return ctx -> {
            Query query = new Query(ctx);
            LocalDate to = query.date("to").orElseGet(readings::today);
            LocalDate from = query.requiredDate("from");
            if (from.isAfter(to)) {
                throw ProblemException.badParameter("from", from.toString(), "a day that is not after " + to);
            }
            if (!isKnown(ctx, to)) {
                Readings.Pair days = readings.at(from, to);
                Object body = answer.of(days, query);
                tag(ctx, etag(ctx, days.later().revision(), to));
                ctx.contentType("application/json");
                ctx.result(Json.bytes(body));
            }
        };
    }

    /** The whole report, streamed, exactly as the command line prints it. */
    void report(Context ctx) throws IOException {
        LocalDate asOf = new Query(ctx).asOf().orElseGet(readings::today);
        if (!isKnown(ctx, asOf)) {
            AnalyzedPortfolio portfolio = readings.at(asOf);
            tag(ctx, etag(ctx, portfolio.revision(), asOf));
            ctx.contentType("application/json");
            JsonReport.write(portfolio.report(), ctx.outputStream());
        }
    }

    private boolean isKnown(Context ctx, LocalDate asOf) {
        String current = etag(ctx, readings.revision(), asOf);
        Optional<String> known = VersionTags.of(ctx, "If-None-Match").stream()
                .filter(tag -> VersionTags.withoutVersion(tag).equals(current))
                .findFirst();
        known.ifPresent(tag -> {
            tag(ctx, tag);
            ctx.status(304);
        });
        return known.isPresent();
    }

    private static void tag(Context ctx, String tag) {
        ctx.header("ETag", "W/\"" + tag + "\"");
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("Vary", "Accept-Encoding");
    }

    private String etag(Context ctx, String revision, LocalDate asOf) {
        @Nullable String query = ctx.queryString();
        return Fingerprint.of(version + "\n" + revision + "\n" + asOf + "\n" + ctx.path() + "\n" + query);
    }
}
