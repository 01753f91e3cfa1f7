package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.sample.InteractionGenerator;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.rank.LexicalRanker;
import org.duijie.recommender.rank.Ranker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What enterprises of one half, of which nothing is known but their profile, are recommended by what those of the other half did, against what
 * they did themselves; the figures of docs/model.md.
 */
class ColdEnterprisesIT {
    private static final long SEED = 20250101;
    private static final SampleCorpus SAMPLE = SampleCorpus.shipped();

    @TempDir
    private Path directory;

    @Test
    void aProfileAloneIsAnsweredBetterThanByWords() throws IOException {
        var lexical = new TreeMap<String, Double>();
        var learned = new TreeMap<String, Double>();
        for (int half = 0; half < 2; half++) {
            var data = store(half);
            var trained = SampleStore.train(SampleStore.quick(data), TrainingProgress.NONE);
            var ranker = AffinityRanker.open(SampleStore.models(data).open(trained.model()), Vocabulary.shipped());
            index(data, ranker);
            var did = did(interactions(half));
            lexical.putAll(ndcg(data, new LexicalRanker(), did));
            learned.putAll(ndcg(data, ranker, did));
        }

        tell(lexical.size() + " enterprises, lexical " + mean(lexical) + ", affinity " + mean(learned));
        assertThat(learned).hasSizeGreaterThan(40);
        assertThat(mean(learned)).isGreaterThan(mean(lexical));
    }

    private static int half(String enterprise) {
        return Math.floorMod(enterprise.hashCode(), 2);
    }

    /** What enterprises of a half did. */
    private static List<Interaction> interactions(int half) {
        var needs = SAMPLE.needs().stream()
                .filter(n -> !n.enterpriseId().isEmpty() && half(n.enterpriseId()) == half)
                .toList();
        return new InteractionGenerator(SEED, Instant.parse("2025-01-01T00:00:00Z"))
                .generate(SAMPLE.judgments(), needs);
    }

    /** The sample with what the other half did. */
    private Path store(int half) throws IOException {
        var data = Files.createDirectories(directory.resolve("half" + half));
        var files = SAMPLE.copyTo(Files.createDirectories(data.resolve("sample")));
        try (var store = RecordStore.open(data)) {
            new Importer(store, data).run(files, ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
            store.addInteractions(interactions(1 - half));
        }
        return data;
    }

    private static void index(Path data, AffinityRanker ranker) {
        try (var store = RecordStore.open(data)) {
            new IndexBuilder(data.resolve("index"), Vocabulary::shipped, ranker::embedder, Clock.systemUTC())
                    .update(store, false, IndexProgress.NONE);
        }
    }

    /** By enterprise and technology how far it went: looked at 1, taken up 2, signed 3; rejected 0. */
    private static Map<String, Map<String, Integer>> did(List<Interaction> interactions) {
        var did = new TreeMap<String, Map<String, Integer>>();
        interactions.forEach(i -> did.computeIfAbsent(i.actor(), a -> new HashMap<>())
                .merge(i.item(), grade(i.event()), (one, other) -> one < 0 || other < 0 ? -1 : Math.max(one, other)));
        did.values().forEach(items -> items.replaceAll((item, grade) -> Math.max(0, grade)));
        did.values().removeIf(items -> items.values().stream().allMatch(grade -> grade == 0));
        return did;
    }

    private static int grade(Event event) {
        return switch (event) {
            case REJECT -> -1;
            case IMPRESSION -> 0;
            case VIEW, SAVE -> 1;
            case CONTACT, NEGOTIATE -> 2;
            case SIGN -> 3;
        };
    }

    /** Over all technologies. */
    private static Map<String, Double> ndcg(Path data, Ranker ranker, Map<String, Map<String, Integer>> did) {
        var values = new HashMap<String, Double>();
        try (var index = SearchIndex.open(data.resolve("index"))) {
            var matcher = new Matcher(index, ranker);
            for (var record : SAMPLE.records()) {
                if (record instanceof Enterprise enterprise && did.containsKey(enterprise.id())) {
                    values.put(enterprise.id(), ndcg(matcher, enterprise, did.get(enterprise.id())));
                }
            }
        }
        return values;
    }

    private static double ndcg(Matcher matcher, Enterprise enterprise, Map<String, Integer> did) {
        var found = matcher.recommendationsFor(enterprise, List.<Need>of(), MatchRequest.top(10))
                .matches();
        var ideal = did.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        double gain = IntStream.range(0, found.size())
                .mapToDouble(i -> did.getOrDefault(found.get(i).record().id(), 0) / Math.log(i + 2))
                .sum();
        double best = IntStream.range(0, ideal.size())
                .mapToDouble(i -> ideal.get(i) / Math.log(i + 2))
                .sum();
        return gain / best;
    }

    private static double mean(Map<String, Double> values) {
        return values.values().stream().mapToDouble(v -> v).average().orElse(0);
    }

    @SuppressWarnings("SystemOut") // the figures of docs/model.md
    private static void tell(String line) {
        System.out.println(line);
    }
}
