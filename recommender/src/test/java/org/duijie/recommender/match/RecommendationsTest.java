package org.duijie.recommender.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.rank.LexicalRanker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendationsTest {
    private static final String USCC = "91330100799655058B";
    private static final String ENTERPRISE = "{\"kind\":\"enterprise\",\"id\":\"E1\",\"title\":\"示例电池公司\",\"uscc\":\""
            + USCC + "\",\"products\":[\"锂电池\"],\"summary\":\"生产锂电池\"}";
    private static final String SEPARATOR_NEED =
            "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"耐高温隔膜\",\"enterpriseId\":\"E1\",\"status\":\"open\"}";
    private static final String WATER_NEED =
            "{\"kind\":\"need\",\"id\":\"N2\",\"title\":\"废水中重金属去除\",\"enterpriseId\":\"E1\"}";
    private static final List<String> RECORDS = List.of(
            "{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"陶瓷涂层耐高温隔膜\",\"summary\":\"用于锂电池。陶瓷隔膜，耐高温。\"}",
            "{\"kind\":\"achievement\",\"id\":\"A2\",\"title\":\"重金属废水处理\",\"summary\":\"吸附去除铅\"}",
            "{\"kind\":\"achievement\",\"id\":\"A3\",\"title\":\"水稻育种\",\"summary\":\"高产\"}",
            "{\"kind\":\"achievement\",\"id\":\"A4\",\"title\":\"锂电池热管理\",\"summary\":\"液冷\"}",
            "{\"kind\":\"achievement\",\"id\":\"A5\",\"title\":\"锂电池自有工艺\",\"owner\":{\"name\":\"示例电池有限公司\",\"uscc\":\""
                    + USCC + "\"}}",
            "{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"一种耐高温隔膜的制备方法\",\"claims\":[\"一种隔膜，其特征在于耐高温\"]}",
            "{\"kind\":\"patent\",\"id\":\"P2\",\"title\":\"一种锂电池隔膜\",\"applicants\":[\"示例电池公司\"]}",
            "{\"kind\":\"need\",\"id\":\"A1\",\"title\":\"水稻插秧\"}",
            ENTERPRISE,
            SEPARATOR_NEED,
            WATER_NEED);

    @TempDir
    Path directory;

    private RecordStore store;
    private SearchIndex index;
    private Matcher matcher;

    @BeforeEach
    void build() throws IOException {
        store = RecordStore.open(directory);
        var file = Files.write(directory.resolve("records.jsonl"), RECORDS);
        new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
        new IndexBuilder(directory.resolve("index"), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        index = SearchIndex.open(directory.resolve("index"));
        matcher = new Matcher(index, new LexicalRanker());
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private MatchResult recommended(MatchRequest request, String... needs) {
        var asked = Stream.of(needs).map(n -> (Need) RecordJson.decode(n)).toList();
        return matcher.recommendationsFor((Enterprise) RecordJson.decode(ENTERPRISE), asked, request);
    }

    private CorpusRecord technology(String id) {
        return store.find(Kind.ACHIEVEMENT, id)
                .or(() -> store.find(Kind.PATENT, id))
                .orElseThrow();
    }

    @Test
    void anEnterpriseIsRecommendedWhatFitsItsNeedsAndItsProfileButNotItsOwn() {
        var result = recommended(MatchRequest.top(10), SEPARATOR_NEED, WATER_NEED);

        assertThat(ids(result))
                .startsWith("A1")
                .contains("A2", "A4", "P1")
                .doesNotContain("A3", "A5", "P2", "N1", "E1");
        assertThat(result.matches()).extracting(Match::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(result.matches()).allMatch(m -> m.score() > 0 && m.score() <= 1);
        assertThat(result.ranker()).isEqualTo("lexical");
    }

    @Test
    void eachSaysByWhichNeedOrByTheProfileItCameAndWhy() {
        var result = recommended(MatchRequest.top(10), SEPARATOR_NEED, WATER_NEED);

        assertThat(by(result, "A1")).containsExactly("N1", "E1");
        assertThat(by(result, "A2")).containsExactly("N2");
        assertThat(by(result, "A4")).containsExactly("E1");
        assertThat(match(result, "A1").reasons().terms())
                .extracting(t -> t.term())
                .contains("耐高温", "隔膜");
        assertThat(match(result, "A1")
                        .reasons()
                        .evidence()
                        .orElseThrow()
                        .sentence()
                        .html())
                .isEqualTo("陶瓷<em>隔膜</em>，<em>耐高温</em>。");
        assertThat(match(result, "A4").reasons().terms())
                .extracting(t -> t.term())
                .contains("锂电池");
    }

    @Test
    void withoutNeedsTheProfileAloneAsks() {
        var result = recommended(MatchRequest.top(10));
        assertThat(ids(result)).containsExactlyInAnyOrder("A4", "A1");
        assertThat(result.matches())
                .allSatisfy(m -> assertThat(m.by()).extracting(CorpusRecord::id).containsExactly("E1"));
        assertThat(result.matches().getFirst().score()).isCloseTo(1, within(1e-9));
    }

    @Test
    void onlyTheKindsAskedForAreRecommendedAndNoMoreThanAskedFor() {
        assertThat(ids(recommended(MatchRequest.top(10).only(List.of(Kind.PATENT)), SEPARATOR_NEED)))
                .containsExactly("P1");
        assertThat(recommended(MatchRequest.top(1), SEPARATOR_NEED).matches()).hasSize(1);
    }

    @Test
    void recommendationsCanBeKeptFromBeingAlike() {
        assertThat(ids(recommended(MatchRequest.top(3), SEPARATOR_NEED))).containsExactly("A1", "P1", "A4");
        assertThat(ids(recommended(MatchRequest.top(3).diverse(0.6), SEPARATOR_NEED)))
                .containsExactly("A1", "A4", "P1");
    }

    @Test
    void whatTheTimeLimitCutsOffIsReported() {
        var request = new MatchRequest(List.of(), Set.of(), 10, true, true, Duration.ZERO);
        assertThat(recommended(request, SEPARATOR_NEED).timedOut()).isTrue();
    }

    @Test
    void aTechnologyIsNotSimilarToItself() {
        var result = matcher.similarTo(technology("A1"), List.of(), MatchRequest.top(10));

        assertThat(ids(result)).startsWith("P1").contains("P2").doesNotContain("A1", "N1");
        assertThat(result.matches().getFirst().reasons().terms())
                .extracting(t -> t.term())
                .contains("隔膜");
        assertThat(ids(matcher.similarTo(technology("A1"), List.of(), MatchRequest.top(1))))
                .containsExactly("P1");
    }

    @Test
    void itsNearDuplicatesAreLeftOutOfWhatIsSimilar() {
        var result = matcher.similarTo(technology("A1"), List.of(technology("P1")), MatchRequest.top(10));
        assertThat(ids(result)).contains("P2").doesNotContain("A1", "P1");
    }

    @Test
    void similarTechnologiesAreOfTheKindsAskedFor() {
        var request = MatchRequest.top(10).only(List.of(Kind.ACHIEVEMENT)).diverse(0.3);
        assertThat(ids(matcher.similarTo(technology("P1"), List.of(), request))).containsExactly("A1");
    }

    @Test
    void matchesOfANeedCanBeKeptFromBeingAlike() {
        var need = Need.of("N", "锂电池耐高温隔膜", "");
        var best = matcher.technologiesFor(need, MatchRequest.top(4));
        var diverse = matcher.technologiesFor(need, MatchRequest.top(4).diverse(0.9));

        assertThat(ids(diverse).getFirst()).isEqualTo(ids(best).getFirst());
        assertThat(ids(diverse)).isNotEqualTo(ids(best)).hasSize(4);
        assertThat(diverse.matches())
                .allSatisfy(m -> assertThat(m.reasons().terms()).isNotEmpty());
    }

    @Test
    void evidenceIsTheSentenceThatSpeaksMost() {
        var found = matcher.technologiesFor(Need.of("N", "耐高温隔膜", ""), MatchRequest.top(2));
        assertThat(match(found, "P1")
                        .reasons()
                        .evidence()
                        .orElseThrow()
                        .sentence()
                        .html())
                .isEqualTo("一种<em>隔膜</em>，其特征在于<em>耐高温</em>");
        var bare = matcher.technologiesFor(
                Need.of("N", "耐高温隔膜", ""), MatchRequest.top(2).bare(Set.of()));
        assertThat(bare.matches())
                .allSatisfy(m -> assertThat(m.reasons().evidence()).isEmpty());
    }

    @Test
    void needsThatAreClosedAskNoMore() {
        var needs = Stream.of(
                        need("N1", "\"status\":\"closed\""),
                        need("N2", "\"deadline\":\"2020-03-01\""),
                        need("N4", "\"status\":\"open\",\"updatedAt\":\"2026-01-02T00:00:00Z\""),
                        need("N5", "\"updatedAt\":\"2026-01-03T00:00:00Z\""),
                        need("N6", "\"status\":\"Closed \""))
                .toList();
        assertThat(OpenNeeds.of(needs.stream())).extracting(Need::id).containsExactly("N5", "N4", "N2");
        var many = Stream.iterate(1000, i -> i + 1).limit(30).map(i -> need("N" + i, "\"status\":\"\""));
        assertThat(OpenNeeds.of(many))
                .hasSize(OpenNeeds.MOST)
                .extracting(Need::id)
                .startsWith("N1000", "N1001");
    }

    private static Need need(String id, String more) {
        return (Need) RecordJson.decode("{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"题\"," + more + "}");
    }

    private static Match match(MatchResult result, String id) {
        return result.matches().stream()
                .filter(m -> m.record().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> by(MatchResult result, String id) {
        return match(result, id).by().stream().map(CorpusRecord::id).toList();
    }

    private static List<String> ids(MatchResult result) {
        return result.matches().stream().map(m -> m.record().id()).toList();
    }
}
