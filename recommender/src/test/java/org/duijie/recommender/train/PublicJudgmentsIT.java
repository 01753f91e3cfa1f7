package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.model.ModelDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What ranking learns from public judgments of needs, on needs that it was not trained on; the figures of docs/model.md. */
@EnabledIfSystemProperty(named = "duijie.data", matches = ".+", disabledReason = "needs public data, see docs/model.md")
class PublicJudgmentsIT {
    private static final long SEED = 1;
    private static final int RELEVANT = 2;
    private static final int DEPTH = 100;
    private static final Map<String, Map<String, Integer>> JUDGMENTS = new HashMap<>();

    @TempDir
    static Path directory;

    private static final Map<String, Need> NEEDS = new HashMap<>();

    @BeforeAll
    static void load() throws IOException {
        for (var line : Files.readAllLines(data("bdci2019/qrels.txt"))) {
            var columns = line.split("\\s+", -1);
            JUDGMENTS.computeIfAbsent(columns[0], n -> new HashMap<>()).put(columns[2], Integer.parseInt(columns[3]));
        }
        load(directory, data("bdci2019/achievements.jsonl"), data("bdci2019/needs.jsonl"));
        try (var store = RecordStore.open(directory)) {
            JUDGMENTS
                    .keySet()
                    .forEach(id ->
                            NEEDS.put(id, (Need) store.find(Kind.NEED, id).orElseThrow()));
        }
    }

    private static Path data(String file) {
        return Path.of(System.getProperty("duijie.data")).resolve(file);
    }

    private static void load(Path directory, Path... files) {
        try (var store = RecordStore.open(directory)) {
            new Importer(store, directory)
                    .run(List.of(files), ImportOptions.DEFAULT.withMaxRejects(1), ImportProgress.NONE);
        }
    }

    @Test
    void amongTheJudgedFiveFoldsReachTheFiguresTold() {
        var trained = train(directory, JUDGMENTS);
        trained.measures().forEach((name, m) -> tell(name + " " + m));
        trained.reliability().forEach(r -> tell(r.toString()));

        assertThat(trained.measures().get("nDCG@10").value()).isCloseTo(0.735, within(0.01));
        assertThat(trained.measures().get("ECE").value()).isLessThan(0.05);
        assertThat(trained.unknown()).isEqualTo(18);
    }

    @Test
    void overAllAchievementsTheNeedsOfOneHalfAreRankedByTheJudgmentsOfTheOther() {
        var titles = new HashMap<String, String>();
        NEEDS.forEach((id, need) -> titles.put(id, need.displayTitle()));
        var folds = Folds.of(titles, SEED);
        var gains = new ArrayList<Double>();
        var recalls = new ArrayList<Double>();
        for (int half = 0; half < 2; half++) {
            int held = half;
            var others = new HashMap<>(JUDGMENTS);
            others.keySet().removeIf(need -> folds.get(need) % 2 == held);
            var ranker =
                    AffinityRanker.open(models().open(train(directory, others).model()), Vocabulary.shipped());
            index(ranker);
            try (var index = SearchIndex.open(directory.resolve("index"))) {
                var matcher = new Matcher(index, ranker);
                NEEDS.values().stream()
                        .filter(n -> folds.get(n.id()) % 2 == held)
                        .forEach(need -> {
                            var found = matcher.technologiesFor(
                                            need,
                                            MatchRequest.top(DEPTH)
                                                    .only(List.of(Kind.ACHIEVEMENT))
                                                    .bare(Set.of()))
                                    .matches();
                            gains.add(ndcg(need, found));
                            recall(need, found, recalls);
                        });
            }
        }
        tell("over all: nDCG@10 " + mean(gains) + ", recall@100 " + mean(recalls));
        assertThat(mean(gains)).isGreaterThan(0.22);
        assertThat(mean(recalls)).isGreaterThan(0.50);
    }

    @Test
    void patentsWithCodesInTheStoreTellTheFieldsOfAllAndRankBetter() {
        var coded = directory.resolve("coded");
        load(
                coded,
                data("bdci2019/achievements.jsonl"),
                data("bdci2019/needs.jsonl"),
                data("patents/ipc-titles.jsonl"));
        var trained = train(coded, JUDGMENTS);
        tell("with coded patents: nDCG@10 " + trained.measures().get("nDCG@10"));

        assertThat(trained.affinity().weights()).containsKey(PairFeature.IPC_AGREEMENT);
        assertThat(trained.measures().get("nDCG@10").value()).isCloseTo(0.744, within(0.01));
    }

    private static Trained train(Path data, Map<String, Map<String, Integer>> judgments) {
        var request = TrainingRequest.of(data, data.resolve("dictionaries"))
                .withSeed(SEED)
                .withJudgments(judgments);
        return SampleStore.train(request, TrainingProgress.NONE);
    }

    private static ModelDirectory models() {
        return SampleStore.models(directory);
    }

    private static void index(AffinityRanker ranker) {
        try (var store = RecordStore.open(directory)) {
            new IndexBuilder(directory.resolve("index"), Vocabulary::shipped, ranker::embedder, Clock.systemUTC())
                    .update(store, false, IndexProgress.NONE);
        }
    }

    private static double ndcg(Need need, List<Match> found) {
        var judged = JUDGMENTS.get(need.id());
        double gain = IntStream.range(0, Math.min(10, found.size()))
                .mapToDouble(i -> judged.getOrDefault(found.get(i).record().id(), 0) / log2(i + 2))
                .sum();
        var ideal = judged.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        double best = IntStream.range(0, ideal.size())
                .mapToDouble(i -> ideal.get(i) / log2(i + 2))
                .sum();
        return best == 0 ? 0 : gain / best;
    }

    private static double log2(int n) {
        return Math.log(n) / Math.log(2);
    }

    private static void recall(Need need, List<Match> found, List<Double> recalls) {
        var judged = JUDGMENTS.get(need.id());
        long relevant = judged.values().stream().filter(g -> g >= RELEVANT).count();
        if (relevant > 0) {
            recalls.add((double) found.stream()
                            .filter(m -> judged.getOrDefault(m.record().id(), 0) >= RELEVANT)
                            .count()
                    / relevant);
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(0);
    }

    @SuppressWarnings("SystemOut") // the figures of docs/model.md
    private static void tell(String line) {
        System.out.println(line);
    }
}
