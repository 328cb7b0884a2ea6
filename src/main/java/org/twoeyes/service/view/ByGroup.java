package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.network.NetworkStep.Differences;

/** What is worked out for each account group, and taken over from the state before for groups in which nothing differs. */
final class ByGroup<T> {

    private final List<T> groups;

    private ByGroup(List<T> groups) {
        this.groups = groups;
    }

    /**
     * Works it out.
     *
     * @param former the same of the state that the analysis followed upon; null if there is none
     * @param work works it out for one group; of nothing but that group and the employees
     */
    static <T> ByGroup<T> of(PortfolioAnalysis analysis, @Nullable ByGroup<T> former, IntFunction<T> work) {
        if (former != null && analysis.differences().isPresent()) {
            Differences differing = analysis.differences().get();
            return new ByGroup<>(differing.groups().renewed(former.groups, differing.changedGroups(), work));
        }
        List<T> all = new ArrayList<>();
        for (int group = 0; group < analysis.network().accounts().groups(); group++) {
            all.add(work.apply(group));
        }
        return new ByGroup<>(all);
    }

    /** That of a group. */
    T get(int group) {
        return groups.get(group);
    }

    /** Goes through all groups. */
    void forEach(Consumer<T> action) {
        groups.forEach(action);
    }
}
