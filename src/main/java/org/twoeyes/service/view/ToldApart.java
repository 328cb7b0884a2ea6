package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Change;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;

/**
 * People who are alike and of whom somebody has decided that they are two. Of somebody who was merged into another since, the
 * decision holds for that other, until the merge is undone.
 */
public final class ToldApart {

    private final Map<DistinctPair, Change> decisions;
    private final Aliases aliases;

    private ToldApart(Map<DistinctPair, Change> decisions, Aliases aliases) {
        this.decisions = decisions;
        this.aliases = aliases;
    }

    /** Reads the decisions that hold, and who was merged of those for whom one ever did. */
    static ToldApart of(Portfolio stored, Function<Change.Query, Change.Page> changes) {
        List<Change> recorded = Change.all(changes, new Change.Query.OfKind(DistinctPair.RECORD));
        Set<PersonKey> people = recorded.stream()
                .flatMap(change -> DistinctPair.of(change).stream())
                .flatMap(pair -> pair.people().stream())
                .collect(Collectors.toSet());
        return new ToldApart(DistinctPair.decisions(recorded), Aliases.among(people, stored, changes));
    }

    /**
     * The decisions, the oldest first, by who stand by now for those of whom they were taken. It is several where people who
     * were each told apart from a third have become one since. The pairs come in the order of their last decisions.
     */
    public Map<DistinctPair, List<Change>> decisions() {
        Map<DistinctPair, List<Change>> byPair = new LinkedHashMap<>();
        decisions.forEach((pair, change) -> now(pair).ifPresent(both -> {
            List<Change> of = Optional.ofNullable(byPair.remove(both)).orElseGet(ArrayList::new);
            of.add(change);
            byPair.put(both, of);
        }));
        return byPair;
    }

    /** Who stand by now for two of whom that was ever decided; empty if that is one. */
    public Optional<DistinctPair> now(DistinctPair pair) {
        return pair.now(aliases);
    }

    /** The pairs for whom a decision holds. */
    public Set<DistinctPair> pairs() {
        return decisions().keySet();
    }
}
