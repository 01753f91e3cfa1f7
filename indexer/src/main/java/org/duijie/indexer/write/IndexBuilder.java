package org.duijie.indexer.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.vector.Embedder;

/**
 * Brings the index up to the store, whose indicators are refreshed first: by the changes since the index's sequence, or as a new generation beside the live one. Killed at
 * any moment, it leaves the live generation as it was at its last commit, and the next run does the rest. One builder at a time changes the
 * live generation, and one makes another beside it.
 */
public final class IndexBuilder {
    /** How many generations before the live one are kept unless told otherwise. */
    public static final int USUALLY_KEPT = 1;

    private static final int MOST_ROUNDS = 5;

    private final Path root;
    private final Generations generations;
    private final Supplier<Vocabulary> vocabulary;
    private final Supplier<Optional<Embedder>> embedder;
    private final Clock clock;

    /** A builder that cuts by what is shipped; as the other constructor. */
    public IndexBuilder(Path root, Clock clock) {
        this(root, Vocabulary::shipped, clock);
    }

    /**
     * A builder of the index in a directory.
     *
     * @param root the index directory; made when needed
     * @param vocabulary the one in force at the beginning of an update is the one that the whole update cuts by
     * @param clock gives the time for manifests
     */
    public IndexBuilder(Path root, Supplier<Vocabulary> vocabulary, Clock clock) {
        this(root, vocabulary, Optional::empty, clock);
    }

    /**
     * As the other, with text vectors.
     *
     * @param embedder gives the vectors, if there is one; the one at the beginning of a new generation gives all of that generation's. An
     *     {@link #update} makes a new generation where the live one's vectors are another embedder's
     */
    public IndexBuilder(
            Path root, Supplier<Vocabulary> vocabulary, Supplier<Optional<Embedder>> embedder, Clock clock) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.embedder = embedder;
        this.generations = new Generations(root);
        this.clock = clock;
    }

    /**
     * Indexes what changed in the store and what the user's dictionaries now cut otherwise, or everything where there is no index yet.
     *
     * @param store the truth
     * @param rebuild whether to make a new generation even where the live one fits
     * @param progress told now and then
     * @return what was done
     * @throws org.duijie.corpus.check.BrokenRule {@code index.format}, {@code index.dictionary}, {@code index.store},
     *     {@code index.corrupt} if the live generation does not fit and no rebuild was asked for; {@code index.locked} if another
     *     process builds; {@code index.directory}, {@code index.unwritable}; what was live stays so
     */
    public IndexReport update(RecordStore store, boolean rebuild, IndexProgress progress) {
        store.refreshIndicators(progress::refreshed);
        return told(() -> rebuild ? buildAnew(store, USUALLY_KEPT, progress) : bringUp(store, progress));
    }

    /**
     * Makes a new generation beside the live one, which may be updated meanwhile, and swaps it in.
     *
     * @param keep how many of the generations before it are kept for {@link #rollback}
     * @return what was done
     * @throws org.duijie.corpus.check.BrokenRule as {@link #update}
     */
    public IndexReport rebuild(RecordStore store, int keep, IndexProgress progress) {
        store.refreshIndicators(progress::refreshed);
        return told(() -> buildAnew(store, keep, progress));
    }

    /**
     * Makes an older generation the live one again: brings it up to the store, from its own sequence on and by the dictionaries in
     * force, and swaps it in. The one that was live stays, so that a second call without a name takes it back.
     *
     * @param name the generation, or empty for the one that was live before
     * @return what was done to bring it up
     * @throws org.duijie.corpus.check.BrokenRule {@code index.noPrevious}, {@code index.generation}, or as {@link #update} where that
     *     generation does not fit; what was live stays so
     */
    public IndexReport rollback(RecordStore store, Optional<String> name, IndexProgress progress) {
        store.refreshIndicators(progress::refreshed);
        return told(() -> goBack(store, name, progress));
    }

    private IndexReport goBack(RecordStore store, Optional<String> name, IndexProgress progress) throws IOException {
        try (var lock = generations.lockAll()) {
            var published = generations.published();
            var target = target(published, name);
            long began = System.nanoTime();
            try (var writer =
                    GenerationWriter.open(target, store, vocabulary.get(), embedder.get(), clock, Optional.empty())) {
                var report = fill(writer, began, false, progress);
                lock.ensureValid();
                generations.publish(target, published.size());
                return report;
            }
        }
    }

    private Path target(List<Path> published, Optional<String> name) {
        var before = published.stream().skip(1).toList();
        if (before.isEmpty()) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "index.noPrevious", root);
        }
        return name.map(n -> before.stream()
                        .filter(g -> g.getFileName().toString().equals(n))
                        .findFirst()
                        .orElseThrow(() -> new BrokenRule(
                                IndexerMessages.MESSAGES,
                                "index.generation",
                                n,
                                before.stream()
                                        .map(g -> g.getFileName().toString())
                                        .collect(Collectors.joining(", ")))))
                .orElse(before.getFirst());
    }

    /**
     * {@return the generations that can be live, the live one first, then those that were live before, the last one first}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code index.corrupt}, {@code index.directory}, {@code index.unwritable}
     */
    public List<Generation> generations() {
        return told(() -> {
            var all = new ArrayList<Generation>();
            for (var folder : generations.published()) {
                all.add(Generation.of(folder, all.isEmpty()));
            }
            return all;
        });
    }

    /**
     * Opens the live generation for a follower of the store, and keeps other builders from changing it until the result is closed;
     * new generations can be built beside it.
     *
     * @param read the commit that an open reader of it is at, if there is one
     * @param progress told where the store's indicators are refreshed first
     * @throws org.duijie.corpus.check.BrokenRule as {@link #update}, or {@code index.missing}
     */
    public LiveWriter openLive(RecordStore store, Optional<IndexCommit> read, IndexProgress progress) {
        store.refreshIndicators(progress::refreshed);
        return told(() -> LiveWriter.open(generations, root, store, vocabulary.get(), embedder.get(), clock, read));
    }

    /**
     * Counts the records that an update would index again because the vocabulary in force cuts their texts otherwise than the one that
     * the live generation was written with. Writes nothing, and minds no other builder.
     *
     * @param store the truth
     * @param progress told now and then
     * @throws org.duijie.corpus.check.BrokenRule {@code index.missing}, {@code index.dictionaries}, or as {@link #update}
     */
    public RecutCount countRecut(RecordStore store, IndexProgress progress) {
        return told(() -> {
            var words = vocabulary.get();
            while (true) {
                var live = live(store, words);
                try {
                    var change = new IndexedDictionaries(live.generation()).change(live.manifest(), words);
                    return CutOtherwise.count(store, live.manifest().sequence(), change, progress);
                } catch (BrokenRule e) {
                    if (live(store, words).equals(live)) {
                        throw e;
                    } // else another builder has replaced what was read
                }
            }
        });
    }

    /**
     * {@return whether the live generation, as it is committed, holds all changes of the store up to a sequence and is cut by the
     * vocabulary in force, and the store's indicators are fresh: then an {@link #update} has nothing to do. False where there is no generation}
     *
     * @throws org.duijie.corpus.check.BrokenRule as {@link #update}
     */
    public boolean holds(RecordStore store, long sequence) {
        return told(() -> {
            if (generations.current().isEmpty() || !store.hasFreshIndicators()) {
                return false;
            }
            var words = vocabulary.get();
            var manifest = live(store, words).manifest();
            boolean vectors = embedder.get().map(e -> hasVectorsOf(e, manifest)).orElse(true);
            return vectors
                    && manifest.sequence() >= sequence
                    && manifest.dictionary().equals(words.fingerprint());
        });
    }

    private static boolean hasVectorsOf(Embedder embedder, Manifest manifest) {
        return manifest.embedder().equals(embedder.fingerprint());
    }

    /**
     * {@return what an {@link #update} would report that has nothing to do, or empty where it has something to do}
     *
     * @param sequence what of the store the index must hold
     */
    public Optional<IndexReport> nothingToDo(RecordStore store, long sequence) {
        if (!holds(store, sequence)) {
            return Optional.empty();
        }
        var live = generations().getFirst();
        return live.manifest()
                .map(m ->
                        new IndexReport(0, 0, 0, 0, Duration.ZERO, live.documents(), m.sequence(), live.name(), false));
    }

    /** {@return whether a writer cuts by the vocabulary in force and its generation is the live one} */
    public boolean isCurrent(LiveWriter writer) {
        return told(() -> writer.isLive()
                && writer.writer().words().fingerprint().equals(vocabulary.get().fingerprint()));
    }

    /** What some work gives; what goes wrong with files is told as a rule that says what to do. */
    private <T> T told(Work<T> work) {
        try {
            return work.done();
        } catch (UncheckedIOException e) {
            throw IndexFaults.of(root, e.getCause());
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private record Live(Path generation, Manifest manifest) {}

    private Live live(RecordStore store, Vocabulary words) throws IOException {
        var generation = generations
                .current()
                .orElseThrow(() -> new BrokenRule(IndexerMessages.MESSAGES, "index.missing", root));
        try (var directory = FSDirectory.open(generation)) {
            var manifest = Manifest.lastIn(directory);
            manifest.requireFits(store, words);
            return new Live(generation, manifest);
        }
    }

    private IndexReport bringUp(RecordStore store, IndexProgress progress) throws IOException {
        var vectors = embedder.get();
        if (generations.current().isEmpty()
                || (vectors.isPresent()
                        && !hasVectorsOf(
                                vectors.get(), live(store, vocabulary.get()).manifest()))) {
            return buildAnew(store, USUALLY_KEPT, progress);
        }
        var report = changeLive(store, progress);
        while (!generations.current().equals(Optional.of(root.resolve(report.generation())))) {
            report = report.and(changeLive(store, progress)); // another one was swapped in meanwhile
        }
        deleteUnlisted();
        return report;
    }

    private IndexReport changeLive(RecordStore store, IndexProgress progress) throws IOException {
        long began = System.nanoTime();
        try (var live =
                LiveWriter.open(generations, root, store, vocabulary.get(), embedder.get(), clock, Optional.empty())) {
            return fill(live.writer(), began, false, progress);
        }
    }

    private void deleteUnlisted() throws IOException {
        try (var lock = generations.lockAll()) {
            lock.ensureValid();
            generations.deleteUnlisted();
        } catch (LockObtainFailedException e) {
            // another process builds a generation; it cleans up itself
        }
    }

    private IndexReport buildAnew(RecordStore store, int keep, IndexProgress progress) throws IOException {
        try (var lock = generations.lockAll()) {
            long began = System.nanoTime();
            var generation = generations.create();
            boolean published = false;
            try (var writer = GenerationWriter.create(generation, store, vocabulary.get(), embedder.get(), clock)) {
                var report = fill(writer, began, true, progress);
                lock.ensureValid();
                generations.publish(generation, keep);
                published = true;
                generations.deleteUnlisted();
                return report;
            } finally {
                if (!published) {
                    generations.delete(generation); // it may be why the disk is full
                }
            }
        }
    }

    /** Catches up, and again with what came meanwhile, so that the reader of a new generation is not thrown back far. */
    private static IndexReport fill(GenerationWriter writer, long began, boolean anew, IndexProgress progress)
            throws IOException {
        var report = writer.catchUp(progress);
        if (anew) {
            writer.mergeAll();
        }
        writer.finish();
        for (int i = 0; i < MOST_ROUNDS && writer.isBehind(); i++) {
            report = report.and(writer.catchUp(progress));
            writer.finish();
        }
        return report.ended(Duration.ofNanos(System.nanoTime() - began), writer.documents(), anew);
    }
}
