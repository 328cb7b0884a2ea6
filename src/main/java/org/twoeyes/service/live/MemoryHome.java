package org.twoeyes.service.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.store.backup.BackupShelf;

/** A portfolio that lives in memory only: a bundle looked at without any database. Gone when the process ends. */
public final class MemoryHome implements Home {

    private final String launch = UUID.randomUUID().toString().substring(0, 8);
    private State state;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, List<Plan>> plans = new TreeMap<>(Ids.ORDER);
    private final Set<String> operations = new HashSet<>();
    private Tombstones tombstones = Tombstones.NONE;
    private long count = 1;

    /** Starts with what was read from somewhere. */
    public MemoryHome(Portfolio portfolio) {
        this.state = new State(launch + "-1", portfolio);
    }

    @Override
    public synchronized State read() {
        return state;
    }

    @Override
    public synchronized State read(Portfolio former) {
        return state;
    }

    @Override
    public synchronized String revision() {
        return state.revision();
    }

    @Override
    public synchronized Optional<State> write(Step step, WriteProgress progress) {
        if (!state.portfolio().equals(step.stored()) || !operations.add(step.operation())) {
            return Optional.empty();
        }
        if (!step.stored().equals(step.wanted()) || !step.changes().isEmpty()) {
            changes.addAll(step.changes());
            count++;
            state = new State(launch + "-" + count, step.wanted());
        }
        return Optional.of(state);
    }

    @Override
    public synchronized Kept contents() {
        return new Kept(
                state.revision(),
                count,
                new GraphContents(state.portfolio(), changes, List.of(), history(), tombstones));
    }

    private List<Plan> history() {
        return plans.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public synchronized Optional<State> replace(Kept from, GraphContents wanted, WriteProgress progress) {
        if (!from.revision().equals(state.revision())
                || from.contents().plans().size() != history().size()) {
            return Optional.empty();
        }
        changes.clear();
        operations.clear();
        changes.addAll(wanted.changes());
        plans.clear();
        wanted.plans().forEach(version -> plans.computeIfAbsent(version.id(), id -> new ArrayList<>())
                .add(0, version));
        tombstones = wanted.tombstones();
        count++;
        state = new State(launch + "-" + count, wanted.portfolio());
        return Optional.of(state);
    }

    @Override
    public Optional<Anew> replaceAnew(Kept from, GraphContents wanted, WriteProgress progress) {
        return replace(from, wanted, progress).map(done -> new Anew(done, true, true));
    }

    @Override
    public synchronized Tombstones tombstones() {
        return tombstones;
    }

    @Override
    public Optional<BackupShelf> shelf() {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<Change> findChange(String id) {
        return changes.stream().filter(change -> change.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Change> changesOf(String step) {
        return changes.stream().filter(change -> change.isOfStep(step)).toList();
    }

    @Override
    public synchronized Change.Page changes(Change.Query query) {
        List<Change> found = new ArrayList<>();
        int at = (int) Math.min(changes.size(), query.below());
        while (at > 0 && found.size() < query.limit()) {
            at--;
            if (isOf(query.of(), changes.get(at))) {
                found.add(changes.get(at));
            }
        }
        boolean more = changes.subList(0, at).stream().anyMatch(change -> isOf(query.of(), change));
        return new Change.Page(found, more ? OptionalLong.of(at) : OptionalLong.empty());
    }

    private static boolean isOf(Change.Query.@Nullable Selection of, Change change) {
        return of == null || of.has(change);
    }

    @Override
    public synchronized List<Plan> plans() {
        return plans.values().stream()
                .map(versions -> versions.get(0))
                .filter(plan -> !plan.isRemoved())
                .toList();
    }

    @Override
    public synchronized List<Plan> planVersions(String id) {
        return List.copyOf(plans.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Optional<Plan> planOf(String operation) {
        return plans.values().stream()
                .flatMap(List::stream)
                .filter(plan -> plan.request().operation().equals(operation))
                .findFirst();
    }

    @Override
    public synchronized boolean writePlan(Plan next, String revision) {
        if (planOf(next.request().operation()).isPresent()) {
            return true;
        }
        if (!revision.equals(state.revision())) {
            return false;
        }
        List<Plan> versions = plans.computeIfAbsent(next.id(), id -> new ArrayList<>());
        if (next.version() != versions.size() + 1) {
            return false;
        }
        if (!versions.isEmpty()) {
            versions.set(0, versions.get(0).withoutTies());
        }
        versions.add(0, next);
        return true;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void close() {}
}
