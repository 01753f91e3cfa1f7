package org.duijie.evaluation.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Event;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.recommender.rank.LexicalRanker;

/**
 * Experiments with enterprises of known preferences over two rankers, one time equally good ones, one time a better one, through the same
 * split, draft, tally and tests that real ones go through. Says how often each procedure takes no difference for one, and how often it finds
 * the one there is. The same seed gives the same figures.
 *
 * <p>The first ranker lists items of grades 0, 1 and 2. The better one lists the same with grade 0 last; the equally good one lists
 * others of the same grades.
 */
public final class ExperimentSimulation {
    /** How often planned tests shall find the difference. */
    public static final double POWER = 0.8;

    private static final int MOST = 1_000_000;
    private static final KnownList LISTED = KnownList.of("A-", List.of(0, 1, 2));
    private static final KnownList BETTER = LISTED.reordered(List.of(1, 2, 0));
    private static final KnownList EQUAL = KnownList.of("B-", List.of(0, 1, 2));
    private static final double EFFECT = 0.15;

    private final int simulations;
    private final long seed;

    /**
     * Simulations to be run.
     *
     * @param simulations how many, of each of the four kinds: split and interleaved, without and with a difference
     * @param seed begins the random numbers
     * @throws BrokenRule {@code simulation.count}
     */
    public ExperimentSimulation(int simulations, long seed) {
        if (simulations < 1 || simulations > MOST) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "simulation.count", simulations, MOST);
        }
        this.simulations = simulations;
        this.seed = seed;
    }

    /** {@return how many experiments there are in all} */
    public int experiments() {
        return 4 * simulations;
    }

    /**
     * Runs all, on all processors.
     *
     * @param progress hears how many experiments are done
     */
    public SimulationFigures run(IntConsumer progress) {
        int perArm = SampleSize.perArm(LISTED.success(), BETTER.success(), ExperimentResult.ALPHA, POWER);
        var preference = KnownList.preference(LISTED, BETTER);
        int drafted = SampleSize.interleaved(preference.second(), preference.first(), ExperimentResult.ALPHA, POWER);
        var done = new AtomicInteger();
        var rows = new ArrayList<SimulationFigures.Row>();
        for (boolean interleaved : new boolean[] {false, true}) {
            int planned = interleaved ? drafted : 2 * perArm;
            var without = run(experiment(interleaved), EQUAL, planned, () -> progress.accept(done.incrementAndGet()));
            var with = run(experiment(interleaved), BETTER, planned, () -> progress.accept(done.incrementAndGet()));
            for (var procedure : Procedure.values()) {
                rows.add(row(interleaved, procedure, without, with));
            }
        }
        return new SimulationFigures(simulations, seed, LISTED.success(), BETTER.success(), 2 * perArm, drafted, rows);
    }

    private List<Map<Procedure, Integer>> run(Experiment experiment, KnownList other, int planned, Runnable done) {
        return IntStream.range(0, simulations)
                .parallel()
                .mapToObj(i -> {
                    var found = new SimulatedExperiment(experiment, LISTED, other, seed * MOST + i).run(planned);
                    done.run();
                    return found;
                })
                .toList();
    }

    private static SimulationFigures.Row row(
            boolean interleaved,
            Procedure procedure,
            List<Map<Procedure, Integer>> without,
            List<Map<Procedure, Integer>> with) {
        int falseAlarms =
                (int) without.stream().filter(f -> f.containsKey(procedure)).count();
        var stops = with.stream()
                .filter(f -> f.containsKey(procedure))
                .mapToInt(f -> f.get(procedure))
                .summaryStatistics();
        return new SimulationFigures.Row(
                interleaved, procedure, falseAlarms, (int) stops.getCount(), stops.getAverage());
    }

    private static Experiment experiment(boolean interleaved) {
        double share = interleaved ? 0 : 0.5;
        return new Experiment(
                interleaved ? "simulated-draft" : "simulated-split",
                Set.of(Event.VIEW),
                Duration.ofDays(1),
                EFFECT,
                interleaved,
                List.of(arm("first", share), arm("second", share)));
    }

    private static Arm arm(String name, double share) {
        return new Arm(name, LexicalRanker.NAME, Optional.empty(), share);
    }
}
