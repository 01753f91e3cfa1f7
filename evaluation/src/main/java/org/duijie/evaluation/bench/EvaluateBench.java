package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.compare.ComparedRun;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.Resampling;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.QrelsReader;

/**
 * Measures measuring: made runs are written to files, then read, measured and compared as {@code evaluate} does. Each step is done
 * once, in a JVM that did not do it before. For one thread; wants the machine for itself.
 */
public final class EvaluateBench {
    /** What is computed. */
    public static final List<Measure> MEASURES =
            Measure.parseAll("nDCG@10, nDCG, AP, P@10, R@100, RR, Rprec, Bpref, " + "RBP(rel=1), ERR@20");

    private static final int MOST = 1_000_000;

    private final Path scratch;
    private final MadeRuns made;
    private final int runs;
    private final Resampling resampling;

    /**
     * A benchmark.
     *
     * @param scratch an existing directory for the files, about 45 bytes for each item of each run
     * @param topics how many topics, from 1
     * @param items how many items each run has for a topic, from 1
     * @param judged how many of them have a grade, from 1
     * @param runs how many runs, from 1
     * @param permutations how many permutations, and resamples
     * @param seed makes the runs
     * @throws BrokenRule {@code bench.made}, {@code compare.draws}
     */
    public EvaluateBench(Path scratch, int topics, int items, int judged, int runs, int permutations, long seed) {
        check("topics", topics, MOST);
        check("items", items, MOST);
        check("judged", judged, items);
        check("runs", runs, 100);
        this.scratch = scratch;
        this.made = new MadeRuns(topics, items, judged, seed);
        this.runs = runs;
        this.resampling = new Resampling(permutations, permutations, 0.95, seed);
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES, "bench.made", name, String.valueOf(value), String.valueOf(most));
        }
    }

    /** Measures. */
    public EvaluateFigures run(BenchProgress progress) {
        var qrels = scratch.resolve("made.qrels");
        made.writeQrels(qrels);
        var files = new ArrayList<Path>();
        for (int i = 0; i < runs; i++) {
            files.add(scratch.resolve("made" + i + ".run"));
            made.writeRun(files.get(i), i);
            progress.at(i + 1L, runs + 2L);
        }
        HeapPeak.reset();
        long began = System.nanoTime();
        var compared = compared(qrels, files);
        long read = System.nanoTime();
        progress.at(runs + 1L, runs + 2L);
        Comparison.of(compared, resampling);
        long ended = System.nanoTime();
        progress.at(runs + 2L, runs + 2L);
        return new EvaluateFigures(
                Machine.here(),
                made.topics(),
                made.items(),
                made.judged(),
                runs,
                MEASURES.size(),
                resampling.permutations(),
                Scratch.bytes(scratch),
                (read - began) / 1e9,
                (ended - read) / 1e9,
                HeapPeak.bytes(),
                PeakMemory.bytes());
    }

    private static List<ComparedRun> compared(Path qrels, List<Path> files) {
        var evaluations = Evaluation.ofAll(QrelsReader.read(qrels), files, MEASURES, notice -> {});
        return IntStream.range(0, files.size())
                .mapToObj(i -> new ComparedRun(files.get(i).getFileName().toString(), evaluations.get(i)))
                .toList();
    }
}
