package org.duijie.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.indexer.write.IndexReport;

/** A real record store in a directory, with its index beside it. */
public final class SmallCorpus implements AutoCloseable {
    /** What manifests say. */
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    /** What random texts are made of. */
    public static final List<String> WORDS = List.of(
            "锂电池", "隔膜", "石墨烯", "导电浆料", "铝合金", "热处理", "激光焊接", "机器人", "视觉检测", "污水处理", "催化剂", "陶瓷涂层", "电机", "轴承", "光伏组件",
            "碳纤维", "传感器", "数控机床", "水稻育种", "抗体药物", "6061-T6", "PM2.5", "LiFePO4", "CO₂捕集", "耐高温", "高强度", "低成本", "自动化");

    private final Path directory;
    private final Supplier<Vocabulary> vocabulary;
    private final RecordStore store;

    /** Opens the store in a directory, made when needed. */
    public SmallCorpus(Path directory) {
        this(directory, Vocabulary::shipped);
    }

    /** As the other constructor, with a vocabulary to build the index with. */
    public SmallCorpus(Path directory, Supplier<Vocabulary> vocabulary) {
        this.directory = directory;
        this.vocabulary = vocabulary;
        this.store = RecordStore.open(directory);
    }

    /** The store. */
    public RecordStore store() {
        return store;
    }

    /** Where the index is. */
    public Path root() {
        return directory.resolve("index");
    }

    /** Adds or changes records, each given as JSON. */
    public SmallCorpus put(String... records) {
        return put(List.of(records));
    }

    /** As {@link #put(String...)}. */
    public SmallCorpus put(List<String> records) {
        try {
            var file = Files.write(directory.resolve("records.jsonl"), records);
            var report = new Importer(store, directory)
                    .run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), (bytes, total, done) -> {});
            if (report.rejected() > 0) {
                throw new IllegalArgumentException(report.firstRejects().toString());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a record. */
    public SmallCorpus delete(Kind kind, String id) {
        store.delete(kind, id);
        return this;
    }

    /** Brings the index up to the store. */
    public IndexReport index() {
        return builder().update(store, false, IndexProgress.NONE);
    }

    /** Makes a new generation. */
    public IndexReport rebuild() {
        return builder().update(store, true, IndexProgress.NONE);
    }

    /** Brings the index up to the store and opens it. */
    public SearchIndex indexed() {
        index();
        return SearchIndex.open(root(), vocabulary);
    }

    /** A builder of the index. */
    public IndexBuilder builder() {
        return new IndexBuilder(root(), vocabulary, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    public void close() {
        store.close();
    }

    /** An achievement with a title and a summary. */
    public static String achievement(String id, String title, String summary) {
        return "{\"kind\":\"achievement\",\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"summary\":\"" + summary
                + "\"}";
    }

    /** So many achievements with ids A0, A1, … and random texts. */
    public static List<String> randomAchievements(long seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> achievement("A" + i, phrase(random, 4), phrase(random, 60)))
                .toList();
    }

    /** Up to so many random words. */
    public static String phrase(Random random, int mostWords) {
        var phrase = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int i = random.nextInt(mostWords); i > 0; i--) {
            phrase.append(random.nextInt(6) == 0 ? "," : "").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return phrase.toString();
    }
}
