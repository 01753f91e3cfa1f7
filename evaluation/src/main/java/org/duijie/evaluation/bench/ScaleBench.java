package org.duijie.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.generate.GeneratedFiles;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.bench.ScaleFigures.Step;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;

/**
 * Measures a made corpus from nothing to answers: making it, importing, indexing, a rebuild beside the live index, the first answer of a
 * new process, and searching. Everything once, since it is large. For one thread; wants the machine for itself.
 */
public final class ScaleBench {
    private static final int STEPS = 5;

    private final GeneratedFiles corpus;
    private final Path scratch;
    private final SearchBench.Options search;
    private final List<Step> steps = new ArrayList<>();

    /**
     * A benchmark.
     *
     * @param corpus what is made
     * @param scratch an existing empty directory for everything; stays
     * @param search how searching is measured
     */
    public ScaleBench(GeneratedFiles corpus, Path scratch, SearchBench.Options search) {
        this.corpus = corpus;
        this.scratch = scratch;
        this.search = search;
    }

    /**
     * Measures.
     *
     * @throws BrokenRule {@code bench.noRecords} if nothing is to be made, {@code bench.loading} if a process fails, or what making,
     *     importing and indexing throw
     */
    public ScaleFigures run(BenchProgress progress) {
        if (corpus.total() == 0) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.noRecords", scratch);
        }
        var file = scratch.resolve("corpus.jsonl");
        var index = scratch.resolve("index");
        measure("generate", progress, () -> corpus.write(file, done -> {}));
        long corpusBytes = Scratch.bytes(file);
        try (var store = RecordStore.open(scratch)) {
            measure(
                    "import",
                    progress,
                    () -> new Importer(store, scratch).run(List.of(file), ImportOptions.DEFAULT, ImportProgress.NONE));
            delete(file);
            measure("index", progress, () -> build(store, index, false));
            measure("rebuild", progress, () -> build(store, index, true));
        }
        long indexBytes = Scratch.bytes(index);
        long storeBytes = Scratch.bytes(scratch) - indexBytes;
        try (var searched = SearchBench.open(index)) {
            var first = FirstAnswer.of(
                    index, searched.questions(search.seed()).getFirst().keywords(), scratch);
            progress.at(STEPS, STEPS);
            var figures = searched.run(search, BenchProgress.NONE);
            return new ScaleFigures(
                    corpus, steps, corpusBytes, storeBytes, indexBytes, first, PeakMemory.bytes(), figures);
        }
    }

    private static void build(RecordStore store, Path index, boolean rebuild) {
        new IndexBuilder(index, Clock.systemUTC()).update(store, rebuild, IndexProgress.NONE);
    }

    private void measure(String label, BenchProgress progress, Runnable work) {
        HeapPeak.reset();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        steps.add(new Step(label, seconds, corpus.total() / seconds, HeapPeak.bytes()));
        progress.at(steps.size(), STEPS);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
