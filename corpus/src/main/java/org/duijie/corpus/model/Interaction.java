package org.duijie.corpus.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
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
 * @param arm the arm of an experiment that showed the item, as {@code EXPERIMENT/ARM}
 */
public record Interaction(
        Instant at,
        String actor,
        String item,
        Optional<String> need,
        Event event,
        Optional<String> reason,
        Optional<String> query,
        OptionalInt position,
        Optional<String> arm) {
    private static final Pattern ARM = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}/[a-z0-9][a-z0-9-]{0,49}");

    /** @throws BrokenRule {@code reference.form}, {@code position.range}, {@code arm.form} */
    public Interaction {
        CommonFields.checkReference("actor", actor);
        CommonFields.checkReference("item", item);
        need.ifPresent(id -> CommonFields.checkReference("need", id));
        if (position.isPresent() && position.getAsInt() < 1) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "position.range", position.getAsInt());
        }
        arm.filter(a -> !ARM.matcher(a).matches()).ifPresent(a -> {
            throw new BrokenRule(CorpusMessages.MESSAGES, "arm.form", a);
        });
    }

    /** Something done outside of experiments. */
    public Interaction(
            Instant at,
            String actor,
            String item,
            Optional<String> need,
            Event event,
            Optional<String> reason,
            Optional<String> query,
            OptionalInt position) {
        this(at, actor, item, need, event, reason, query, position, Optional.empty());
    }
}
