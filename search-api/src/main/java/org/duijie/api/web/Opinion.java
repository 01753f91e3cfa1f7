package org.duijie.api.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Event;

/** What a reader may say about a technology on its page. */
enum Opinion {
    SAVE(Event.SAVE),
    CONTACT(Event.CONTACT),
    REJECT(Event.REJECT);

    /** The field of a form that says it. */
    static final String EVENT = "event";
    /** The parameter of an address that tells what was said just now. */
    static final String SAID = "said";
    /** That it could not be recorded. */
    static final String LOST = "lost";

    private final Event event;

    Opinion(Event event) {
        this.event = event;
    }

    Event event() {
        return event;
    }

    /**
     * {@return the opinion with an event's code}
     *
     * @throws BrokenRule {@code http.choice}
     */
    static Opinion of(String code) {
        return find(code)
                .orElseThrow(() ->
                        new BrokenRule(ApiMessages.MESSAGES, "http.choice", EVENT, code, String.join(", ", codes())));
    }

    /** {@return the opinion with an event's code, if there is one} */
    static Optional<Opinion> find(String code) {
        return Stream.of(values()).filter(o -> o.event.code().equals(code)).findFirst();
    }

    private static List<String> codes() {
        return Stream.of(values()).map(o -> o.event.code()).toList();
    }
}
