package org.twoeyes.intake;

/** What a warning of an import can be about, in the order in which they are reported. */
public enum NoticeKind {
    /** A file or sheet in the bundle that is none of its eight, or a hidden sheet; it is not read. */
    UNKNOWN_FILE("%d file(s) or sheet(s) in the bundle are none of its own or hidden, and were not read"),
    /** A column that the file does not have; it is ignored. */
    UNKNOWN_COLUMN("%d column(s) are unknown and were ignored"),
    /** Rows with fewer cells than the header; the cells left out count as empty. */
    SHORT_ROW("%d row(s) have fewer cells than the header; the cells left out count as empty"),
    /** Controls and bidirectional controls: taken out of texts, left in ids. */
    INVISIBLE_CHARACTER("%d cell(s) had invisible control characters: taken out of texts, left in ids"),
    /** The same assignment more than once. */
    REPEATED_ASSIGNMENT("%d assignment row(s) say what another row says already"),
    /** Values typed by hand that stay, because the bundle says what it said before they were typed. */
    HAND_VALUE_KEPT("%d value(s) typed by hand were kept: the bundle says what it said before they were typed"),
    /** Values typed by hand that go, because the bundle says something new, or has those back whom they had lost. */
    HAND_VALUE_OVERWRITTEN(
            "%d value(s) typed by hand were overwritten: the bundle says something new, or has rows back they lacked"),
    /** Rows with values typed by hand that go with --replace. */
    HAND_ROW_GONE("%d row(s) changed by hand were removed: the bundle does not have them"),
    /** Rows that were removed by hand and are in the bundle. */
    HAND_ROW_BACK("%d row(s) removed by hand are back: the bundle has them"),
    /** Rows of people who were erased for good, or that name them. */
    ERASED_PERSON("%d row(s) are of people who were erased, or name them; the people were left out"),
    /** Rows of people who were merged into others, or that name them. */
    MERGED_PERSON("%d row(s) are of people who were merged into others, or name them; the others stand in their place"),
    /** People who are said to report to somebody whom they cannot report to since a merge. */
    REPORTING_LINE_KEPT(
            "%d person(s) cannot report to whom the bundle says, since people were merged; whom they report to was kept"),
    /** Layers that were inferred from a title. */
    LAYER_INFERRED("%d layer(s) were not given and were inferred from titles"),
    /** Something in the policy that has no effect, such as a tier's requirement for a layer that is none. */
    POLICY_WITHOUT_EFFECT("%d name(s) in the policy are no layers of it and have no effect"),
    /** Interactions on a channel that the policy does not name. */
    UNKNOWN_CHANNEL("%d interaction(s) are on a channel that the policy does not name; each weighs 0.05"),
    /** Accounts of a tier that the policy does not name. */
    UNKNOWN_TIER("%d account(s) have a tier that the policy does not name; the default tier counts"),
    /** A loyalty stage that is none of the field's. */
    UNKNOWN_LOYALTY_STAGE("%d account(s) have a loyalty stage that is none of the known ones"),
    /** A contact's role that is none of the field's nor of the policy's. */
    UNKNOWN_ROLE("%d role(s) of contacts are none of the known ones"),
    /** A link of influence between contacts of different account groups. */
    INFLUENCE_OUTSIDE_GROUP("%d influences link(s) leave their account group and are ignored by analyses"),
    /** Contacts whom nobody knows or ever met. */
    CONTACT_WITHOUT_TIE("%d contact(s) have neither a declared tie nor an interaction"),
    /** Declared ties without any date. */
    UNDATED_TIE("%d tie(s) have neither lastContact nor since; their age is the policy's undatedAgeDays"),
    /** People with the same e-mail address. */
    SAME_EMAIL("%d more person(s) have an e-mail address of somebody before (possible duplicates)"),
    /** Contacts of the same name in one account, employees of the same name. */
    SAME_NAME(
            "%d more person(s) have the name of somebody before in the same account or among the employees (possible duplicates)");

    private final String sentence;

    NoticeKind(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence of a warning with this many cases. */
    String sentence(long count) {
        return sentence.replace("%d", Long.toString(count));
    }
}
