package org.twoeyes.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Change;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;

/** Records that an older backup has of somebody who was erased, where it has nothing else of them. */
class RestoredRecordsTest {

    private static final PersonKey ANN = PersonKey.contact("c-ann");
    private static final PersonKey EVE = PersonKey.employee("e-eve");
    private static final Tombstones ERASED = Tombstones.NONE.with(ANN, "salt").with(EVE, "salt");

    private static GraphContents backup(String kind, String entity, String facts) {
        Change change = new Change("change", Instant.EPOCH, "ana", kind, entity, null, facts, null, "request");
        return new GraphContents(Portfolio.EMPTY, List.of(change), List.of(), List.of(), Tombstones.NONE);
    }

    private static List<Change> restored(String kind, String entity, String facts) {
        return Erasure.again(backup(kind, entity, facts), ERASED).changes();
    }

    @Test
    void decisionThatSomebodyIsTwoPeopleDoesNotComeBack() {
        assertThat(restored(DistinctPair.RECORD, "contact|c-ann|c-bo", DistinctPair.FACTS))
                .isEmpty();
        assertThat(restored(DistinctPair.RECORD, "contact|c-aa|c-ann", DistinctPair.FACTS))
                .isEmpty();
        assertThat(restored(DistinctPair.RECORD, "employee|e-eve|e-fay", DistinctPair.FACTS))
                .isEmpty();
        assertThat(restored(DistinctPair.RECORD, "contact|c-bo|c-cy", DistinctPair.FACTS))
                .hasSize(1);
    }

    @Test
    void tieAndRoleDoNotComeBack() {
        assertThat(restored("tie", "e-fay|c-ann", "{\"strength\":0.5}")).isEmpty();
        assertThat(restored("tie", "e-eve|c-bo", "{\"strength\":0.5}")).isEmpty();
        assertThat(restored("assignment", "e-eve|acme|sponsor", "{\"role\":\"sponsor\"}"))
                .isEmpty();
        assertThat(restored("tie", "e-fay|c-bo", "{\"strength\":0.5}")).hasSize(1);
    }

    @Test
    void recordsOfOthersComeBackWithoutThem() {
        assertThat(restored("contact", "c-bo", "{\"reportsToId\":\"c-ann\",\"influences\":[\"c-cy\",\"c-ann\"]}"))
                .extracting(Change::after)
                .containsExactly("{\"reportsToId\":null,\"influences\":[\"c-cy\"]}");
        assertThat(restored("opportunity", "o-1", "{\"ownerId\":\"e-eve\",\"contactIds\":[\"c-ann\"]}"))
                .extracting(Change::after)
                .containsExactly("{\"ownerId\":null,\"contactIds\":[]}");
        assertThat(restored("interaction", "i-1", "{\"employeeIds\":[\"e-fay\"],\"contactIds\":[\"c-ann\"]}"))
                .isEmpty();
    }

    @Test
    void nothingIsTakenOutWhereNobodyWasErased() {
        GraphContents all = backup(DistinctPair.RECORD, "contact|c-ann|c-bo", DistinctPair.FACTS);

        assertThat(Erasure.again(all, Tombstones.NONE)).isEqualTo(all);
    }
}
