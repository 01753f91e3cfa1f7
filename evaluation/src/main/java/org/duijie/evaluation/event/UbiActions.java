package org.duijie.evaluation.event;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.model.Event;

/** The names of actions: our own codes, and the usual ones of UBI that mean the same. */
final class UbiActions {
    private static final Map<String, Event> USUAL = Map.of(
            "click", Event.VIEW,
            "click_through", Event.VIEW,
            "watch", Event.VIEW,
            "add_to_cart", Event.SAVE,
            "bookmark", Event.SAVE,
            "purchase", Event.SIGN);

    private UbiActions() {}

    /** {@return what an action is here; empty for one that is none of ours, such as a login} */
    static Optional<Event> event(String action) {
        var name = action.toLowerCase(Locale.ROOT);
        for (var event : Event.values()) {
            if (event.code().equals(name)) {
                return Optional.of(event);
            }
        }
        return Optional.ofNullable(USUAL.get(name));
    }
}
