package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.bench.IndexFigures.Ratio;

/**
 * Measures how long files of records take into a fresh store and a fresh index, beside segmentation alone and plain Lucene. After a
 * round to warm up, each round runs every phase and every floor once, each after a full collection of garbage. For one thread; wants
 * the machine for itself.
 */
public final class IndexBench {
    /** The most rounds. */
    public static final int MOST_ROUNDS = 1_000;

    private final List<Path> files;
    private final Path scratch;
    private final int rounds;

    /**
     * A benchmark.
     *
     * @param files files of records, as for an import
     * @param scratch an existing directory for stores and indexes; what is put there is deleted after each round
     * @param rounds how many rounds to measure, 1 to {@value #MOST_ROUNDS}
     * @throws BrokenRule {@code bench.rounds}
     */
    public IndexBench(List<Path> files, Path scratch, int rounds) {
        checkRounds(rounds);
        this.files = List.copyOf(files);
        this.scratch = scratch;
        this.rounds = rounds;
    }

    /** @throws BrokenRule {@code bench.rounds} */
    static void checkRounds(int rounds) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.rounds", rounds, MOST_ROUNDS);
        }
    }

    /**
     * Measures.
     *
     * @throws BrokenRule {@code bench.noRecords} if the files hold no record, or what importing and indexing throw
     */
    public IndexFigures run(BenchProgress progress) {
        long total = (long) (rounds + 1) * IndexRound.STEPS;
        var done = new long[1];
        var results = new ArrayList<IndexRound.Result>();
        for (int i = 0; i <= rounds; i++) {
            try (var directory = Scratch.in(scratch)) {
                results.add(IndexRound.run(files, directory.path(), () -> progress.at(++done[0], total)));
            }
            if (results.getLast().records() == 0) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.noRecords", files);
            }
        }
        return figures(results.subList(1, results.size())); // the first was to warm up
    }

    private IndexFigures figures(List<IndexRound.Result> results) {
        var last = results.getLast();
        return new IndexFigures(
                Machine.here(),
                rounds,
                last.records(),
                last.rejected(),
                last.characters(),
                Arrays.stream(Phase.values()).map(p -> phase(p, results)).toList(),
                spread(results, IndexRound.Result::storeBytes),
                spread(results, IndexRound.Result::indexBytes),
                spread(results, IndexRound.Result::luceneBytes),
                List.of(
                        ratio(Phase.INDEX, Phase.LUCENE, results),
                        ratio(Phase.INDEX, Phase.SEGMENTATION_ALL, results),
                        ratio(Phase.ANALYSIS_ONE, Phase.SEGMENTATION_ONE, results),
                        ratio(Phase.ANALYSIS_ALL, Phase.SEGMENTATION_ALL, results)));
    }

    private static PhaseFigures phase(Phase phase, List<IndexRound.Result> results) {
        return new PhaseFigures(
                phase,
                results.getLast().records(),
                results.getLast().characters(),
                spread(results, r -> r.seconds(phase)),
                spread(results, r -> r.costs().get(phase).peakHeapBytes()));
    }

    private static Ratio ratio(Phase ours, Phase floor, List<IndexRound.Result> results) {
        return new Ratio(ours, floor, spread(results, r -> r.seconds(ours) / r.seconds(floor)));
    }

    private static Spread spread(List<IndexRound.Result> results, ToDoubleFunction<IndexRound.Result> value) {
        return Spread.of(results.stream().mapToDouble(value).toArray());
    }
}
