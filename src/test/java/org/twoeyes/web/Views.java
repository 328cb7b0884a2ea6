package org.twoeyes.web;

import java.time.LocalDate;
import java.util.List;
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

    /** How the page is looked at. */
    record Look(String language, String theme, int width) {}

    /** Language, theme and width: every two of them meet. Three languages by three widths make it nine. */
    static final List<Look> LOOKS = List.of(
            new Look("en", "light", 1440),
            new Look("en", "dark", 1024),
            new Look("en", "light", 390),
            new Look("zh", "dark", 1440),
            new Look("zh", "light", 1024),
            new Look("zh", "dark", 390),
            new Look("es", "light", 1440),
            new Look("es", "dark", 1024),
            new Look("es", "light", 390));

    /** The looks in which every view is also gone through by the rules of accessibility. */
    static final List<Look> RULED = List.of(LOOKS.get(0), LOOKS.get(5));

    /** A view's address in a language and theme. */
    static String in(String view, String language, String theme) {
        return view + (view.contains("?") ? "&" : "?") + "lang=" + language + "&theme=" + theme;
    }

    private Views() {}
}
