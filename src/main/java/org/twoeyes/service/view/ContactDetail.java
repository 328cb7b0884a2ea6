package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Policy;
import org.twoeyes.network.MeetingTable;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;

/** One contact: who they are, who holds them, and why they count. */
public record ContactDetail(
        LocalDate asOf,
        String id,
        String name,
        @Nullable String title,
        @Nullable String department,
        String layer,
        boolean layerInferred,
        List<String> roles,
        @Nullable Double influence,
        @Nullable Double stance,
        double weight,
        boolean key,
        List<KeyReason> keyBecause,
        int eyes,
        int trueEyes,
        boolean reachable,
        int paths,
        Named account,
        @Nullable Named reportsTo,
        List<Named> reports,
        List<Named> influences,
        List<Named> influencedBy,
        @Nullable LocalDate since,
        @Nullable LocalDate leftOn,
        List<Holder> ties,
        List<Meeting> interactions,
        List<GapRow> gaps) {

    private static final int INTERACTIONS = 50;

    /** Why a contact is key: {@code ROLE}, {@code LAYER} or {@code INFLUENCE}, and which. */
    public record KeyReason(String reason, String value) {}

    /** A tie of the contact; {@code declared} and {@code derived} are the two of which the strength is the larger. */
    public record Holder(
            Person employee,
            double strength,
            double declared,
            double derived,
            boolean live,
            @Nullable LocalDate lastContact,
            @Nullable String falseEye,
            List<Named> of,
            int interactions) {}

    /** An interaction the contact attended. */
    public record Meeting(
            String id,
            LocalDate on,
            String channel,
            @Nullable String direction,
            @Nullable String subject,
            List<Named> employees,
            List<Named> contacts) {}

    /** The contact of an id, if there is one who is active on the date. */
    public static Optional<ContactDetail> find(AnalyzedPortfolio portfolio, String id) {
        return portfolio.network().contacts().find(id).map(contact -> of(portfolio, contact));
    }

    private static ContactDetail of(AnalyzedPortfolio portfolio, int contact) {
        StakeholderNetwork network = portfolio.network();
        Contact row = network.contacts().row(contact);
        ContactFigures figures = portfolio.contactFigures(contact);
        List<Interaction> attended = attended(network, contact);
        String superior = row.reportsToId();
        return new ContactDetail(
                portfolio.asOf(),
                row.id(),
                row.name(),
                row.title(),
                row.department(),
                row.layer(),
                row.layerInferred(),
                row.roles(),
                row.influence(),
                row.stance(),
                figures.weight(),
                figures.key(),
                keyBecause(row, portfolio.policy()),
                figures.eyes(),
                figures.trueEyes(),
                figures.reachable(),
                figures.paths(),
                portfolio.account(row.accountId()),
                superior == null ? null : portfolio.contact(superior),
                colleagues(portfolio, contact, other -> row.id().equals(other.reportsToId())),
                row.influences().stream()
                        .filter(portfolio::isActiveContact)
                        .map(portfolio::contact)
                        .toList(),
                colleagues(portfolio, contact, other -> other.influences().contains(row.id())),
                row.since(),
                row.leftOn(),
                holders(portfolio, contact, attended),
                attended.stream()
                        .limit(INTERACTIONS)
                        .map(meeting -> meeting(portfolio, meeting))
                        .toList(),
                portfolio.gaps(row.accountId()).stream()
                        .filter(gap -> row.id().equals(gap.contactId()))
                        .map(gap -> GapRow.of(portfolio, gap))
                        .toList());
    }

    private static List<KeyReason> keyBecause(Contact contact, Policy policy) {
        List<KeyReason> reasons = new ArrayList<>();
        contact.roles().stream()
                .filter(policy.keyRoles()::contains)
                .forEach(role -> reasons.add(new KeyReason("ROLE", role)));
        if (policy.keyLayers().contains(contact.layer())) {
            reasons.add(new KeyReason("LAYER", contact.layer()));
        }
        Double influence = contact.influence();
        if (influence != null && Thresholds.reaches(influence, policy.keyInfluence())) {
            reasons.add(new KeyReason("INFLUENCE", String.format(Locale.ROOT, "%.4g", influence)));
        }
        return reasons;
    }

    /** The colleagues along the links of a contact of whom something is true; in the order of the network. */
    private static List<Named> colleagues(
            AnalyzedPortfolio portfolio, int contact, java.util.function.Predicate<Contact> isOne) {
        var contacts = portfolio.network().contacts();
        return IntStream.range(contacts.firstLink(contact), contacts.endLink(contact))
                .map(contacts::link)
                .sorted()
                .mapToObj(contacts::row)
                .filter(isOne)
                .map(row -> new Named(row.id(), row.name()))
                .toList();
    }

    /** The interactions of a contact up to the date, the newest first. */
    private static List<Interaction> attended(StakeholderNetwork network, int contact) {
        MeetingTable meetings = network.meetings();
        return IntStream.range(meetings.first(contact), meetings.end(contact))
                .mapToObj(at -> meetings.row(meetings.meeting(at)))
                .sorted(Comparator.comparing(Interaction::on).reversed().thenComparing(Interaction::id, Ids.ORDER))
                .toList();
    }

    private static List<Holder> holders(AnalyzedPortfolio portfolio, int contact, List<Interaction> attended) {
        var ties = portfolio.network().ties();
        Comparator<Integer> strongest = (a, b) -> Rounding.compareStrengths(ties.strength(b), ties.strength(a));
        return IntStream.range(ties.first(contact), ties.end(contact))
                .boxed()
                .sorted(strongest.thenComparing(ties::employee))
                .map(tie -> holder(portfolio, contact, tie, attended))
                .toList();
    }

    private static Holder holder(AnalyzedPortfolio portfolio, int contact, int tie, List<Interaction> attended) {
        StakeholderNetwork network = portfolio.network();
        int employee = network.ties().employee(tie);
        String id = network.employees().id(employee);
        KnownTie known = KnownTie.of(portfolio, contact, tie);
        return new Holder(
                portfolio.employeePerson(id),
                known.strength(),
                network.ties().declared(tie),
                network.meetings().derived(employee, contact),
                known.live(),
                known.lastContact(),
                known.falseEye(),
                portfolio.employees(known.of()),
                (int) attended.stream()
                        .filter(meeting -> meeting.employeeIds().contains(id))
                        .count());
    }

    private static Meeting meeting(AnalyzedPortfolio portfolio, Interaction meeting) {
        Direction direction = meeting.direction();
        return new Meeting(
                meeting.id(),
                meeting.on(),
                meeting.channel(),
                direction == null ? null : direction.word(),
                meeting.subject(),
                portfolio.employees(meeting.employeeIds()),
                meeting.contactIds().stream().map(portfolio::contact).toList());
    }
}
