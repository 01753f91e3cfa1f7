package org.duijie.evaluation.push;

import java.time.Instant;
import java.util.Optional;

/**
 * A technology that was pushed to somebody.
 *
 * @param actor id of the enterprise it went to
 * @param item id of the technology
 * @param at when
 * @param need id of the need for which it was pushed; empty where there was none
 * @param reply what came back; empty where nothing did
 * @param owner who owns the technology; empty where it is not known
 */
public record Push(
        String actor, String item, Instant at, Optional<String> need, Optional<Reply> reply, Optional<String> owner) {}
