package org.twoeyes.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/** Packs the contacts who are active on a date. Used once. */
final class ContactPacker {

    private final Portfolio portfolio;
    private final Policy policy;
    private final LocalDate asOf;
    private final @Nullable StakeholderNetwork before;
    private final ToIntFunction<String> layers;

    /**
     * Packs the contacts of a portfolio.
     *
     * @param before the same date and policy with other facts; null if there is none to share with
     * @param layers the place of a layer in the policy
     */
    ContactPacker(
            Portfolio portfolio, LocalDate asOf, @Nullable StakeholderNetwork before, ToIntFunction<String> layers) {
        this.portfolio = portfolio;
        this.policy = portfolio.policy();
        this.asOf = asOf;
        this.before = before;
        this.layers = layers;
    }

    /** Packs them. */
    ContactTable pack(AccountGroups groups) {
        ContactTable same = before != null && before.accounts().isNumberedAs(groups) ? same(before, groups) : null;
        return same != null ? same : contacts(byAccount(groups.index()), groups);
    }

    /** The contacts of before with other facts; null if somebody came, went or moved. */
    private @Nullable ContactTable same(StakeholderNetwork base, AccountGroups groups) {
        List<RowChange<Contact>> changes = RowChange.between(
                base.portfolio().contacts(), portfolio.contacts(), Comparator.comparing(Contact::id, Ids.ORDER));
        if (changes.isEmpty()) {
            return base.contacts();
        }
        List<Contact> rows = new ArrayList<>(base.contacts().rows());
        int[] layer = base.contacts().layers();
        double[] weight = base.contacts().weights();
        boolean[] key = base.contacts().keys();
        boolean sameColleagues = true;
        for (RowChange<Contact> change : changes) {
            Contact old = change.before();
            Contact now = change.after();
            if (old == null
                    || now == null
                    || isActive(old) != isActive(now)
                    || !old.accountId().equals(now.accountId())) {
                return null;
            }
            int contact = base.contacts().indexOf(now.id());
            if (contact >= 0) {
                rows.set(contact, now);
                layer[contact] = layers.applyAsInt(now.layer());
                weight[contact] = weight(now);
                key[contact] = isKey(now);
                sameColleagues &= Objects.equals(old.reportsToId(), now.reportsToId())
                        && old.influences().equals(now.influences());
            }
        }
        ColleagueLinks links = sameColleagues
                ? base.contacts().colleagues()
                : ColleagueLinks.of(
                        rows, base.contacts().index(), base.contacts().accounts(), groups);
        return base.contacts().with(rows, layer, weight, key, links);
    }

    private boolean isActive(Contact contact) {
        LocalDate since = contact.since();
        return (since == null || NetworkPacker.isReached(since, asOf))
                && !NetworkPacker.isReached(contact.leftOn(), asOf);
    }

    private List<Contact> byAccount(Map<String, Integer> accountIndex) {
        List<List<Contact>> byAccount = new ArrayList<>(accountIndex.size());
        for (int i = 0; i < accountIndex.size(); i++) {
            byAccount.add(new ArrayList<>(4));
        }
        for (Contact contact : portfolio.contacts()) {
            if (isActive(contact)) {
                byAccount
                        .get(NetworkPacker.accountOf(contact.accountId(), accountIndex))
                        .add(contact);
            }
        }
        List<Contact> rows = new ArrayList<>(portfolio.contacts().size());
        byAccount.forEach(rows::addAll);
        return rows;
    }

    private ContactTable contacts(List<Contact> rows, AccountGroups groups) {
        Map<String, Integer> index = new HashMap<>(rows.size() * 2);
        rows.forEach(row -> index.put(row.id(), index.size()));
        int[] account = new int[rows.size()];
        int[] layer = new int[rows.size()];
        double[] weight = new double[rows.size()];
        boolean[] key = new boolean[rows.size()];
        for (int contact = 0; contact < account.length; contact++) {
            Contact row = rows.get(contact);
            account[contact] = NetworkPacker.accountOf(row.accountId(), groups.index());
            layer[contact] = layers.applyAsInt(row.layer());
            weight[contact] = weight(row);
            key[contact] = isKey(row);
        }
        int[] idOrder = new int[rows.size()];
        int[] ranks = new int[rows.size()];
        int rank = 0;
        for (Contact row : portfolio.contacts()) {
            Integer contact = index.get(row.id());
            if (contact != null) {
                ranks[contact] = rank;
                idOrder[rank++] = contact;
            }
        }
        ColleagueLinks links = ColleagueLinks.of(rows, index, account, groups);
        return new ContactTable(rows, index, account, idOrder, ranks, layer, weight, key, links.start(), links.links());
    }

    private double weight(Contact row) {
        Double influence = row.influence();
        return influence == null ? policy.layerWeight(row.layer()) : influence;
    }

    private boolean isKey(Contact row) {
        Double influence = row.influence();
        return policy.keyLayers().contains(row.layer())
                || !Collections.disjoint(row.roles(), policy.keyRoles())
                || (influence != null && Thresholds.reaches(influence, policy.keyInfluence()));
    }
}
