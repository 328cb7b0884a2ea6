package org.twoeyes.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.service.live.Home;
import org.twoeyes.service.live.MemoryHome;
import org.twoeyes.store.backup.BackupShelf;

/** A home in memory that can be held in the middle of a write, and can go away. */
final class HeldHome implements Home {

    private static final long PATIENCE_SECONDS = 60;

    private final MemoryHome home;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean away;

    HeldHome(Portfolio portfolio) {
        this.home = new MemoryHome(portfolio);
    }

    /** Stops writes half-way until they are let go. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void letGo() {
        gate.countDown();
    }

    /** Cannot be reached any more. */
    void leave() {
        away = true;
    }

    @Override
    public State read() {
        return home.read();
    }

    @Override
    public State read(Portfolio former) {
        return home.read(former);
    }

    @Override
    public String revision() {
        return home.revision();
    }

    @Override
    public Optional<State> write(Step step, WriteProgress progress) {
        progress.at(1, 2);
        try {
            if (!gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the write go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of a write", e);
        }
        return home.write(step, progress);
    }

    @Override
    public Kept contents() {
        return home.contents();
    }

    @Override
    public Optional<State> replace(Kept from, GraphContents wanted, WriteProgress progress) {
        return home.replace(from, wanted, progress);
    }

    @Override
    public Optional<Anew> replaceAnew(Kept from, GraphContents wanted, WriteProgress progress) {
        return home.replaceAnew(from, wanted, progress);
    }

    @Override
    public Tombstones tombstones() {
        return home.tombstones();
    }

    @Override
    public Optional<BackupShelf> shelf() {
        return home.shelf();
    }

    @Override
    public Optional<Change> findChange(String id) {
        return home.findChange(id);
    }

    @Override
    public List<Change> changesOf(String step) {
        return home.changesOf(step);
    }

    @Override
    public Change.Page changes(Change.Query query) {
        return home.changes(query);
    }

    @Override
    public List<Plan> plans() {
        return home.plans();
    }

    @Override
    public List<Plan> planVersions(String id) {
        return home.planVersions(id);
    }

    @Override
    public Optional<Plan> planOf(String operation) {
        return home.planOf(operation);
    }

    @Override
    public boolean writePlan(Plan next, String revision) {
        return home.writePlan(next, revision);
    }

    @Override
    public boolean isReady() {
        return !away;
    }

    @Override
    public void close() {
        home.close();
    }
}
