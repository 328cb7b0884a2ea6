package org.twoeyes.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.Life;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.service.view.AccountQuery;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.ChangesBetween;
import org.twoeyes.service.view.Duplicates;
import org.twoeyes.service.view.EmployeeRow;
import org.twoeyes.service.view.Home;
import org.twoeyes.service.view.Lists;
import org.twoeyes.service.view.Meta;
import org.twoeyes.service.view.Perspective;
import org.twoeyes.service.view.Readings;
import org.twoeyes.service.view.SearchHit;

/** Reads with parameters, from the query to the use case. */
final class Portfolios {

    private static final int SEARCH_HITS = 20;

    private final String version;
    private final Supplier<LocalDate> today;
    private final Supplier<Set<DistinctPair>> distinct;
    private final boolean demo;

    Portfolios(String version, Readings readings, boolean demo) {
        this.version = version;
        this.today = readings::today;
        this.distinct = () -> readings.toldApart().pairs();
        this.demo = demo;
    }

    Object meta(AnalyzedPortfolio portfolio, Query query) {
        return Meta.of(portfolio, version, today.get(), demo);
    }

    static Object home(AnalyzedPortfolio portfolio, Query query) {
        Perspective perspective = query.choice("perspective", Perspective::find, "sales, strategy, succession")
                .orElse(Perspective.SALES);
        return Home.of(portfolio, perspective);
    }

    static Object changes(Readings.Pair days, Query query) {
        Optional<String> account = query.text("account").map(id -> Present.account(days.later(), id));
        return ChangesBetween.of(days.earlier(), days.later(), account, query.limit(Page.USUAL), query.flag("ids"));
    }

    static Object accounts(AnalyzedPortfolio portfolio, Query query) {
        String sort = query.choice(
                        "sort",
                        word -> AccountQuery.SORTS.stream().filter(word::equals).findFirst(),
                        AccountQuery.SORTS)
                .orElse("value");
        AccountQuery accounts = new AccountQuery(
                query.text("q"),
                query.choice("life", Life.class),
                query.text("tier"),
                query.text("region"),
                query.text("segment"),
                sort);
        return query.page(accounts.of(portfolio), Page.USUAL);
    }

    static Object employees(AnalyzedPortfolio portfolio, Query query) {
        return query.page(EmployeeRow.find(portfolio, query.text("q").orElse("")), Page.USUAL);
    }

    static Object search(AnalyzedPortfolio portfolio, Query query) {
        int limit = query.limit(SEARCH_HITS);
        int offset = query.offset();
        int most = (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
        SearchHit.Found found = SearchHit.find(portfolio, query.text("q").orElse(""), most);
        return Page.of(found.best(), found.total(), limit, offset);
    }

    Object duplicates(AnalyzedPortfolio portfolio, Query query) {
        return query.page(Duplicates.of(portfolio, distinct.get()), Page.USUAL);
    }

    static Object gaps(AnalyzedPortfolio portfolio, Query query) {
        return query.page(
                Lists.gaps(portfolio, query.choice("kind", GapKind.class), query.textOrNull("account")), Page.USUAL);
    }

    static Object singleEyes(AnalyzedPortfolio portfolio, Query query) {
        return query.page(Lists.singleEyes(portfolio), Page.USUAL);
    }

    static Object departures(AnalyzedPortfolio portfolio, Query query) {
        return query.page(Lists.departures(portfolio), Page.USUAL);
    }

    static Object worst(AnalyzedPortfolio portfolio, Query query) {
        return Map.of("asOf", portfolio.asOf(), "worst", Lists.worst(portfolio, query.whole("k", 1, 3)));
    }

    static Object paths(AnalyzedPortfolio portfolio, Query query) {
        return portfolio
                .advice()
                .introductions(
                        Present.employee(portfolio, query.required("from")),
                        Present.contact(portfolio, query.required("to")));
    }

    static Object responseTeam(AnalyzedPortfolio portfolio, Query query) {
        return portfolio
                .advice()
                .responseTeam(
                        Present.account(portfolio, query.required("account")),
                        List.of(query.required("functions").split(",", -1)));
    }
}
