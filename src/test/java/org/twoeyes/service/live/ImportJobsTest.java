package org.twoeyes.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;

class ImportJobsTest {

    @TempDir
    private Path folder;

    @Test
    void importsThatWaitAtTheEndAreGivenUpAndLeaveNothingBehind() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        List<String> removed = new CopyOnWriteArrayList<>();
        try (LivePortfolio live =
                new LivePortfolio(new MemoryHome(Portfolio.EMPTY), Clock.systemUTC(), Optional.empty())) {
            ImportJobs jobs = new ImportJobs(live);
            jobs.submit(upload(() -> {
                running.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    removed.add("first");
                }
            }));
            running.await();
            ImportJob second = jobs.submit(upload(() -> removed.add("second"))).orElseThrow();
            ImportJob third = jobs.submit(upload(() -> removed.add("third"))).orElseThrow();

            jobs.close();

            assertThat(removed).contains("second", "third");
            for (ImportJob waiting : List.of(second, third)) {
                ImportJob now = jobs.find(waiting.id()).orElseThrow();
                assertThat(now.state()).isEqualTo(ImportJob.State.FAILED);
                assertThat(now.reason()).contains("stopped before it began");
            }
            assertThat(jobs.submit(upload(() -> removed.add("late")))).isEmpty();
            assertThat(removed).contains("late");
        }
    }

    @Test
    void findingsAreForgottenWhereSomebodyWasErased() throws Exception {
        BundleWriter.write(EditsTest.portfolio(), folder);
        Files.writeString(folder.resolve("ties.csv"), "employeeId,contactId\nEve,Zoe Quill\n");
        CountDownLatch over = new CountDownLatch(1);
        try (LivePortfolio live =
                        new LivePortfolio(new MemoryHome(EditsTest.portfolio()), Clock.systemUTC(), Optional.empty());
                ImportJobs jobs = new ImportJobs(live)) {
            String id = jobs.submit(upload(over::countDown)).orElseThrow().id();
            over.await();
            assertThat(jobs.find(id).orElseThrow().errors().toString()).contains("Zoe Quill");

            People people = new People(live.home(), live.clock());
            people.erase(PersonKey.contact("Ann"));
            live.refresh();

            ImportJob now = jobs.find(id).orElseThrow();
            assertThat(now.toString()).doesNotContain("Zoe Quill");
            assertThat(now.state()).isEqualTo(ImportJob.State.FAILED);
            assertThat(now.errorCount()).isEqualTo(1);
        }
    }

    /** Somebody is erased when it has begun and has not read who was. */
    @Test
    void findingsOfAnImportThatRunsWhileSomebodyIsErasedAreNotKept() throws Exception {
        BundleWriter.write(EditsTest.portfolio(), folder);
        Files.writeString(folder.resolve("ties.csv"), "employeeId,contactId\nEve,Zoe Quill\n");
        CountDownLatch over = new CountDownLatch(1);
        MemoryHome stored = new MemoryHome(EditsTest.portfolio());
        AtomicReference<LivePortfolio> served = new AtomicReference<>();
        Home home = (Home) Proxy.newProxyInstance(
                Home.class.getClassLoader(), new Class<?>[] {Home.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("changes")) {
                        new People(stored, Clock.systemUTC()).erase(PersonKey.contact("Ann"));
                        Objects.requireNonNull(served.get()).refresh();
                    }
                    return method.invoke(stored, arguments);
                });
        try (LivePortfolio live = new LivePortfolio(home, Clock.systemUTC(), Optional.empty());
                ImportJobs jobs = new ImportJobs(live)) {
            served.set(live);
            String id = jobs.submit(upload(over::countDown)).orElseThrow().id();
            over.await();

            ImportJob now = jobs.find(id).orElseThrow();
            assertThat(now.state()).isEqualTo(ImportJob.State.FAILED);
            assertThat(now.errorCount()).isPositive();
            assertThat(now.toString()).doesNotContain("Zoe Quill");
        }
    }

    private ImportJobs.Upload upload(Runnable lastly) {
        return new ImportJobs.Upload(folder, false, true, lastly);
    }
}
