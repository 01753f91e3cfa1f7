package org.duijie.evaluation.experiment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.model.Event;

/**
 * What came out of an experiment so far.
 *
 * @param arms in the experiment's order
 * @param comparisons of each further arm with the first
 * @param waiting enterprises that have seen a list but whose window is not over; they count later
 * @param crossed enterprises that saw lists of several arms and are left out; where lists are interleaved, none
 * @param unknown events of this experiment that name no arm of it
 * @param sampleRatio how probable a split as uneven as this would be, by the shares; small where events of an arm get lost. 1 where lists are
 *     interleaved
 */
public record ExperimentResult(
        List<ArmResult> arms,
        List<Comparison> comparisons,
        int waiting,
        int crossed,
        long unknown,
        double sampleRatio) {
    /** How often intervals may miss what they are for, and no difference be taken for one. */
    public static final double ALPHA = 0.05;

    /** Below this, the split is not what the shares say. */
    public static final double UNEVEN = 0.001;

    /** Copies. */
    public ExperimentResult {
        arms = List.copyOf(arms);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * An arm.
     *
     * @param arm its name
     * @param successes of the enterprises whose window is over: split, those of the arm that reached a goal; interleaved, those of all that
     *     did more for this arm than for the other
     * @param events all of the arm, by kind, within windows or not
     */
    public record ArmResult(String arm, Successes successes, Map<Event, Long> events) {
        /** Copies. */
        public ArmResult {
            var copy = new EnumMap<Event, Long>(Event.class);
            copy.putAll(events);
            events = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * An arm against the first.
     *
     * @param arm the further arm
     * @param against the first
     * @param planned for one look; with several further arms, after Bonferroni
     * @param anytime for any number of looks; the same
     */
    public record Comparison(String arm, String against, Estimate planned, Estimate anytime) {}
}
