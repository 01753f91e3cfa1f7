package org.duijie.corpus.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

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
        OptionalInt position) {}
