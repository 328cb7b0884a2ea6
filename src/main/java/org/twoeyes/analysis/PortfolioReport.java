package org.twoeyes.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code analyze} says, field for field the JSON of the interface. Lists are in the order
 * in which they are printed.
 *
 * @param asOf the date everything is said of
 * @param summary the counts
 * @param accounts all accounts, by id
 * @param contacts active contacts, by id
 * @param singleEyes key contacts whom one employee knows, by revenue at risk descending, then contact
 * @param blindSpots key contacts whom nobody knows, by contact
 * @param departures one for each active employee with a live tie, by revenue at risk descending, then employee
 * @param worst the worst groups of at most 1, 2 and 3, without those that put nothing at risk
 * @param bottlenecks contacts through whom alone others are reached, by contact
 * @param closedDoors employees beside whom no manager stands, by account, then employee
 * @param coverage every account and every layer of the policy, by account, then from the most senior layer
 * @param gaps by severity
 */
public record PortfolioReport(
        LocalDate asOf,
        Summary summary,
        List<AccountFigures> accounts,
        List<ContactFigures> contacts,
        List<SingleEye> singleEyes,
        List<BlindSpot> blindSpots,
        List<Departure> departures,
        List<WorstGroup> worst,
        List<Bottleneck> bottlenecks,
        List<ClosedDoor> closedDoors,
        List<CoverageRow> coverage,
        List<Gap> gaps) {

    /** Counts of active people and of all accounts; amounts in reporting currency. */
    public record Summary(
            int accounts,
            int contacts,
            int employees,
            int liveTies,
            int keyContacts,
            int singleEyes,
            int falseEyeRisks,
            int blindSpots,
            int notHeld,
            int oneEye,
            int alive,
            int trulyAlive,
            double revenue,
            boolean revenueUnknown,
            double revenueNotHeld,
            double revenueDark,
            double expectedRevenueAtRisk,
            @Nullable LocalDate dataEndsOn) {}

    /** What one account stands on. */
    public record AccountFigures(
            String id,
            String name,
            double weight,
            double heldWeight,
            int eyes,
            boolean eyesCapped,
            Life life,
            List<String> eyeHolders,
            int trueEyes,
            Life trueLife,
            List<CriticalEmployee> criticalEmployees,
            double margin,
            double value,
            boolean unmapped,
            @Nullable Double key,
            @Nullable Double universal,
            double organizational) {}

    /** An employee whose loss alone loses the account, and the weight that goes with them. */
    public record CriticalEmployee(String employeeId, double weightLost) {}

    /** Who holds one contact. */
    public record ContactFigures(
            String id,
            String accountId,
            String layer,
            boolean key,
            double weight,
            int eyes,
            List<String> holders,
            int trueEyes,
            List<FalseEye> falseEyes,
            boolean reachable,
            int paths) {}

    /** A key contact whom one employee knows. */
    public record SingleEye(String contactId, String accountId, String holderId, double weight, double revenueAtRisk) {}

    /** A key contact whom nobody knows. */
    public record BlindSpot(String contactId, String accountId, double weight) {}

    /** What goes with one employee. */
    public record Departure(String employeeId, Loss loss) {}

    /** What goes with a set of employees; all lists by id, {@code layersLost} by account, then from the most senior layer. */
    public record Loss(
            List<String> darkContacts,
            List<String> keyDarkContacts,
            List<String> cutOffContacts,
            double weightLost,
            double revenueAtRisk,
            double pipelineAtRisk,
            List<String> accountsLost,
            List<LayerLost> layersLost) {}

    /** A layer of an account in which everybody known goes dark. */
    public record LayerLost(String accountId, String layer) {}

    /** The set of at most {@code k} employees that takes the most, and what each would take alone. */
    public record WorstGroup(int k, List<String> employees, List<Double> alone, double revenueAtRisk) {}

    /** A contact through whom alone others are reached; {@code cutsOff} holds the first 100 of them by id. */
    public record Bottleneck(String contactId, int cutsOffCount, double cutsOffWeight, List<String> cutsOff) {}

    /** An employee who alone holds a large share of an account where no manager of theirs knows anybody. */
    public record ClosedDoor(String employeeId, String accountId, double share) {}

    /** How a layer of an account is covered; {@code coverage} is null where the layer weighs nothing. */
    public record CoverageRow(
            String accountId,
            String layer,
            int contacts,
            double weight,
            int covered,
            int deep,
            int fresh,
            int matched,
            int friendly,
            @Nullable Double coverage) {}

    /** Something to mend. */
    public record Gap(
            GapKind kind,
            String accountId,
            @Nullable String layer,
            @Nullable String contactId,
            @Nullable String employeeId,
            double severity) {

        /** What it is told by; the same tomorrow. */
        public String id() {
            String subject = contactId != null ? contactId : employeeId != null ? employeeId : layer;
            return kind + "|" + accountId + "|" + (subject == null ? "" : subject);
        }
    }
}
