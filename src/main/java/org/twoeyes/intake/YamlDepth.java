package org.twoeyes.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;

/** Refuses YAML that is nested too deeply or holds itself, before the recursive composer sees it. */
final class YamlDepth {

    private static final int MAX_DEPTH = 20;

    private final LoadSettings settings;

    YamlDepth(LoadSettings settings) {
        this.settings = settings;
    }

    /** Throws where a document is nested more than 20 deep or an alias stands inside what it names. */
    void check(String yaml) {
        Deque<Optional<Anchor>> open = new ArrayDeque<>();
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof CollectionStartEvent start) {
                open.push(start.getAnchor());
                if (open.size() > MAX_DEPTH) {
                    throw new ParserException("nested more than " + MAX_DEPTH + " deep", event.getStartMark());
                }
            } else if (event instanceof CollectionEndEvent) {
                open.pop();
            } else if (event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias()))) {
                throw new ParserException("an alias stands inside what it names", event.getStartMark());
            }
        }
    }
}
