package org.duijie.evaluation.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;

/** Pushes and replies as they can be told from what enterprises did. */
final class InteractionPushes {
    private static final Comparator<Interaction> BY_TIME = Comparator.comparing(Interaction::at)
            .thenComparing(Interaction::actor)
            .thenComparing(Interaction::item)
            .thenComparing(Interaction::event);

    private InteractionPushes() {}

    /** {@return a push for each impression, by time} */
    static List<Push> of(List<Interaction> interactions) {
        var pushes = new ArrayList<Push>();
        var latest = new HashMap<List<String>, Integer>();
        interactions.stream().sorted(BY_TIME).forEach(interaction -> {
            var pair = List.of(interaction.actor(), interaction.item());
            var reply = reply(interaction.event());
            if (interaction.event() == Event.IMPRESSION) {
                latest.put(pair, pushes.size());
                pushes.add(push(interaction));
            } else if (reply.isPresent() && latest.containsKey(pair)) {
                pushes.set(latest.get(pair), replied(pushes.get(latest.get(pair)), reply));
            }
        });
        return pushes;
    }

    private static Push push(Interaction shown) {
        return new Push(shown.actor(), shown.item(), shown.at(), shown.need(), Optional.empty(), Optional.empty());
    }

    /** The first reply stands. */
    private static Push replied(Push push, Optional<Reply> reply) {
        return new Push(
                push.actor(), push.item(), push.at(), push.need(), push.reply().or(() -> reply), push.owner());
    }

    private static Optional<Reply> reply(Event event) {
        return switch (event) {
            case SAVE, CONTACT, NEGOTIATE, SIGN -> Optional.of(Reply.ACCEPTED);
            case REJECT -> Optional.of(Reply.REJECTED);
            case IMPRESSION, VIEW -> Optional.empty();
        };
    }
}
