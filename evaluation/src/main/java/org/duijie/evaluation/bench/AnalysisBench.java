package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.bench.AnalysisFigures.Ratio;
import org.duijie.evaluation.bench.AnalysisRound.Cost;

/**
 * Measures how fast our segmenter and our analyzer cut the searched texts of files of records, beside raw HanLP, Lucene's analyzers of
 * Chinese and jieba, how many tokens they make, and what it takes to load them. After a round to warm up, each round runs every subject
 * once on one thread and on two, each after a full collection of garbage, and loads it once in a fresh process. For one thread; wants the
 * machine for itself.
 */
public final class AnalysisBench {
    private static final double THOUSAND = 1_000;

    private final List<Path> files;
    private final Path scratch;
    private final int rounds;

    /**
     * A benchmark.
     *
     * @param files files of records, as for an import
     * @param scratch an existing directory for a store and what processes write; what is put there is deleted
     * @param rounds how many rounds to measure, 1 to {@value IndexBench#MOST_ROUNDS}
     * @throws BrokenRule {@code bench.rounds}
     */
    public AnalysisBench(List<Path> files, Path scratch, int rounds) {
        IndexBench.checkRounds(rounds);
        this.files = List.copyOf(files);
        this.scratch = scratch;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @throws BrokenRule {@code bench.noRecords} if the files hold no record, {@code bench.loading} if a process fails, or what importing
     *     throws
     */
    public AnalysisFigures run(BenchProgress progress) {
        try (var directory = Scratch.in(scratch);
                var store = RecordStore.open(directory.path())) {
            var report = new Importer(store, directory.path()).run(files, ImportOptions.DEFAULT, ImportProgress.NONE);
            var texts = CorpusTexts.of(store);
            if (texts.records() == 0) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.noRecords", files);
            }
            var results = rounds(texts, directory.path(), progress);
            return new AnalysisFigures(
                    Machine.here(),
                    rounds,
                    texts.records(),
                    report.rejected(),
                    texts.characters(),
                    Arrays.stream(Subject.values())
                            .map(s -> figures(s, texts.characters(), results))
                            .toList(),
                    ratios(results));
        }
    }

    private List<Map<Subject, Cost>> rounds(CorpusTexts texts, Path directory, BenchProgress progress) {
        long total = (long) (rounds + 1) * AnalysisRound.STEPS;
        var done = new long[1];
        var results = new ArrayList<Map<Subject, Cost>>();
        for (int i = 0; i <= rounds; i++) {
            results.add(AnalysisRound.run(texts, directory, i, () -> progress.at(++done[0], total)));
        }
        return results.subList(1, results.size()); // the first was to warm up
    }

    private static SubjectFigures figures(Subject subject, long characters, List<Map<Subject, Cost>> results) {
        var costs = results.stream().map(r -> r.get(subject)).toList();
        return new SubjectFigures(
                subject,
                costs.getLast().tokens() * THOUSAND / characters,
                spread(costs, c -> characters / c.secondsOnOne()),
                spread(costs, c -> characters / c.secondsOnTwo()),
                spread(costs, c -> c.loading().seconds()),
                spread(costs, c -> c.loading().heapBytes()));
    }

    private static List<Ratio> ratios(List<Map<Subject, Cost>> results) {
        return Arrays.stream(Subject.values())
                .filter(Subject::isOurs)
                .flatMap(ours -> Arrays.stream(Subject.values())
                        .filter(Subject::isPeer)
                        .flatMap(peer -> Stream.of(ratio(ours, peer, 1, results), ratio(ours, peer, 2, results))))
                .toList();
    }

    private static Ratio ratio(Subject ours, Subject peer, int threads, List<Map<Subject, Cost>> results) {
        return new Ratio(
                ours,
                peer,
                threads,
                spread(results, r -> r.get(peer).seconds(threads) / r.get(ours).seconds(threads)));
    }

    private static <T> Spread spread(List<T> results, ToDoubleFunction<T> value) {
        return Spread.of(results.stream().mapToDouble(value).toArray());
    }
}
