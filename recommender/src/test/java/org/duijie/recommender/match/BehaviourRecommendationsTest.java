package org.duijie.recommender.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.behaviour.Deeds;
import org.duijie.recommender.behaviour.EventSlot;
import org.duijie.recommender.behaviour.Factors;
import org.duijie.recommender.behaviour.ItemStatistics;
import org.duijie.recommender.behaviour.PeerInterest;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.feature.PairFeatures;
import org.duijie.recommender.internal.SortedTexts;
import org.duijie.recommender.reason.PopularIn;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * E1 viewed T01, rejected T02 and signed for T03; E2, which viewed T01 too, went on to T04 and T05. T10 to T49 are popular in two industries
 * and one province, ten each, the last ten in neither.
 */
class BehaviourRecommendationsTest {
    private static final byte VIEWED = 1 << 1;
    private static final byte SIGNED = VIEWED | 1 << 3 | 1 << 5;
    private static final byte REJECTED = VIEWED | 1 << 6;

    private static final String BATTERIES = enterprise("E1", "\"summary\":\"生产锂电池\"");
    private static final String NEED = "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"耐高温隔膜\",\"enterpriseId\":\"E1\"}";
    private static final List<String> ITEMS = Stream.concat(
                    IntStream.rangeClosed(1, 5).boxed(), IntStream.range(10, 50).boxed())
            .map(i -> "T" + (i < 10 ? "0" : "") + i)
            .toList();

    @TempDir
    Path directory;

    private RecordStore store;
    private SearchIndex index;
    private Matcher matcher;

    @BeforeEach
    void build() throws IOException {
        var records = Stream.of(
                technology("T01", "陶瓷涂层耐高温隔膜", ""),
                technology("T02", "聚烯烃耐高温隔膜", ""),
                technology("T03", "芳纶耐高温隔膜", ""),
                technology("T04", "水稻育种", ""),
                technology("T05", "茶叶烘干", ""),
                BATTERIES);
        var popular = IntStream.range(10, 50)
                .mapToObj(i -> technology("T" + i, "第" + (char) ('一' + 37 * i) + "号工艺", place(i / 10)));
        store = RecordStore.open(directory);
        var file = Files.write(
                directory.resolve("records.jsonl"),
                Stream.concat(records, popular).toList());
        new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
        new IndexBuilder(directory.resolve("index"), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        index = SearchIndex.open(directory.resolve("index"));
        matcher = new Matcher(index, ranker(Optional.of(behaviour())));
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private static String place(int ten) {
        return switch (ten) {
            case 1 -> ",\"industry\":[\"C3841\"]";
            case 2 -> ",\"industry\":[\"A0111\"]";
            case 3 -> ",\"region\":\"330106\"";
            default -> "";
        };
    }

    private static String technology(String id, String title, String more) {
        return "{\"kind\":\"achievement\",\"id\":\"" + id + "\",\"title\":\"" + title + "\"" + more + "}";
    }

    private static String enterprise(String id, String more) {
        return "{\"kind\":\"enterprise\",\"id\":\"" + id + "\",\"title\":\"示例公司\"," + more + "}";
    }

    private static AffinityRanker ranker(Optional<BehaviourModel> behaviour) {
        var vocabulary = Vocabulary.shipped();
        var weights = TermWeights.of(100, Map.of(), vocabulary.stopTerms());
        var ids = new TermIds(IndexSchema.analyzer(() -> vocabulary));
        var flat = new AffinityModel.Curve(1, 0);
        return new AffinityRanker(
                new PairFeatures(ids, weights, Optional.empty(), behaviour, Optional.empty()),
                new AffinityModel(
                        Map.of(PairFeature.TITLE_LIKENESS, new AffinityModel.Weight(0, 1)), List.of(flat, flat, flat)),
                behaviour);
    }

    private static BehaviourModel behaviour() {
        var counts = new int[ITEMS.size() * EventSlot.COUNT];
        for (int item = 5; item < ITEMS.size(); item++) {
            counts[item * EventSlot.COUNT + EventSlot.of(Event.VIEW)] = 3 + item % 5;
        }
        return new BehaviourModel(
                SortedTexts.of(List.of("E1", "E2")),
                SortedTexts.of(ITEMS),
                1,
                new Factors(1, new float[] {1, 1}),
                new Factors(1, new float[ITEMS.size()]),
                new ItemStatistics(counts, new float[ITEMS.size()]),
                new Deeds(new int[] {0, 3, 6}, new int[] {0, 1, 2, 0, 3, 4}, new byte[] {
                    VIEWED, REJECTED, SIGNED, VIEWED, SIGNED, VIEWED
                }));
    }

    private MatchResult recommended(String enterprise, int top, String... needs) {
        var asked = Stream.of(needs).map(n -> (Need) RecordJson.decode(n)).toList();
        return matcher.recommendationsFor((Enterprise) RecordJson.decode(enterprise), asked, MatchRequest.top(top));
    }

    @Test
    void whatSimilarEnterprisesCareForIsRecommendedAndSaysSo() {
        var result = recommended(BATTERIES, 3, NEED);

        assertThat(ids(result)).containsExactly("T01", "T04", "T05");
        assertThat(result.matches())
                .extracting(m -> m.by().stream().map(CorpusRecord::id).toList())
                .containsExactly(List.of("N1"), List.of(), List.of());
        assertThat(result.matches())
                .extracting(m -> m.reasons().peers())
                .containsExactly(
                        Optional.of(new PeerInterest(1, 0, 0)),
                        Optional.of(new PeerInterest(1, 1, 1)),
                        Optional.of(new PeerInterest(1, 0, 0)));
        assertThat(result.matches()).allMatch(m -> m.affinity().isPresent());
        assertThat(result.matches()).allMatch(m -> m.reasons().popular().isEmpty());
    }

    @Test
    void whatAnEnterpriseRejectedOrSignedForIsNotRecommendedToIt() {
        assertThat(ids(recommended(BATTERIES, 50, NEED))).doesNotContain("T02", "T03");
        assertThat(ids(recommended(enterprise("E9", "\"summary\":\"耐高温隔膜\""), 50)))
                .contains("T02", "T03");
    }

    @Test
    void theMatchesOfANeedTellWhatEnterprisesLikeItsOwnDid() {
        var matches = matcher.technologiesFor((Need) RecordJson.decode(NEED), MatchRequest.top(10))
                .matches();
        assertThat(matches)
                .filteredOn(m -> m.record().id().equals("T01"))
                .singleElement()
                .extracting(m -> m.reasons().peers())
                .isEqualTo(Optional.of(new PeerInterest(1, 0, 0)));
        assertThat(matches).extracting(m -> m.record().id()).contains("T02");
        assertThat(matcher.technologiesFor(
                                Need.ofText("耐高温隔膜"), MatchRequest.top(1).diverse(0.3))
                        .matches())
                .allMatch(m -> m.reasons().peers().isEmpty());
    }

    @Test
    void anEnterpriseOfWhichLittleIsKnownGetsWhatIsPopularInItsIndustryThenItsProvinceThenAnywhere() {
        var enterprise = enterprise("E5", "\"industry\":[\"C3812\"],\"region\":\"330300\"");
        var result = recommended(enterprise, 10);

        assertThat(result.matches())
                .hasSize(10)
                .allMatch(m -> m.reasons().popular().equals(Optional.of(PopularIn.INDUSTRY)))
                .allMatch(m -> m.record().id().startsWith("T1"));
        assertThat(recommended(enterprise, 10).matches()).isEqualTo(result.matches());
        assertThat(result.matches()).extracting(Match::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        var elsewhere = recommended(enterprise("E6", "\"industry\":[\"F51\"],\"region\":\"330300\""), 10);
        assertThat(elsewhere.matches())
                .hasSize(10)
                .allMatch(m -> m.reasons().popular().equals(Optional.of(PopularIn.REGION)));
    }

    @Test
    void popularOnesFillUpWhatWasFoundAndComeAfterIt() {
        var result = recommended(enterprise("E7", "\"summary\":\"水稻育种\",\"industry\":[\"C38\"]"), 4);

        assertThat(ids(result)).startsWith("T04").hasSize(4);
        assertThat(result.matches())
                .extracting(m -> m.reasons().popular().isPresent())
                .containsExactly(false, true, true, true);
        assertThat(ids(recommended(BATTERIES, 2, NEED))).containsExactly("T01", "T04");
    }

    @Test
    void twoEnterprisesWithoutAnyInformationDoNotGetTheSameListAndEachCoversSeveralFields() {
        var lists = new HashSet<List<String>>();
        for (int i = 0; i < 20; i++) {
            var result = recommended(enterprise("X" + i, "\"employees\":1"), 8);
            lists.add(ids(result));
            assertThat(result.matches())
                    .hasSize(8)
                    .allMatch(m -> m.reasons().popular().equals(Optional.of(PopularIn.ANYWHERE)));
            assertThat(result.matches().subList(0, 3))
                    .extracting(m -> m.record().common().industry())
                    .doesNotHaveDuplicates();
        }
        assertThat(lists).hasSize(20);
    }

    @Test
    void whereNothingWasDoneNothingIsPopular() {
        matcher = new Matcher(index, ranker(Optional.empty()));
        assertThat(recommended(enterprise("E5", "\"industry\":[\"C38\"]"), 10).matches())
                .isEmpty();
    }

    private static List<String> ids(MatchResult result) {
        return result.matches().stream().map(m -> m.record().id()).toList();
    }
}
