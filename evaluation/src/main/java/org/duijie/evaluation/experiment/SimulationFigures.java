package org.duijie.evaluation.experiment;

import java.util.List;

/**
 * How often tests rejected.
 *
 * @param simulations how many experiments were simulated in each row
 * @param seed what the random numbers began with
 * @param control share of enterprises that view something, by the first ranker
 * @param treatment the same by the better ranker
 * @param enterprises planned for a split experiment, both arms together
 * @param interleaved planned for interleaved lists
 * @param rows the procedures
 */
public record SimulationFigures(
        int simulations,
        long seed,
        double control,
        double treatment,
        int enterprises,
        int interleaved,
        List<Row> rows) {
    /** Copies. */
    public SimulationFigures {
        rows = List.copyOf(rows);
    }

    /**
     * A procedure.
     *
     * @param interleaved whether lists were interleaved, else split by enterprise
     * @param procedure how it was looked at
     * @param falseAlarms how often it found a difference where there is none
     * @param found how often it found the difference
     * @param stoppedAfter enterprises until it found the difference, in the mean of the experiments where it did
     */
    public record Row(boolean interleaved, Procedure procedure, int falseAlarms, int found, double stoppedAfter) {}
}
