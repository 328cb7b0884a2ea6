package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** The warnings that a whole portfolio gives, whichever file a row came from. O(rows). */
final class PortfolioWarnings {

    private static final Set<String> LOYALTY_STAGES =
            Set.of("suspect", "prospect", "first_purchase", "repeat", "advocate", "lost");
    private static final Set<String> ROLES = Set.of(
            "decision_maker",
            "economic_buyer",
            "technical_evaluator",
            "user",
            "influencer",
            "champion",
            "coach",
            "gatekeeper",
            "blocker");

    private final Portfolio portfolio;
    private final Set<DistinctPair> distinct;
    private final Notices notices;

    /** @param distinct people who are alike and are known to be two */
    PortfolioWarnings(Portfolio portfolio, Set<DistinctPair> distinct, Notices notices) {
        this.portfolio = portfolio;
        this.distinct = distinct;
        this.notices = notices;
    }

    /** Adds them all. */
    void add() {
        channels();
        accounts();
        roles();
        contactsWithoutTie();
        sameEmail();
        sameName();
    }

    private void channels() {
        Map<String, Integer> unknown = new TreeMap<>(Ids.ORDER);
        for (Interaction interaction : portfolio.interactions()) {
            if (!portfolio.policy().channelWeights().containsKey(interaction.channel())) {
                unknown.merge(interaction.channel(), 1, Integer::sum);
            }
        }
        unknown.forEach((channel, count) -> notices.add(NoticeKind.UNKNOWN_CHANNEL, count, Problem.shown(channel)));
    }

    private void accounts() {
        Policy policy = portfolio.policy();
        for (Account account : portfolio.accounts()) {
            String tier = account.tier();
            if (tier != null && !policy.tiers().containsKey(tier)) {
                notices.add(NoticeKind.UNKNOWN_TIER, account.id() + ": " + Problem.shown(tier));
            }
            String stage = account.loyaltyStage();
            if (stage != null && !LOYALTY_STAGES.contains(stage)) {
                notices.add(NoticeKind.UNKNOWN_LOYALTY_STAGE, account.id() + ": " + Problem.shown(stage));
            }
        }
    }

    private void roles() {
        for (Contact contact : portfolio.contacts()) {
            for (String role : contact.roles()) {
                if (!ROLES.contains(role) && !portfolio.policy().keyRoles().contains(role)) {
                    notices.add(NoticeKind.UNKNOWN_ROLE, contact.id() + ": " + Problem.shown(role));
                }
            }
        }
    }

    private void contactsWithoutTie() {
        Set<String> met = new HashSet<>();
        for (Tie tie : portfolio.ties()) {
            met.add(tie.contactId());
            if (tie.lastContact() == null && tie.since() == null) {
                notices.add(NoticeKind.UNDATED_TIE, tie.employeeId() + " – " + tie.contactId());
            }
        }
        portfolio.interactions().forEach(interaction -> met.addAll(interaction.contactIds()));
        for (Contact contact : portfolio.contacts()) {
            if (!met.contains(contact.id())) {
                notices.add(NoticeKind.CONTACT_WITHOUT_TIE, contact.id());
            }
        }
    }

    private void sameEmail() {
        Map<String, List<PersonKey>> known = new HashMap<>();
        for (Contact contact : portfolio.contacts()) {
            same(NoticeKind.SAME_EMAIL, email(contact.email()), PersonKey.contact(contact.id()), known);
        }
        for (Employee employee : portfolio.employees()) {
            same(NoticeKind.SAME_EMAIL, email(employee.email()), PersonKey.employee(employee.id()), known);
        }
    }

    private static @Nullable String email(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private void sameName() {
        Map<String, List<PersonKey>> known = new HashMap<>();
        for (Contact contact : portfolio.contacts()) {
            String key = contact.accountId() + '|' + name(contact.name());
            same(NoticeKind.SAME_NAME, key, PersonKey.contact(contact.id()), known);
        }
        for (Employee employee : portfolio.employees()) {
            same(NoticeKind.SAME_NAME, name(employee.name()), PersonKey.employee(employee.id()), known);
        }
    }

    private static String name(String name) {
        return String.join(
                " ", List.of(CellText.trimmed(name).toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /** Tells of the first of those who share something with somebody and are not told apart from them. */
    private void same(NoticeKind kind, @Nullable String shared, PersonKey person, Map<String, List<PersonKey>> known) {
        if (shared == null) {
            return;
        }
        List<PersonKey> others = known.computeIfAbsent(shared, none -> new ArrayList<>(1));
        others.stream()
                .filter(other -> !areDistinct(other, person))
                .findFirst()
                .ifPresent(other -> notices.add(kind, text(other) + ", " + text(person)));
        others.add(person);
    }

    private boolean areDistinct(PersonKey one, PersonKey other) {
        return one.kind() == other.kind()
                && DistinctPair.of(one.kind(), one.id(), other.id())
                        .filter(distinct::contains)
                        .isPresent();
    }

    private static String text(PersonKey person) {
        return person.kind().word() + " " + person.id();
    }
}
