package org.duijie.recommender.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.TransferMode;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.TextField;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.rank.LexicalRanker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherTest {
    private static final String SEPARATOR_NEED = "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"耐高温锂电池隔膜\","
            + "\"summary\":\"需要耐180℃的锂电池隔膜,孔隙率高\",\"ipc\":[\"H01M50/403\"],\"industry\":[\"C3841\"],"
            + "\"region\":\"330110\",\"transferModes\":[\"licence\",\"cooperation\"]}";
    private static final String SEPARATOR = "{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"陶瓷涂层锂电池隔膜\","
            + "\"summary\":\"耐高温,孔隙率45%\",\"ipc\":[\"H01M50/446\"],\"industry\":[\"C38\"],\"region\":\"330100\","
            + "\"transferModes\":[\"licence\"]}";
    private static final List<String> RECORDS = List.of(
            SEPARATOR,
            "{\"kind\":\"achievement\",\"id\":\"A2\",\"title\":\"铅酸电池回收\",\"summary\":\"环保\"}",
            "{\"kind\":\"achievement\",\"id\":\"A3\",\"title\":\"水稻育种\",\"summary\":\"高产\"}",
            "{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"一种锂电池隔膜的制备方法\",\"cpc\":[\"H01M50/403\"]}",
            "{\"kind\":\"patent\",\"id\":\"P2\",\"title\":\"水稻插秧机\"}",
            SEPARATOR_NEED,
            "{\"kind\":\"need\",\"id\":\"N2\",\"title\":\"水稻插秧机减震\"}",
            "{\"kind\":\"enterprise\",\"id\":\"E1\",\"title\":\"示例电池公司\",\"products\":[\"锂电池隔膜\"]}");

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

    @Test
    void aPairIsAsWhatAMatchOfTheTechnologyAloneGives() {
        var records = RECORDS.stream().map(RecordJson::decode).toList();
        var all = matcher.pairs();
        for (var technology :
                records.stream().filter(r -> r.kind().isTechnology()).toList()) {
            var pairs = all.of(technology);
            for (var asked :
                    records.stream().filter(r -> !r.kind().isTechnology()).toList()) {
                var asking = all.asking(asked);
                if (asked instanceof Need need) {
                    var request =
                            MatchRequest.top(1).only(List.of(technology.kind())).among(Set.of(technology.id()));
                    var match = matcher.technologiesFor(need, request).matches().getFirst();
                    assertThat(pairs.reasons(asking)).contains(match.reasons());
                }
                assertThat(pairs.coverage(asking)).isEqualTo(matcher.coverage(asked, technology));
            }
        }
    }

    @Test
    void aNeedFindsTheTechnologiesThatShareItsWordsBestFirst() {
        var result = matcher.technologiesFor(need(SEPARATOR_NEED), MatchRequest.top(10));

        assertThat(ids(result)).containsExactly("A1", "P1", "A2");
        assertThat(result.ranker()).isEqualTo("lexical");
        assertThat(result.timedOut()).isFalse();
        assertThat(result.matches()).extracting(Match::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void aTechnologyFindsNeedsAndEnterprises() {
        var result = matcher.prospectsOf(RecordJson.decode(SEPARATOR), MatchRequest.top(10));

        assertThat(ids(result)).containsExactly("N1", "E1");
    }

    @Test
    void onlyTheKindsAskedForAreFound() {
        var need = need(SEPARATOR_NEED);
        assertThat(ids(matcher.technologiesFor(need, MatchRequest.top(10).only(List.of(Kind.PATENT)))))
                .containsExactly("P1");
        assertThat(ids(matcher.technologiesFor(need, MatchRequest.top(10).only(List.of()))))
                .containsExactly("A1", "P1", "A2");
        assertThat(ids(matcher.prospectsOf(
                        RecordJson.decode(SEPARATOR), MatchRequest.top(10).only(List.of(Kind.ENTERPRISE)))))
                .containsExactly("E1");
    }

    @Test
    void aMatchSaysWhatSpeaksForIt() {
        var match = matcher.technologiesFor(need(SEPARATOR_NEED), MatchRequest.top(1))
                .matches()
                .getFirst();
        var reasons = match.reasons();

        assertThat(reasons.terms()).extracting(t -> t.term()).contains("锂电池", "隔膜", "耐高温");
        assertThat(reasons.terms()).allMatch(t -> t.share() > 0 && t.share() <= 1);
        assertThat(reasons.terms().stream().mapToDouble(t -> t.share()).sum()).isLessThanOrEqualTo(1 + 1e-9);
        assertThat(reasons.ipc()).containsExactly("H01M");
        assertThat(reasons.industry()).containsExactly("C38");
        assertThat(reasons.region()).contains(new RegionCode("330100"));
        assertThat(reasons.transferModes()).containsExactly(TransferMode.LICENCE);
        assertThat(match.snippets().get(TextField.TITLE).html()).contains("<em>锂电池</em>");
    }

    @Test
    void bareRequestsRankEveryCandidateEvenWithoutASharedWord() {
        var among = Set.of("A1", "A2", "A3", "P2", "N2", "missing");
        var result = matcher.technologiesFor(
                need(SEPARATOR_NEED), MatchRequest.top(2).bare(among));

        assertThat(ids(result)).containsExactly("A1", "A2", "A3", "P2");
        assertThat(result.matches().getLast().score()).isZero();
        assertThat(result.matches()).allMatch(m -> m.reasons().terms().isEmpty());
        assertThat(result.matches()).allMatch(m -> m.snippets().isEmpty());
    }

    @Test
    void equalScoresAreOrderedById() {
        var result = matcher.technologiesFor(
                Need.ofText("词典外zzz"), MatchRequest.top(10).bare(Set.of("P2", "A3", "A2", "P1")));

        assertThat(ids(result)).containsExactly("A2", "A3", "P1", "P2");
    }

    @Test
    void aNeedWithoutAKnownWordFindsNothing() {
        for (var text : List.of("zzz", "的", "??")) {
            assertThat(matcher.technologiesFor(Need.ofText(text), MatchRequest.top(10))
                            .matches())
                    .isEmpty();
        }
    }

    @Test
    void theTitleCountsMoreThanTheText() {
        var need = Need.of("N9", "水稻育种", "用于锂电池隔膜");
        assertThat(ids(matcher.technologiesFor(need, MatchRequest.top(1)))).containsExactly("A3");
    }

    @Test
    void topIsChecked() {
        assertThatThrownBy(() -> matcher.technologiesFor(need(SEPARATOR_NEED), MatchRequest.top(0)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("top is 0, it must be from 1 to 1000");
    }

    @Test
    void whatTheTimeLimitCutsOffIsReported() {
        var request = new MatchRequest(List.of(), Set.of(), 10, true, true, Duration.ZERO);
        assertThat(matcher.technologiesFor(need(SEPARATOR_NEED), request).timedOut())
                .isTrue();
    }

    private static Need need(String json) {
        return (Need) RecordJson.decode(json);
    }

    private static List<String> ids(MatchResult result) {
        return result.matches().stream()
                .map(Match::record)
                .map(CorpusRecord::id)
                .toList();
    }
}
