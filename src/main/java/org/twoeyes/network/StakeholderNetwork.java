package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twoeyes.model.Lazy;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * A portfolio on a date: who is active, who holds whom and how strongly. Immutable; many threads may read
 * it at once.
 *
 * <p>People and accounts are dense int indexes. Employees are numbered by id. Accounts are numbered by
 * account group, then id, and contacts by account, then id, so that everything of one account group lies
 * together; {@code atIdRank} gives the order by id alone. Inactive people are not in it.
 *
 * <p>About 20 bytes a live tie. Source: {@code docs/architecture.md}, "The snapshot".
 */
public final class StakeholderNetwork {

    private final Portfolio portfolio;
    private final LocalDate asOf;
    private final AccountTable accounts;
    private final ContactTable contacts;
    private final EmployeeTable employees;
    private final TieTable ties;
    private final MeetingTable meetings;
    private final DealTable deals;
    private final Lazy<DeclaredTies> declared;
    private final Lazy<TurningDays> turningContacts;
    private final Lazy<TurningDays> turningEmployees;

    StakeholderNetwork(
            Portfolio portfolio,
            LocalDate asOf,
            AccountTable accounts,
            ContactTable contacts,
            EmployeeTable employees,
            TieTable ties,
            MeetingTable meetings,
            DealTable deals) {
        this.portfolio = portfolio;
        this.asOf = asOf;
        this.accounts = accounts;
        this.contacts = contacts;
        this.employees = employees;
        this.ties = ties;
        this.meetings = meetings;
        this.deals = deals;
        this.declared =
                new Lazy<>(() -> DeclaredTies.of(portfolio.policy(), portfolio.ties(), asOf, employees, contacts));
        this.turningContacts =
                new Lazy<>(() -> TurningDays.of(portfolio.contacts(), row -> Stream.of(row.since(), row.leftOn())
                        .filter(Objects::nonNull)));
        this.turningEmployees = new Lazy<>(() ->
                TurningDays.of(portfolio.employees(), row -> Stream.of(row.joinedOn(), row.leftOn(), row.leavingOn())
                        .filter(Objects::nonNull)));
    }

    /**
     * Packs a portfolio as it stood on a date; nothing later counts. O(rows · log rows).
     *
     * @throws IllegalArgumentException if a row refers to one that is not there
     */
    public static StakeholderNetwork of(Portfolio portfolio, LocalDate asOf) {
        return of(portfolio, asOf, 1);
    }

    /**
     * The same on some threads, whose number changes nothing in it.
     *
     * @throws IllegalArgumentException if a row refers to one that is not there
     */
    public static StakeholderNetwork of(Portfolio portfolio, LocalDate asOf, int threads) {
        return new NetworkPacker(portfolio, asOf).pack(threads);
    }

    /**
     * Packs another state of the facts as {@link #of} does, on the date of this one; what would become the same
     * is shared with it. O(rows), mostly copies and comparisons of references where little has changed.
     *
     * @throws IllegalArgumentException if a row refers to one that is not there
     */
    public NetworkStep next(Portfolio other) {
        return NextNetwork.step(this, other);
    }

    /**
     * Packs these facts or others as {@link #of} does, on another day; what would become the same is shared with this one. O(rows);
     * people and accounts are copied at most, and nothing is looked up by its id but what differs, if the day is not after that of this
     * one.
     *
     * @param threads how many work on it; their number changes nothing in it
     * @throws IllegalArgumentException if a row refers to one that is not there
     */
    public StakeholderNetwork on(LocalDate day, Portfolio facts, int threads) {
        return NextNetwork.on(day, this, facts, threads);
    }

    /** What was declared of the ties up to its date; worked out when it is first asked for, and kept. O(ties). */
    DeclaredTies declaredTies() {
        return declared.get();
    }

    /** The declared ties of those who are not active on its date, and maybe others: all, where nobody has asked which these are. */
    Stream<Tie> idleTies() {
        DeclaredTies known = declared.known();
        return known == null ? portfolio.ties().stream() : known.idle().mapToObj(portfolio.ties()::get);
    }

    /** When contacts come and go; worked out when it is first asked for, and kept. O(contacts). */
    TurningDays turningContacts() {
        return turningContacts.get();
    }

    /** When employees come and go, likewise. */
    TurningDays turningEmployees() {
        return turningEmployees.get();
    }

    /**
     * The network with further live ties of full strength, used today. People, meetings and links are shared
     * with this one; without pairs it is this one. O(ties).
     *
     * @param pairs employee and contact of each tie, one after the other
     */
    public StakeholderNetwork withTies(int[] pairs) {
        return with(new int[0], pairs);
    }

    /** The network without the ties of some employees, who keep their numbers and hold nobody; without leavers it is this one. O(ties). */
    public StakeholderNetwork without(int[] leavers) {
        return with(leavers, new int[0]);
    }

    private StakeholderNetwork with(int[] leavers, int[] pairs) {
        TieTable changed = new HolderChanges(ties, leavers, pairs, (int) asOf.toEpochDay()).table();
        return changed == ties ? this : withTies(changed);
    }

    private StakeholderNetwork withTies(TieTable other) {
        return new StakeholderNetwork(portfolio, asOf, accounts, contacts, employees, other, meetings, deals);
    }

    /** The facts it was packed from, of all dates. */
    public Portfolio portfolio() {
        return portfolio;
    }

    /** The rules it was packed under. */
    public Policy policy() {
        return portfolio.policy();
    }

    /** The date it shows. */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The number of an employee.
     *
     * @throws IllegalArgumentException if there is no active one of that id
     */
    public int employee(String id) {
        return employees
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("employee (" + id + ") must be active on " + asOf));
    }

    /**
     * The number of a contact.
     *
     * @throws IllegalArgumentException if there is no active one of that id
     */
    public int contact(String id) {
        return contacts.find(id)
                .orElseThrow(() -> new IllegalArgumentException("contact (" + id + ") must be active on " + asOf));
    }

    /**
     * The number of an account.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public int account(String id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("account (" + id + ") must be known"));
    }

    /** All accounts. */
    public AccountTable accounts() {
        return accounts;
    }

    /** The active contacts. */
    public ContactTable contacts() {
        return contacts;
    }

    /** The active employees. */
    public EmployeeTable employees() {
        return employees;
    }

    /** The ties among them. */
    public TieTable ties() {
        return ties;
    }

    /** The interactions up to the date, by contact. */
    public MeetingTable meetings() {
        return meetings;
    }

    /** The open opportunities. */
    public DealTable deals() {
        return deals;
    }

    /** The day of the newest interaction up to the date; empty without one. */
    public Optional<LocalDate> dataEndsOn() {
        return meetings.newest();
    }
}
