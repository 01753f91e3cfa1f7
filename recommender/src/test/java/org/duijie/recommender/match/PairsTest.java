package org.duijie.recommender.match;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Optional;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.feature.PairFeatures;
import org.duijie.recommender.rank.LexicalRanker;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {
    private static final List<CorpusRecord> TECHNOLOGIES = records(
            "{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"陶瓷涂覆耐高温锂电池隔膜\",\"summary\":\"热收缩率小于4%。孔隙率高。\","
                    + "\"ipc\":[\"H01M50/40\"],\"region\":\"330100\",\"stage\":\"mature\"}",
            "{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"水稻育种方法\",\"abstract\":\"一种水稻育种方法\"}");
    private static final List<CorpusRecord> ASKING = records(
            "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"耐高温隔膜\",\"summary\":\"热收缩率小于5%\",\"enterpriseId\":\"E1\"}",
            "{\"kind\":\"enterprise\",\"id\":\"E1\",\"title\":\"杭州示例电池有限公司\",\"summary\":\"生产锂电池\",\"region\":\"330100\"}",
            "{\"kind\":\"enterprise\",\"id\":\"E2\",\"title\":\"嘉兴示例种业有限公司\",\"summary\":\"水稻育种\"}");

    @TempDir
    Path directory;

    private static List<CorpusRecord> records(String... lines) {
        return List.of(lines).stream().map(RecordJson::decode).toList();
    }

    private static AffinityRanker ranker() {
        var curve = new AffinityModel.Curve(1, -1);
        var weights = new HashMap<PairFeature, AffinityModel.Weight>();
        PairFeature.all().forEach(f -> weights.put(f, new AffinityModel.Weight(0.2, 0.5)));
        return new AffinityRanker(
                new PairFeatures(
                        new TermIds(IndexSchema.analyzer(Vocabulary::shipped)),
                        TermWeights.of(100, Map.of(), Vocabulary.shipped().stopTerms())),
                new AffinityModel(weights, List.of(curve, curve, curve)),
                Optional.empty());
    }

    private SearchIndex index() throws IOException {
        var lines = new ArrayList<String>();
        TECHNOLOGIES.forEach(r -> lines.add(new String(RecordJson.encode(r), UTF_8)));
        ASKING.forEach(r -> lines.add(new String(RecordJson.encode(r), UTF_8)));
        var file = Files.write(directory.resolve("records.jsonl"), lines);
        try (var store = RecordStore.open(directory)) {
            new Importer(store, directory)
                    .run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
            new IndexBuilder(directory.resolve("index"), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
        return SearchIndex.open(directory.resolve("index"));
    }

    @Test
    void aPairIsAsLikelyAsAmongAllMatchesWhicheverWayItIsRead() throws IOException {
        try (var index = index()) {
            var matcher = new Matcher(index, ranker());
            var pairs = matcher.pairs();
            assertThat(pairs.areJudged()).isTrue();
            for (var technology : TECHNOLOGIES) {
                var request = MatchRequest.top(10).only(List.of(Kind.NEED, Kind.ENTERPRISE));
                var judged = new HashMap<RecordKey, Double>();
                matcher.judged(technology, request)
                        .matches()
                        .forEach(m -> judged.put(
                                RecordKey.of(m.record()),
                                m.affinity().orElseThrow().probability()));
                assertThat(judged).isNotEmpty();

                var read = new HashMap<RecordKey, Double>();
                pairs.forEachAsking(
                        ASKING.stream().map(RecordKey::of).toList(),
                        asking -> read.put(
                                RecordKey.of(asking.record()),
                                asking.probability(pairs.of(technology)).orElseThrow()));
                assertThat(read).hasSize(ASKING.size());
                judged.forEach((key, probability) ->
                        assertThat(read.get(key)).as(key.text()).isCloseTo(probability, within(1e-6)));
                ASKING.forEach(r -> assertThat(pairs.asking(r)
                                .probability(pairs.of(technology))
                                .orElseThrow())
                        .as(r.id())
                        .isCloseTo(read.get(RecordKey.of(r)), within(1e-6)));
            }
        }
    }

    @Test
    void whatWasTypedIsTheReasonWhateverTheEnterpriseIs() throws IOException {
        try (var index = index()) {
            var pairs = new Matcher(index, new LexicalRanker()).pairs();
            assertThat(pairs.areJudged()).isFalse();
            var seeds = pairs.asking(ASKING.get(2));
            var reasons =
                    pairs.of(TECHNOLOGIES.getFirst()).reasons(seeds, "热收缩率").orElseThrow();
            assertThat(reasons.terms()).isNotEmpty().allMatch(t -> "热收缩率".contains(t.term()));
            assertThat(reasons.evidence().orElseThrow().sentence().text()).isEqualTo("热收缩率小于4%。");
            assertThat(pairs.of(TECHNOLOGIES.getFirst())
                            .reasons(pairs.asking(ASKING.get(1)), "")
                            .orElseThrow()
                            .region())
                    .isPresent();
            assertThat(seeds.probability(pairs.of(TECHNOLOGIES.getFirst()))).isEmpty();
        }
    }

    @Test
    void whatTheIndexHasNotHasNoReasons() throws IOException {
        try (var index = index()) {
            var pairs = new Matcher(index, ranker()).pairs();
            var other = RecordJson.decode("{\"kind\":\"achievement\",\"id\":\"A9\",\"title\":\"锂电池隔膜\"}");
            assertThat(pairs.of(other).reasons(pairs.asking(ASKING.getFirst()))).isEmpty();
            pairs.forEachAsking(List.of(RecordKey.of(Kind.ENTERPRISE, "E9")), asking -> {
                throw new AssertionError(asking.record().id());
            });
        }
    }
}
