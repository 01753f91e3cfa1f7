package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated interactions teach, without any judgment: the needs of one half are ranked by what was done for those of the other. */
class InteractionsTeachIT {
    private static final long SEED = 20250101;
    private static final int FLIPS = 10_000;
    private static final SampleCorpus SAMPLE = SampleCorpus.shipped();
    private static final Map<String, Map<String, Integer>> JUDGMENTS = SampleStore.judgments();

    @TempDir
    static Path directory;

    private static Map<String, Double> lexical;

    @BeforeAll
    static void rankByWords() throws IOException {
        lexical = ndcg(store("words", List.of()), new LexicalRanker(), SAMPLE.needs());
    }

    @Test
    void learnedRankingBeatsTheLexicalOne() throws IOException {
        var gains = gains("done", false);

        tell("lexical " + mean(lexical.values()) + ", gain " + mean(gains) + ", p " + p(gains));
        assertThat(mean(gains)).isPositive();
        assertThat(p(gains)).isLessThan(0.01);
    }

    @Test
    void withShuffledInteractionsTheGainIsGone() throws IOException {
        var gains = gains("shuffled", true);

        tell("shuffled: gain " + mean(gains));
        assertThat(mean(gains)).isLessThan(0.01);
    }

    /** For each judged need, nDCG@10 of the learned ranking less that of the lexical one. */
    private static List<Double> gains(String name, boolean shuffled) throws IOException {
        var gains = new ArrayList<Double>();
        for (int half = 0; half < 2; half++) {
            int held = half;
            var heldOut = SAMPLE.needs().stream().filter(n -> half(n) == held).toList();
            var others = SAMPLE.needs().stream().filter(n -> half(n) != held).toList();
            var data = store(name + half, interactions(others, shuffled));
            var trained = SampleStore.train(SampleStore.quick(data), TrainingProgress.NONE);
            var ranker = AffinityRanker.open(SampleStore.models(data).open(trained.model()), Vocabulary.shipped());
            ndcg(data, ranker, heldOut).forEach((need, value) -> gains.add(value - lexical.get(need)));
        }
        return gains;
    }

    private static int half(Need need) {
        return Math.floorMod(need.id().hashCode(), 2);
    }

    private static List<Interaction> interactions(List<Need> needs, boolean shuffled) {
        var done = new InteractionGenerator(SEED, Instant.parse("2025-01-01T00:00:00Z"))
                .generate(SAMPLE.judgments(), needs);
        if (!shuffled) {
            return done;
        }
        var items = new ArrayList<>(done.stream().map(Interaction::item).toList());
        Collections.shuffle(items, new Random(SEED));
        return IntStream.range(0, done.size())
                .mapToObj(i -> with(done.get(i), items.get(i)))
                .toList();
    }

    private static Interaction with(Interaction done, String item) {
        return new Interaction(
                done.at(), done.actor(), item, done.need(), done.event(), done.reason(), done.query(), done.position());
    }

    private static Path store(String name, List<Interaction> interactions) throws IOException {
        var data = Files.createDirectories(directory.resolve(name));
        var files = SAMPLE.copyTo(Files.createDirectories(data.resolve("sample")));
        try (var store = RecordStore.open(data)) {
            new Importer(store, data).run(files, ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
            store.addInteractions(interactions);
            new IndexBuilder(data.resolve("index"), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
        return data;
    }

    private static Map<String, Double> ndcg(Path data, Ranker ranker, List<Need> needs) {
        try (var index = SearchIndex.open(data.resolve("index"))) {
            var matcher = new Matcher(index, ranker);
            var values = new HashMap<String, Double>();
            for (var need : needs) {
                var judged = JUDGMENTS.getOrDefault(need.id(), Map.of());
                if (!judged.isEmpty()) {
                    values.put(need.id(), ndcg(matcher, need, judged));
                }
            }
            return values;
        }
    }

    private static double ndcg(Matcher matcher, Need need, Map<String, Integer> judged) {
        var matches = matcher.technologiesFor(need, MatchRequest.top(10).bare(judged.keySet()))
                .matches();
        var scored = IntStream.range(0, matches.size())
                .mapToObj(rank -> {
                    var item = matches.get(rank).record().id();
                    return new ScoredExample(new Example(need.id(), item, judged.get(item), 1, true), 0, -rank);
                })
                .toList();
        return HeldOut.ndcg(scored, ScoredExample::score, SEED).value();
    }

    @SuppressWarnings("SystemOut") // the figures of docs/model.md
    private static void tell(String line) {
        System.out.println(line);
    }

    private static double mean(Iterable<Double> values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            sum += value;
            count++;
        }
        return sum / count;
    }

    /** Of a paired randomisation test (Smucker, Allan and Carterette, CIKM 2007), two-sided. */
    private static double p(List<Double> gains) {
        var random = new Random(SEED);
        double observed = Math.abs(mean(gains));
        int asFar = 1;
        for (int i = 0; i < FLIPS; i++) {
            double sum = 0;
            for (double gain : gains) {
                sum += random.nextBoolean() ? gain : -gain;
            }
            asFar += Math.abs(sum / gains.size()) >= observed ? 1 : 0;
        }
        return (double) asFar / (FLIPS + 1);
    }
}
