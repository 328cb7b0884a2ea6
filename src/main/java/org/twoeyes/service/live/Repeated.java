package org.twoeyes.service.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twoeyes.model.Change;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Plan;
import org.twoeyes.service.live.Edit.Author;

/** What a request key was used for before, whatever was asked for with it: an edit, several in one step, or a plan. */
final class Repeated {

    private Repeated() {}

    /**
     * The answer to a request for edits whose key was used before; empty where it has none, or a new one.
     *
     * @param answer to what was recorded under the key, at least one change
     */
    static Optional<EditOutcome> edit(Home home, Author author, Function<List<Change>, EditOutcome> answer) {
        if (author.requestKey().isEmpty()) {
            return Optional.empty();
        }
        List<Change> changes = home.changesUnder(author.operation());
        if (!changes.isEmpty()) {
            return Optional.of(answer.apply(changes));
        }
        return home.planOf(author.operation()).map(plan -> new EditOutcome.KeyUsed());
    }

    /**
     * The answer to a request for edits in one step whose key was used before; empty where it has none, or a new one.
     *
     * @param request all that is asked for, as a text
     */
    static Optional<EditOutcome> step(Home home, Author author, String request) {
        return edit(
                home,
                author,
                changes -> changes.get(0).request().equals(Fingerprint.of(request))
                        ? new EditOutcome.AllDone(author.operation(), changes)
                        : new EditOutcome.KeyUsed());
    }

    /** The answer to a request for a plan whose key was used before; empty where it has none, or a new one. */
    static Optional<EditOutcome> plan(Home home, Author author, Plan.Request request) {
        if (author.requestKey().isEmpty()) {
            return Optional.empty();
        }
        Optional<Plan> made = home.planOf(request.operation());
        if (made.isPresent()) {
            return made.map(plan -> plan.request().equals(request)
                    ? new EditOutcome.Planned(plan, plan.version() == 1)
                    : new EditOutcome.KeyUsed());
        }
        return home.changesUnder(request.operation()).stream().findFirst().map(change -> new EditOutcome.KeyUsed());
    }
}
