package org.duijie.corpus.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * What somebody did with a technology.
 *
 * @param at when
 * @param actor id of the enterprise or broker
 * @param item id of the technology
 * @param need id of the need for which it was shown
 * @param event what was done
 * @param reason why it was rejected, or a note
 * @param query what was searched for
 * @param position the place in the list, 1 for the first
 */
public record Interaction(
        Instant at,
        String actor,
        String item,
        Optional<String> need,
        Event event,
        Optional<String> reason,
        Optional<String> query,
        OptionalInt position) {

    /** @throws BrokenRule {@code reference.form}, {@code position.range} */
    public Interaction {
        CommonFields.checkReference("actor", actor);
        CommonFields.checkReference("item", item);
        need.ifPresent(id -> CommonFields.checkReference("need", id));
        if (position.isPresent() && position.getAsInt() < 1) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "position.range", position.getAsInt());
        }
    }
}
