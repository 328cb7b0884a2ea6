package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;

/** One link, several calls: what one of them does to the driver is told to the others in the store's own words. */
@Tag("store")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoltLinkTest {

    /** Nothing listens there. */
    private static final URI NOWHERE = URI.create("bolt://127.0.0.1:1");

    @TempDir
    private Path folder;

    @Test
    void callWhoseDriverIsGivenUpMeanwhileIsToldThatTheDatabaseCannotBeReached() throws Exception {
        try (SharedFolder shared = new SharedFolder(folder.resolve("data"));
                BoltLink link = shared.link()) {
            assertThatThrownBy(() -> link.read(queries -> {
                        link.moved(NOWHERE);
                        return asLongAsItGoes(queries);
                    }))
                    .isInstanceOf(StoreUnreachable.class)
                    .hasMessageContaining("given up meanwhile");
            link.moved(shared.uri());
            assertThat(VisibleGraph.of(link.reads()).revision()).isZero();
        }
    }

    private static List<Record> asLongAsItGoes(Queries queries) {
        while (true) {
            List<Record> unused = queries.run(Statement.READ_STATE, Map.of());
        }
    }
}
