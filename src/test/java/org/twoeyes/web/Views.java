package org.twoeyes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.model.Pair;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;

/** Every view of the page on the sample, and the looks it must stand. */
final class Views {

    /** A kept plan of the sample, in which something is ruled out. */
    static final String PLAN = "succession";

    /** What it is for. */
    static final PlanAim PLAN_AIM = new PlanAim(
            "Faisal Darwish leaves",
            PlanKind.SUCCESSION,
            null,
            List.of(),
            List.of(),
            List.of("faisal.darwish"),
            LocalDate.of(2026, 9, 30),
            List.of(),
            List.of(new Pair("chen.jing", "li.wei")),
            false);

    /** As they are addressed; the last ones with people taken out and somebody put in. */
    static final List<String> ALL = List.of(
            "home",
            "accounts",
            "people",
            "map/lekkora",
            "account/yanjiang",
            "portfolio",
            "portfolio?mode=employees",
            "heat",
            "heat/yanjiang",
            "matrix/yanjiang",
            "employee/faisal.darwish",
            "contact/dietmar.kehl",
            "search?q=an",
            "plans?account=qusaiba",
            "plan/" + PLAN,
            "duplicates",
            "home?out=chen.jing,sun.hao",
            "map/yanjiang?out=chen.jing,sun.hao&add=faisal.darwish~li.wei&sel=li.wei",
            "matrix/norrvika?out=ingrid.solberg",
            "accounts?out=faisal.darwish",
            "portfolio?out=faisal.darwish&table=0&in=qusaiba&sel=qusaiba",
            "portfolio?since=2026-01-31&mode=employees",
            "home?since=2026-01-31&asOf=2026-05-31",
            "map/norrvika?since=2026-01-31",
            "heat?out=faisal.darwish&changed=1",
            "heat/yanjiang?out=chen.jing,sun.hao&add=faisal.darwish~li.wei",
            "contact/li.wei?out=chen.jing,sun.hao&add=faisal.darwish~li.wei",
            "employee/sun.hao?out=chen.jing");

    /** How wide the page is looked at. */
    static final List<Integer> WIDTHS = List.of(1440, 1024, 390);

    private static final List<String> LANGUAGES = List.of("en", "zh", "es");
    private static final List<String> THEMES = List.of("light", "dark");

    /** At which of the widths a view is gone through by the rules of accessibility, by language; the last one's is not. */
    private static final List<Integer> RULED_AT = List.of(1440, 390, 0);

    /**
     * How a view is looked at.
     *
     * @param widths in pixels: the first as it is opened, the others as the window is made
     * @param ruledAt the width at which it is also gone through by the rules of accessibility; 0 for none
     */
    record Look(String language, String theme, List<Integer> widths, int ruledAt) {}

    /**
     * In every language, each at every width, and by the rules in either theme. With the number of the view the themes and the
     * width at which it is opened go round, so that over six views each language has met each theme and width.
     */
    static List<Look> looks(int number) {
        return IntStream.range(0, LANGUAGES.size())
                .mapToObj(at -> {
                    List<Integer> widths = new ArrayList<>(WIDTHS);
                    Collections.rotate(widths, at + number);
                    String theme = THEMES.get((at + number) % THEMES.size());
                    return new Look(LANGUAGES.get(at), theme, List.copyOf(widths), RULED_AT.get(at));
                })
                .toList();
    }

    /** A view's address in a language and theme. */
    static String in(String view, String language, String theme) {
        return view + (view.contains("?") ? "&" : "?") + "lang=" + language + "&theme=" + theme;
    }

    /** A view's address in a look. */
    static String in(String view, Look look) {
        return in(view, look.language(), look.theme());
    }

    private Views() {}
}
