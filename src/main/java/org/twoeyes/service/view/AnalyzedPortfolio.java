package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.analysis.WhatIfBase;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Lazy;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;

/**
 * A portfolio on a date with its whole report, and where in both everything is found. Immutable to its
 * users, shared between threads; built once for each revision and date.
 */
public final class AnalyzedPortfolio {

    private final String revision;
    private final PortfolioAnalysis analysis;
    private final StakeholderNetwork network;
    private final PortfolioReport report;
    private final int threads;
    private final AnalyzedPortfolio present;
    private final Map<String, Employee> employees;
    private final Lazy<Staff> staff;
    private final Lazy<SearchIndex> search;
    private final Lazy<List<AlikePeople.Group>> alike;
    private final Lazy<PortfolioPlaces> places;
    private final Advice advice;
    private final Lazy<ByGroup<List<AccountRow>>> accountRowsByGroup;
    private final Lazy<List<AccountRow>> accountRows;
    private final Lazy<List<EmployeeRow>> employeeRowsByNumber;
    private final Lazy<List<EmployeeRow>> employeeRows;
    private final Lazy<ByGroup<double[]>> findingScores;
    private final Lazy<Map<Perspective, Home>> homes;
    private final PlanStages planStages;
    private final Lazy<WhatIfBase> whatIfBase;

    private AnalyzedPortfolio(
            String revision,
            PortfolioAnalysis analysis,
            @Nullable AnalyzedPortfolio before,
            @Nullable AnalyzedPortfolio present,
            int threads) {
        this.revision = revision;
        this.present = present == null ? this : present;
        this.analysis = analysis;
        this.network = analysis.network();
        this.report = analysis.report();
        this.threads = threads;
        this.employees = before != null && before.hasEmployeesOf(network) ? before.employees : employees(network);
        SearchIndex formerSearch = before == null ? null : before.search.known();
        ByGroup<List<AccountRow>> formerAccountRows = before == null ? null : before.accountRowsByGroup.known();
        List<EmployeeRow> formerEmployeeRows = before == null ? null : before.employeeRowsByNumber.known();
        this.staff = new Lazy<>(() -> Staff.of(this));
        this.search = new Lazy<>(() -> SearchIndex.of(this, formerSearch));
        List<AlikePeople.Group> formerAlike =
                before != null && hasSamePeople(before.network.portfolio()) ? before.alike.known() : null;
        this.alike = new Lazy<>(() -> formerAlike == null ? AlikePeople.of(network) : formerAlike);
        this.places = new Lazy<>(() -> PortfolioPlaces.of(network));
        this.advice = new Advice(network, report, threads);
        this.accountRowsByGroup =
                new Lazy<>(() -> ByGroup.of(analysis, formerAccountRows, group -> AccountRow.ofGroup(this, group)));
        this.accountRows = new Lazy<>(() -> AccountRow.all(this, accountRowsByGroup.get()));
        this.employeeRowsByNumber = new Lazy<>(() -> EmployeeRow.byNumber(this, formerEmployeeRows));
        this.employeeRows = new Lazy<>(() -> EmployeeRow.all(analysis, employeeRowsByNumber.get()));
        ByGroup<double[]> formerScores = before == null ? null : before.findingScores.known();
        this.findingScores = new Lazy<>(() -> ByGroup.of(analysis, formerScores, new GroupFindings(this)::highest));
        this.homes = new Lazy<>(() -> Home.all(this));
        this.planStages = new PlanStages(network);
        this.whatIfBase = new Lazy<>(() -> WhatIfBase.of(analysis));
    }

    private boolean hasSamePeople(Portfolio former) {
        Portfolio now = network.portfolio();
        return former.accounts().equals(now.accounts())
                && former.contacts().equals(now.contacts())
                && former.employees().equals(now.employees());
    }

    private boolean hasEmployeesOf(StakeholderNetwork other) {
        return network.portfolio().employees().equals(other.portfolio().employees());
    }

    private static Map<String, Employee> employees(StakeholderNetwork network) {
        Map<String, Employee> byId = new HashMap<>();
        network.portfolio().employees().forEach(employee -> byId.put(employee.id(), employee));
        return byId;
    }

    /**
     * Packs and analyzes a portfolio.
     *
     * @param revision names the state of the data; another state has another name
     * @param threads how many threads work; their number changes nothing in the figures
     */
    public static AnalyzedPortfolio of(String revision, Portfolio portfolio, LocalDate asOf, int threads) {
        StakeholderNetwork network = StakeholderNetwork.of(portfolio, asOf, threads);
        return new AnalyzedPortfolio(revision, PortfolioAnalysis.of(network, threads), null, null, threads);
    }

    /** Another state of the facts on the same date: as {@link #of} gives it, sooner where little has changed. */
    public AnalyzedPortfolio next(String nextRevision, Portfolio portfolio) {
        return new AnalyzedPortfolio(nextRevision, analysis.next(portfolio), this, null, threads);
    }

    /** The same facts on another day: as {@link #of} gives it, sooner where that day is before this one. */
    AnalyzedPortfolio on(LocalDate day) {
        return new AnalyzedPortfolio(revision, analysis(day, network.portfolio()), null, null, threads);
    }

    /** What was recorded on an earlier day; in pictures everybody stands where they stand in this. */
    AnalyzedPortfolio on(LocalDate day, Portfolio recorded) {
        return new AnalyzedPortfolio(revision, analysis(day, recorded), null, this, threads);
    }

    private PortfolioAnalysis analysis(LocalDate day, Portfolio facts) {
        return PortfolioAnalysis.atAGlance(network.on(day, facts, threads), threads);
    }

    /** Works out now what would else be worked out when it is first asked for: home pages, lists, search. */
    public AnalyzedPortfolio prepared() {
        List.of(homes, accountRows, employeeRows, search).forEach(Lazy::get);
        return this;
    }

    /** The name of the state of the data. */
    public String revision() {
        return revision;
    }

    /** The date it shows. */
    public LocalDate asOf() {
        return network.asOf();
    }

    /** The portfolio as it is, for what-ifs. */
    public WhatIfBase whatIfBase() {
        return whatIfBase.get();
    }

    /** The highest scores of what needs attention in an account group: {@link GroupFindings#highest}. */
    double[] findingScores(int group) {
        return findingScores.get().get(group);
    }

    /** The whole report. */
    public PortfolioReport report() {
        return report;
    }

    /** The snapshot that was analyzed. */
    public StakeholderNetwork network() {
        return network;
    }

    /** Where other facts are recorded now than on its day, the portfolio of now; else this one. */
    AnalyzedPortfolio present() {
        return present;
    }

    /** The rules. */
    public Policy policy() {
        return network.policy();
    }

    /** Says whether there is an account of that id. */
    public boolean isAccount(String id) {
        return network.accounts().find(id).isPresent();
    }

    /** Says whether there is an active employee of that id. */
    public boolean isActiveEmployee(String id) {
        return network.employees().find(id).isPresent();
    }

    /** Says whether there is an active contact of that id. */
    public boolean isActiveContact(String id) {
        return network.contacts().find(id).isPresent();
    }

    /** Says whether both of a tie are active. */
    public boolean areActive(Pair tie) {
        return isActiveEmployee(tie.employeeId()) && isActiveContact(tie.contactId());
    }

    /** The active people of a team: a manager and all who report to them, directly or through others, by id. */
    public List<String> team(String managerId) {
        return staff.get().team(managerId);
    }

    /** What may be asked about ties that are not there yet. */
    public Advice advice() {
        return advice;
    }

    /** The report, group by group. */
    PortfolioAnalysis analysis() {
        return analysis;
    }

    AccountFigures figures(int account) {
        return analysis.account(account);
    }

    /** How many true eyes a contact has; nothing else of them is worked out. */
    int trueEyes(int contact) {
        return analysis.trueEyes(contact);
    }

    ContactFigures contactFigures(int contact) {
        return report.contacts().get(network.contacts().idRank(contact));
    }

    Optional<Departure> departure(String employeeId) {
        return network.employees().find(employeeId).flatMap(analysis::departure);
    }

    /** The gaps of an account, the most severe first; none of an unknown one. */
    List<Gap> gaps(String accountId) {
        return network.accounts().find(accountId).map(analysis::gaps).orElse(List.of());
    }

    Staff staff() {
        return staff.get();
    }

    SearchIndex search() {
        return search.get();
    }

    /** Who has something in common by which they may be one person. */
    List<AlikePeople.Group> alike() {
        return alike.get();
    }

    PortfolioPlaces places() {
        return places.get();
    }

    List<AccountRow> accountRows() {
        return accountRows.get();
    }

    List<EmployeeRow> employeeRows() {
        return employeeRows.get();
    }

    PlanStages planStages() {
        return planStages;
    }

    Home home(Perspective perspective) {
        return Objects.requireNonNull(homes.get().get(perspective));
    }

    Named account(String id) {
        return new Named(
                id,
                network.accounts()
                        .find(id)
                        .map(account -> network.accounts().row(account).name())
                        .orElse(id));
    }

    @Nullable
    Named accountOrNull(@Nullable String id) {
        return id == null ? null : account(id);
    }

    Named employee(String id) {
        Employee employee = employees.get(id);
        return new Named(id, employee == null ? id : employee.name());
    }

    @Nullable
    Named employeeOrNull(@Nullable String id) {
        return id == null ? null : employee(id);
    }

    List<Named> employees(List<String> ids) {
        return ids.stream().map(this::employee).toList();
    }

    Person employeePerson(String id) {
        Employee employee = employees.get(id);
        return employee == null ? new Person(id, id, null) : new Person(id, employee.name(), employee.title());
    }

    /** A contact by id; the id stands for the name of one who is not active. */
    Named contact(String id) {
        return new Named(
                id,
                network.contacts()
                        .find(id)
                        .map(contact -> network.contacts().row(contact).name())
                        .orElse(id));
    }

    /** Employees and contacts by their ids; of both with one id, the employee. */
    List<Named> people(List<String> ids) {
        return ids.stream()
                .map(id -> employees.containsKey(id) ? employee(id) : contact(id))
                .toList();
    }

    KnownContact knownContact(int contact) {
        return KnownContact.of(
                this, network.contacts().row(contact), network.contacts().isKey(contact));
    }

    /** An amount in reporting currency; 0 where none is given. */
    double inReportingCurrency(@Nullable Double amount, @Nullable String currency) {
        Double rate = policy().rate(currency);
        return amount == null || rate == null ? 0 : amount * rate;
    }

    /** The row of an employee, active or not. */
    Optional<Employee> findEmployee(String id) {
        return Optional.ofNullable(employees.get(id));
    }
}
