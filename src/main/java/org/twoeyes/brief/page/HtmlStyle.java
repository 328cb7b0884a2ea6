package org.twoeyes.brief.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.twoeyes.model.Fingerprint;

/**
 * The style sheet inside a paper, and the policy that lets a browser use that one and nothing else.
 *
 * @param text of the style sheet
 * @param policy a Content-Security-Policy
 */
record HtmlStyle(String text, String policy) {

    /** In millimetres, of a page. */
    private static final int MARGINS_AND_FOOT = 40;

    private static final String SHEET = """
            @page{size:PAPER;margin:15mm}
            body{font:10.5pt/1.4 "Noto Sans","DejaVu Sans","Liberation Sans","Noto Sans CJK SC","Noto Sans Arabic",sans-serif;color:#1c2733;background:#fff;max-width:60em;margin:2em auto;padding:0 1.5em}
            h1{font-size:1.7em;line-height:1.2;margin:0 0 .3em}
            h2{font-size:1.15em;margin:1.6em 0 .4em;border-bottom:1px solid #8a95a1;break-after:avoid}
            header p,footer,small{color:#55606c;font-size:.85em}
            header p{margin:.1em 0}
            footer{margin-top:2em;border-top:1px solid #8a95a1;padding-top:.4em}
            small{display:block}
            figure{margin:1em 0;break-inside:avoid}
            svg{max-width:100%;height:auto;max-height:HEIGHTmm}
            table{border-collapse:collapse;width:100%}
            thead{display:table-header-group}
            tr{break-inside:avoid}
            th,td{text-align:start;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid #d5dae0}
            th{font-size:.85em;color:#55606c}
            .number{text-align:end;white-space:nowrap}
            li{margin:.2em 0}
            @media print{body{margin:0;padding:0;max-width:none;font-size:9pt}}
            """;

    static HtmlStyle of(Paper paper) {
        String text = SHEET.replace("PAPER", paper.label())
                .replace("HEIGHT", String.valueOf((int) paper.height() - MARGINS_AND_FOOT));
        return new HtmlStyle(
                text, "default-src 'none'; style-src 'sha256-" + hash(text) + "'; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
