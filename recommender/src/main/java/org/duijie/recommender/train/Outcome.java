package org.duijie.recommender.train;

import java.io.Serializable;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;

/**
 * What became of showing a technology for a need, in millionths, so that sums are the same in any order.
 *
 * @param examined how often it was looked at in lists: the sum of 1/place, as the position-based model has it
 * @param gained what was done with it, {@link #gain} added up
 */
record Outcome(long examined, long gained) implements Serializable {
    private static final double ONE = 1_000_000;
    /** As if it had been looked at so often more, with what is usual. */
    private static final double USUAL = 1;

    /** {@return what one interaction adds} */
    static Outcome of(Interaction interaction) {
        double examined = interaction.event() == Event.IMPRESSION
                ? 1.0 / interaction.position().orElse(1)
                : 0;
        return new Outcome(Math.round(ONE * examined), Math.round(ONE * gain(interaction.event())));
    }

    /** What an event adds to those before it: a way through all of them to a contract is 3, as the best grade. */
    private static double gain(Event event) {
        return switch (event) {
            case IMPRESSION -> 0;
            case VIEW, SAVE -> 0.3;
            case CONTACT, NEGOTIATE -> 0.6;
            case SIGN -> 1.2;
            case REJECT -> -0.3;
        };
    }

    Outcome plus(Outcome other) {
        return new Outcome(examined + other.examined, gained + other.gained);
    }

    /** {@return how often it was looked at} */
    double looks() {
        return examined / ONE;
    }

    /** {@return what a look gains, drawn to what is usual where it was seldom looked at} */
    double perLook(double usual) {
        return Math.max(0, (gained / ONE + USUAL * usual) / (looks() + USUAL));
    }

    /** {@return what a look gains in all of these} */
    static double usual(Outcome all) {
        return all.examined == 0 ? 0 : Math.max(0, (double) all.gained / all.examined);
    }
}
