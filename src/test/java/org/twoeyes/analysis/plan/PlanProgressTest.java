package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.plan.PlanProgress.Progress;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Pair;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** How far planned ties have come: by hand, and day by day on random portfolios. */
class PlanProgressTest {

    private static final LocalDate DAY = PortfolioText.AS_OF;

    /** The example of docs/methods/plans.md, and a call on the day before it. */
    private static final String EXAMPLE = """
            account Acme
            contact Wang executive
            employee Ana
            employee Ben
            tie Ana Wang
            met m0 -1 call Ana,Ben Wang
            met m1 +5 call Ana,Ben Wang
            met m2 +12 meeting Ben Wang
            """;

    private static PlannedTie planned(
            String employee,
            String contact,
            List<String> path,
            @Nullable String from,
            LocalDate proposedOn,
            @Nullable LocalDate meetOn,
            @Nullable LocalDate dueOn) {
        return new PlannedTie(
                new Pair(employee, contact),
                "Acme",
                from,
                1,
                new PlannedTie.Fit(1, 1, 1, 1),
                path,
                proposedOn,
                meetOn,
                dueOn,
                false);
    }

    private static Progress after(int days, PlannedTie tie) {
        return PlanProgress.of(PortfolioText.parse(EXAMPLE), DAY.plusDays(days), List.of(tie))
                .get(0);
    }

    @Test
    void stagesComeFromTheRecordAlone() {
        PlannedTie tie =
                planned("Ben", "Wang", List.of("Ben", "Ana", "Wang"), null, DAY, DAY.plusDays(3), DAY.plusDays(30));

        assertThat(after(3, tie)).isEqualTo(new Progress(Stage.PROPOSED, null, null, false));
        assertThat(after(4, tie)).isEqualTo(new Progress(Stage.PROPOSED, null, null, true));
        // two calls: 1 − (1 − 0.15 · 2^(−6/180))(1 − 0.15) = 0.2746, live the day they were introduced
        assertThat(after(5, tie)).isEqualTo(new Progress(Stage.LIVE, DAY.plusDays(5), DAY.plusDays(5), false));
        assertThat(after(29, tie).stage()).isEqualTo(Stage.LIVE);
        assertThat(after(365, tie).stage()).isEqualTo(Stage.LAPSED);
        assertThat(after(365, tie).isOverdue()).isTrue();
    }

    @Test
    void introductionNeedsSomebodyWhoIntroduces() {
        PlannedTie throughCem =
                planned("Ben", "Wang", List.of("Ben", "Cem", "Wang"), null, DAY.plusDays(1), null, null);
        PlannedTie takenOver = planned("Ben", "Wang", List.of("Ben", "Cem", "Wang"), "Ana", DAY, null, null);
        PlannedTie withoutPath = planned("Ben", "Wang", List.of(), null, DAY.plusDays(6), null, null);

        assertThat(after(20, throughCem).introducedOn()).isNull();
        assertThat(after(20, takenOver).introducedOn()).isEqualTo(DAY.plusDays(5));
        assertThat(after(20, withoutPath).introducedOn()).isEqualTo(DAY.plusDays(12));
    }

    @Test
    void dueDayThatHasPassedWithoutIsALapseAndALaterTieIsLiveAllTheSame() {
        String quiet = EXAMPLE.replace("met m0 -1 call Ana,Ben Wang\n", "");
        PlannedTie tie = planned("Ben", "Wang", List.of("Ben", "Ana", "Wang"), null, DAY, null, DAY.plusDays(8));
        List<Stage> stages = new ArrayList<>();
        for (int days : new int[] {4, 5, 8, 9, 12}) {
            stages.add(PlanProgress.of(PortfolioText.parse(quiet), DAY.plusDays(days), List.of(tie))
                    .get(0)
                    .stage());
        }
        assertThat(stages)
                .containsExactly(Stage.PROPOSED, Stage.INTRODUCED, Stage.INTRODUCED, Stage.LAPSED, Stage.LIVE);
    }

    @Test
    void peopleWhoAreGoneHoldNothing() {
        PlannedTie gone = planned("Nobody", "Wang", List.of(), null, DAY, null, null);
        assertThat(after(20, gone)).isEqualTo(new Progress(Stage.PROPOSED, null, null, false));
        String left = EXAMPLE.replace("employee Ben", "employee Ben left=+20");
        PlannedTie tie = planned("Ben", "Wang", List.of(), null, DAY, null, null);
        assertThat(PlanProgress.of(PortfolioText.parse(left), DAY.plusDays(20), List.of(tie))
                        .get(0)
                        .stage())
                .isEqualTo(Stage.LAPSED);
    }

    @Test
    void progressIsWhatLookingAtEveryDayFinds() {
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        for (long seed = 0; seed < 40; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(seed % 2 == 0 ? "MEETINGS" : "DENSE"));
            SplittableRandom random = new SplittableRandom(seed);
            List<PlannedTie> ties = ties(portfolio, random);
            LocalDate asOf = DAY.plusDays(random.nextInt(60) - 20);
            List<Progress> progress = PlanProgress.of(portfolio, asOf, ties);

            assertThat(progress).as("seed %d", seed).isEqualTo(dayByDay(portfolio, asOf, ties));
            progress.forEach(one -> seen.add(one.stage()));
        }
        assertThat(seen).hasSize(Stage.values().length);
    }

    private static List<PlannedTie> ties(Portfolio portfolio, SplittableRandom random) {
        List<PlannedTie> ties = new ArrayList<>();
        portfolio.contacts().forEach(contact -> portfolio.employees().forEach(employee -> {
            String other = portfolio
                    .employees()
                    .get(random.nextInt(portfolio.employees().size()))
                    .id();
            LocalDate proposedOn = DAY.minusDays(random.nextInt(40));
            LocalDate dueOn = random.nextBoolean() ? null : proposedOn.plusDays(random.nextInt(60));
            ties.add(planned(
                    employee.id(),
                    contact.id(),
                    random.nextInt(4) == 0 ? List.of() : List.of(employee.id(), other, contact.id()),
                    random.nextInt(3) == 0 ? other : null,
                    proposedOn,
                    dueOn == null ? null : proposedOn.plusDays(3),
                    dueOn));
        }));
        return ties;
    }

    /** The definition, word for word, over the network of every day. */
    private static List<Progress> dayByDay(Portfolio portfolio, LocalDate asOf, List<PlannedTie> ties) {
        List<LocalDate> days = DAY.minusDays(40).datesUntil(asOf.plusDays(1)).toList();
        List<StakeholderNetwork> networks =
                days.stream().map(day -> StakeholderNetwork.of(portfolio, day)).toList();
        List<Progress> all = new ArrayList<>();
        for (PlannedTie tie : ties) {
            LocalDate liveOn = null;
            LocalDate introducedOn = null;
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i);
                if (!day.isBefore(tie.proposedOn())) {
                    liveOn = liveOn == null && isLive(networks.get(i), tie) ? day : liveOn;
                    introducedOn = introducedOn == null
                                    && portfolio.interactions().stream()
                                            .anyMatch(row -> row.on().equals(day) && introduces(row, tie))
                            ? day
                            : introducedOn;
                }
            }
            boolean isLive = liveOn != null && isLive(networks.get(networks.size() - 1), tie);
            boolean isLate = tie.dueOn() != null && tie.dueOn().isBefore(asOf);
            Stage stage = isLive
                    ? Stage.LIVE
                    : liveOn != null || isLate
                            ? Stage.LAPSED
                            : introducedOn != null ? Stage.INTRODUCED : Stage.PROPOSED;
            boolean isUnmet = stage == Stage.PROPOSED
                    && tie.meetOn() != null
                    && tie.meetOn().isBefore(asOf);
            all.add(new Progress(stage, introducedOn, liveOn, stage == Stage.LAPSED || isUnmet));
        }
        return all;
    }

    private static boolean isLive(StakeholderNetwork network, PlannedTie tie) {
        return network.contacts()
                .find(tie.tie().contactId())
                .flatMap(contact -> network.employees()
                        .find(tie.tie().employeeId())
                        .map(employee -> network.ties().isLive(employee, contact)))
                .orElse(false);
    }

    private static boolean introduces(Interaction row, PlannedTie tie) {
        List<String> people = new ArrayList<>(row.employeeIds());
        people.addAll(row.contactIds());
        boolean both = row.employeeIds().contains(tie.tie().employeeId())
                && row.contactIds().contains(tie.tie().contactId());
        List<String> others = new ArrayList<>(tie.path());
        others.removeAll(List.of(tie.tie().employeeId(), tie.tie().contactId()));
        if (tie.fromId() != null) {
            others.add(tie.fromId());
        }
        return both && (others.isEmpty() || others.stream().anyMatch(people::contains));
    }
}
