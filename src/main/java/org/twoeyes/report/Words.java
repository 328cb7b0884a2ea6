package org.twoeyes.report;

import java.util.List;
import java.util.Locale;

/** Numbers and lists in English sentences. */
final class Words {

    private Words() {}

    /** {@code 1 account}, {@code 24 accounts}, {@code 1,024 accounts}. */
    static String count(int number, String singular) {
        return count(number, singular, singular + "s");
    }

    /** A count of something whose plural is irregular. */
    static String count(int number, String singular, String plural) {
        return whole(number) + " " + (number == 1 ? singular : plural);
    }

    /** A whole number with commas between thousands. */
    static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A sentence's first letter as a capital. */
    static String capitalized(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}; of more than {@code most} the first and how many more. */
    static String list(List<String> items, int most) {
        if (items.size() > most) {
            return String.join(", ", items.subList(0, most)) + " and " + whole(items.size() - most) + " more";
        }
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }
}
