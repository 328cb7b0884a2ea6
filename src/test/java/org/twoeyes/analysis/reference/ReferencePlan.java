package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.plan.PlanMode;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.analysis.plan.PlanScope;
import org.twoeyes.analysis.plan.Proposal;
import org.twoeyes.analysis.plan.Unmet;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** What {@code plan} proposes, the slow way; what becomes of the accounts is left to what-ifs. */
public record ReferencePlan(List<Proposal> proposals, double total, List<Unmet> unmet) {

    /** The plan of a request on a date. */
    public static ReferencePlan of(Portfolio portfolio, LocalDate asOf, PlanRequest request) {
        SnapshotReference snapshot = new SnapshotReference(portfolio, asOf, Set.of());
        List<Pair> forbidden = new ArrayList<>(request.forbidden());
        if (request.mode() == PlanMode.TWO_EYES) {
            forbidden.addAll(idle(snapshot));
        }
        PlanReference plan = new PlanReference(snapshot, Set.of(), request.accepted(), forbidden);
        List<PlanReference.Need> needs = new ArrayList<>();
        for (Contact contact : snapshot.activeContacts()) {
            int count = need(snapshot, contact, request.mode());
            if (count > 0 && isAsked(portfolio, contact, request.scope())) {
                long settled = request.accepted().stream()
                        .filter(pair -> pair.contactId().equals(contact.id()))
                        .count();
                needs.add(new PlanReference.Need(contact.id(), (int) Math.max(0, count - settled), plan.gain(contact)));
            }
        }
        List<Pair> best = plan.best(needs, request.mode() != PlanMode.COVERAGE);
        List<Unmet> unmet = new ArrayList<>();
        for (PlanReference.Need need : needs) {
            long served = best.stream()
                    .filter(pair -> pair.contactId().equals(need.contactId()))
                    .count();
            if (served < need.count()) {
                unmet.add(new Unmet(
                        need.contactId(), snapshot.contact(need.contactId()).accountId(), need.count() - (int) served));
            }
        }
        List<Pair> all = new ArrayList<>(best);
        all.addAll(request.accepted());
        all.sort(Comparator.comparing(Pair::contactId, Ids.ORDER).thenComparing(Pair::employeeId, Ids.ORDER));
        List<Proposal> proposals = new ArrayList<>();
        double total = 0;
        for (Pair pair : all) {
            Contact contact = snapshot.contact(pair.contactId());
            Proposal proposal = new Proposal(
                    pair.employeeId(),
                    pair.contactId(),
                    contact.accountId(),
                    plan.gain(contact),
                    plan.affinity(pair.employeeId(), contact),
                    plan.path(pair.employeeId(), pair.contactId()),
                    request.accepted().contains(pair));
            total += proposal.gain() * proposal.affinity().total();
            proposals.add(proposal);
        }
        proposals.sort(Comparator.comparing((Proposal proposal) -> Rounding.figure(proposal.gain()))
                .thenComparing(proposal -> Rounding.figure(proposal.affinity().total()))
                .reversed());
        return new ReferencePlan(proposals, total, unmet);
    }

    /** Says whether a plan looks at a contact. */
    public static boolean isAsked(Portfolio portfolio, Contact contact, PlanScope scope) {
        return isAccountAsked(portfolio, contact.accountId(), scope) && isAmong(contact.layer(), scope.layers());
    }

    /** Says whether a plan looks at an account. */
    public static boolean isAccountAsked(Portfolio portfolio, String accountId, PlanScope scope) {
        if (scope.accountId() != null) {
            return accountId.equals(scope.accountId());
        }
        String own = portfolio.accounts().stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst()
                .orElseThrow()
                .tier();
        String tier = portfolio.policy().tiers().keySet().stream()
                .filter(name -> name.equals(own))
                .findFirst()
                .orElse(portfolio.policy().defaultTier());
        return isAmong(tier, scope.tiers());
    }

    private static boolean isAmong(String name, List<String> limits) {
        return limits.isEmpty() || limits.contains(name);
    }

    /** Ties that would leave a contact with one true eye as before. */
    private static List<Pair> idle(SnapshotReference snapshot) {
        List<Pair> idle = new ArrayList<>();
        for (Contact contact : snapshot.activeContacts()) {
            if (trueEyes(snapshot, contact) == 1) {
                snapshot.activeEmployees().stream()
                        .map(employee -> new Pair(employee.id(), contact.id()))
                        .filter(pair -> !snapshot.isLeaving(pair.employeeId()))
                        .filter(pair -> trueEyes(with(snapshot, pair), contact) == 1)
                        .forEach(idle::add);
            }
        }
        return idle;
    }

    private static int trueEyes(SnapshotReference snapshot, Contact contact) {
        return new FalseEyesReference(snapshot).trueHolders(contact).size();
    }

    private static SnapshotReference with(SnapshotReference snapshot, Pair pair) {
        Portfolio portfolio = snapshot.portfolio();
        List<Tie> ties = new ArrayList<>(portfolio.ties());
        ties.removeIf(tie ->
                tie.employeeId().equals(pair.employeeId()) && tie.contactId().equals(pair.contactId()));
        ties.add(new Tie(pair.employeeId(), pair.contactId(), null, null, snapshot.asOf()));
        return new SnapshotReference(
                new Portfolio(
                        portfolio.policy(),
                        portfolio.accounts(),
                        portfolio.contacts(),
                        portfolio.employees(),
                        ties,
                        portfolio.interactions(),
                        portfolio.opportunities(),
                        portfolio.assignments()),
                snapshot.asOf(),
                Set.of());
    }

    private static int need(SnapshotReference snapshot, Contact contact, PlanMode mode) {
        if (snapshot.isKey(contact)) {
            return Math.max(0, 2 - trueEyes(snapshot, contact));
        }
        boolean thin = new GapsReference(snapshot)
                .gaps().stream()
                        .anyMatch(gap -> gap.kind() == GapKind.LOW_COVERAGE
                                && gap.accountId().equals(contact.accountId())
                                && contact.layer().equals(gap.layer()));
        return thin && mode == PlanMode.COVERAGE ? Math.max(0, 1 - snapshot.eyes(contact)) : 0;
    }
}
