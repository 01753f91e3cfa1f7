package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.suggest.OfferedTerms;
import org.duijie.indexer.suggest.SuggestRequest;
import org.duijie.indexer.suggest.Suggester;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;

/**
 * Measures typing help over many made titles: the time of an answer inside the process with one client, and what building, disk and
 * heap cost beside an index of the same titles without it. Every text is asked once to warm up and once to measure. For one thread;
 * wants the machine for itself.
 */
public final class SuggestBench {
    /** The most titles. */
    public static final int MOST_TITLES = 10_000_000;

    private static final int QUESTIONS = 2_000;
    private static final int STEPS = 2 + Typing.values().length;

    private final Path scratch;
    private final int titles;
    private final long seed;

    /**
     * A benchmark.
     *
     * @param scratch an existing directory for stores and indexes
     * @param titles how many titles, 1 to {@value #MOST_TITLES}
     * @param seed makes the titles and what is typed
     * @throws BrokenRule {@code bench.titles}
     */
    public SuggestBench(Path scratch, int titles, long seed) {
        if (titles < 1 || titles > MOST_TITLES) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.titles", titles, MOST_TITLES);
        }
        this.scratch = scratch;
        this.titles = titles;
        this.seed = seed;
    }

    private record Built(Path index, double seconds, long bytes) {}

    /** Measures. */
    public SuggestFigures run(BenchProgress progress) {
        var records = MadeTitles.make(titles, seed);
        var texts = texts(records);
        var plain = build(records, Visibility.PRIVATE, "plain");
        progress.at(1, STEPS);
        var built = build(records, Visibility.PUBLIC, "full");
        progress.at(2, STEPS);
        records.clear(); // so that they are not in the heap that is measured
        long before = heap();
        try (var index = SearchIndex.open(built.index())) {
            var suggester = new Suggester(index, OfferedTerms.none());
            long began = System.nanoTime();
            suggester.prepare();
            double prepared = (System.nanoTime() - began) / 1e9;
            long used = Math.max(0, heap() - before);
            var loads = new ArrayList<SuggestFigures.Load>();
            for (var typing : Typing.values()) {
                ask(suggester, texts.get(loads.size()));
                loads.add(load(typing, ask(suggester, texts.get(loads.size()))));
                progress.at(2 + loads.size(), STEPS);
            }
            return new SuggestFigures(
                    Machine.here(),
                    titles,
                    seed,
                    built.seconds(),
                    plain.seconds(),
                    built.bytes(),
                    plain.bytes(),
                    prepared,
                    used,
                    loads);
        }
    }

    private List<List<String>> texts(List<CommonFields> records) {
        var random = new Random(seed);
        var texts = new ArrayList<List<String>>();
        for (var typing : Typing.values()) {
            texts.add(typing.texts(records, QUESTIONS, random));
        }
        return texts;
    }

    private Built build(List<CommonFields> records, Visibility visibility, String name) {
        var index = scratch.resolve(name + "-index");
        var file = scratch.resolve(name + ".jsonl");
        MadeTitles.write(records, visibility, file);
        try (var store = RecordStore.open(scratch.resolve(name + "-store"))) {
            new Importer(store, scratch).run(List.of(file), ImportOptions.DEFAULT, ImportProgress.NONE);
            long began = System.nanoTime();
            new IndexBuilder(index, Clock.systemUTC()).update(store, false, IndexProgress.NONE);
            return new Built(index, (System.nanoTime() - began) / 1e9, Scratch.bytes(index));
        }
    }

    private static Timings ask(Suggester suggester, List<String> texts) {
        var timings = new Timings();
        for (var text : texts) {
            long began = System.nanoTime();
            var answer = suggester.suggest(new SuggestRequest(text, SuggestRequest.USUAL));
            long took = System.nanoTime() - began;
            boolean answered =
                    !answer.completions().isEmpty() || !answer.didYouMean().isEmpty();
            timings.add(took, new Answer(answered ? 1 : 0, false));
        }
        return timings;
    }

    private static SuggestFigures.Load load(Typing typing, Timings timings) {
        var nanos = timings.sorted();
        return new SuggestFigures.Load(
                typing,
                nanos.length,
                Latencies.percentile(nanos, 50),
                Latencies.percentile(nanos, 95),
                Latencies.percentile(nanos, 99),
                Latencies.percentile(nanos, 100),
                timings.hits() / (double) nanos.length);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
