package org.duijie.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.ImportReport;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;

/** One round of {@link IndexBench}: everything once, from files to a store, to an index, and the floors. */
final class IndexRound {
    /** How many steps a round reports. */
    static final int STEPS = 7;

    private final Path directory;
    private final Runnable step;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Map<Phase, Cost> costs = new EnumMap<>(Phase.class);

    private IndexRound(Path directory, Runnable step) {
        this.directory = directory;
        this.step = step;
    }

    /** What a phase took in this round. */
    record Cost(double seconds, double peakHeapBytes) {}

    /** What the round gave. */
    record Result(
            Map<Phase, Cost> costs,
            long records,
            long rejected,
            long characters,
            double storeBytes,
            double indexBytes,
            double luceneBytes) {
        double seconds(Phase phase) {
            return costs.get(phase).seconds();
        }
    }

    /**
     * Runs a round.
     *
     * @param directory an empty directory
     * @param step is run after each of the {@link #STEPS}
     */
    static Result run(List<Path> files, Path directory, Runnable step) {
        return new IndexRound(directory, step).run(files);
    }

    private Result run(List<Path> files) {
        var index = directory.resolve("index");
        var lucene = directory.resolve("lucene");
        ImportReport report;
        CorpusTexts texts;
        try (var store = RecordStore.open(directory.resolve("store"))) {
            report = importing(store, files);
            measure(
                    Phase.INDEX,
                    () -> new IndexBuilder(index, Clock.systemUTC())
                            .update(store, false, IndexProgress.NONE)
                            .documents());
            sum(Phase.IMPORT_AND_INDEX, Phase.IMPORT, Phase.INDEX);
            texts = CorpusTexts.of(store); // only now, so that they are not in the heap of what came before
        }
        long written = measure(Phase.LUCENE, () -> texts.write(lucene, processors));
        measure(Phase.ANALYSIS_ONE, () -> texts.analyse(1));
        measure(Phase.SEGMENTATION_ONE, () -> texts.segment(1));
        measure(Phase.ANALYSIS_ALL, () -> texts.analyse(processors));
        measure(Phase.SEGMENTATION_ALL, () -> texts.segment(processors));
        return new Result(
                costs,
                written,
                report.rejected(),
                texts.characters(),
                Scratch.bytes(directory.resolve("store")),
                Scratch.bytes(index),
                Scratch.bytes(lucene));
    }

    private ImportReport importing(RecordStore store, List<Path> files) {
        var reports = new ArrayList<ImportReport>();
        measure(Phase.IMPORT, () -> {
            reports.add(new Importer(store, directory).run(files, ImportOptions.DEFAULT, ImportProgress.NONE));
            return 1;
        });
        var report = reports.getFirst();
        part(Phase.PARSING, report.parsing());
        part(Phase.STORING, report.storing());
        return report;
    }

    private void part(Phase phase, Duration took) {
        costs.put(phase, new Cost(took.toNanos() / 1e9, costs.get(Phase.IMPORT).peakHeapBytes()));
    }

    private void sum(Phase both, Phase one, Phase other) {
        var a = costs.get(one);
        var b = costs.get(other);
        costs.put(both, new Cost(a.seconds() + b.seconds(), Math.max(a.peakHeapBytes(), b.peakHeapBytes())));
    }

    private long measure(Phase phase, Work work) {
        try {
            HeapPeak.reset();
            long began = System.nanoTime();
            long result = work.run();
            long took = System.nanoTime() - began;
            costs.put(phase, new Cost(took / 1e9, HeapPeak.bytes()));
            step.run();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work to be measured; what it returns keeps it from being optimised away. */
    private interface Work {
        long run() throws IOException;
    }
}
