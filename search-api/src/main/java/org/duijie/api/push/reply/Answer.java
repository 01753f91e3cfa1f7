package org.duijie.api.push.reply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.corpus.model.Event;

/** What an enterprise says to a push, in the order of how far things have come. */
public enum Answer {
    /** It looked at the technology. */
    OPENED("opened"),
    /** It does not want it. */
    REFUSED("refused"),
    /** It wants to know more. */
    INTERESTED("interested"),
    /** It spoke with the owner. */
    CONTACTED("contacted"),
    /** It negotiates. */
    NEGOTIATING("negotiating"),
    /** There is a contract. */
    SIGNED("signed");

    /** All codes, in this order. */
    public static final List<String> CODES =
            Stream.of(values()).map(Answer::code).toList();

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    /** {@return the name in tables, links and the API} */
    public String code() {
        return code;
    }

    /** {@return the answer of a code} */
    public static Optional<Answer> of(String code) {
        return Stream.of(values()).filter(a -> a.code.equals(code)).findFirst();
    }

    /**
     * {@return the events of the interactions that it becomes}
     *
     * <p>What was sent is no impression before it is opened: training takes an impression without a place as looked at for certain, and a
     * message that nobody opens says nothing about the technology.
     */
    List<Event> events() {
        return switch (this) {
            case OPENED -> List.of(Event.IMPRESSION, Event.VIEW);
            case REFUSED -> List.of(Event.REJECT);
            case INTERESTED -> List.of(Event.SAVE);
            case CONTACTED -> List.of(Event.CONTACT);
            case NEGOTIATING -> List.of(Event.NEGOTIATE);
            case SIGNED -> List.of(Event.SIGN);
        };
    }

    /** {@return whether it is for the technology} */
    boolean isFor() {
        return compareTo(REFUSED) > 0;
    }

    /** {@return whether it comes as far as another or further, both being for the technology} */
    boolean reaches(Answer other) {
        return compareTo(other) >= 0;
    }
}
