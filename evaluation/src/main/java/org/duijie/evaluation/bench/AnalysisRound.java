package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One round of {@link AnalysisBench}: every subject once, on one thread, on two, and loaded in a process of its own. */
final class AnalysisRound {
    /** How many steps a round reports. */
    static final int STEPS = 3 * Subject.values().length;

    private final CorpusTexts texts;
    private final Path scratch;
    private final Runnable step;

    private AnalysisRound(CorpusTexts texts, Path scratch, Runnable step) {
        this.texts = texts;
        this.scratch = scratch;
        this.step = step;
    }

    /** What a subject took. */
    record Cost(double secondsOnOne, double secondsOnTwo, long tokens, Loading loading) {
        double seconds(int threads) {
            return threads == 1 ? secondsOnOne : secondsOnTwo;
        }
    }

    /**
     * Runs a round.
     *
     * @param number which round it is: each begins with another subject, so that none always follows the same one
     * @param step is run after each of the {@link #STEPS}
     */
    static Map<Subject, Cost> run(CorpusTexts texts, Path scratch, int number, Runnable step) {
        var round = new AnalysisRound(texts, scratch, step);
        var order = new ArrayList<>(List.of(Subject.values()));
        Collections.rotate(order, -number);
        var costs = new EnumMap<Subject, Cost>(Subject.class);
        order.forEach(subject -> costs.put(subject, round.measure(subject)));
        return costs;
    }

    private Cost measure(Subject subject) {
        var loading = Loading.of(subject, scratch);
        step.run();
        var cutter = Cutters.of(subject);
        var tokens = new long[1];
        double one = seconds(() -> tokens[0] = texts.cut(cutter, 1));
        double two = seconds(() -> tokens[0] = texts.cut(cutter, 2));
        return new Cost(one, two, tokens[0], loading);
    }

    private double seconds(Runnable work) {
        System.gc();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        step.run();
        return seconds;
    }
}
