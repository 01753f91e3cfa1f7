package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.Facet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir
    Path directory;

    private SmallCorpus corpus;
    private SearchIndex index;

    @BeforeEach
    void build() {
        corpus = new SmallCorpus(directory);
        index = corpus.put(
                        achievement("A1", "锂电池隔膜", "一种耐高温的涂层,用于动力领域"),
                        achievement("A2", "一种涂层设备", "可涂布锂电池隔膜"),
                        achievement("A3", "锂电池正极材料", "磷酸铁锂LiFePO4,容量高"),
                        achievement("A4", "玻璃隔膜泵", "输送浆料"),
                        achievement("A5", "铅酸电池回收", "环保"),
                        "{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"导电浆料\",\"keywords\":[\"石墨烯\"],"
                                + "\"claims\":[\"一种含碳纤维的浆料\"]}",
                        "{\"kind\":\"enterprise\",\"id\":\"E1\",\"title\":\"示例公司\",\"products\":[\"轴承\"]}",
                        "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"求购减速机\",\"visibility\":\"private\"}")
                .indexed();
    }

    @AfterEach
    void close() {
        index.close();
        corpus.close();
    }

    @Test
    void aWordInTheTitleCountsMoreThanOneInTheSummary() {
        assertThat(ids("锂电池隔膜")).containsExactly("A1", "A2");
    }

    @Test
    void aShortQueryNeedsAllOfItsWords() {
        assertThat(ids("隔膜")).containsExactlyInAnyOrder("A1", "A2", "A4");
        assertThat(ids("隔膜 输送")).containsExactly("A4");
    }

    @Test
    void aPartOfAWordFindsLess() {
        var hits = index.search(index.asked("锂电池").build()).hits();
        assertThat(hits)
                .extracting(h -> h.record().id())
                .contains("A1", "A3", "A5")
                .last()
                .isEqualTo("A5");
    }

    @Test
    void whereNothingHoldsAllWordsOneSufficesAndThatIsSaid() {
        var result = index.search(index.asked("石墨烯 轴承").build());
        assertThat(result.relaxed()).isTrue();
        assertThat(result.hits()).extracting(h -> h.record().id()).containsExactlyInAnyOrder("P1", "E1");
        assertThat(index.search(index.asked("隔膜 输送").build()).relaxed()).isFalse();
    }

    @Test
    void keywordsProductsAndClaimsAreSearched() {
        assertThat(ids("石墨烯")).containsExactly("P1");
        assertThat(ids("轴承")).containsExactly("E1");
        assertThat(ids("碳纤维")).containsExactly("P1");
    }

    @Test
    void howAQueryIsWrittenDoesNotMatter() {
        assertThat(ids("鋰電池隔膜")).isEqualTo(ids("锂电池隔膜"));
        assertThat(ids("ＬＩＦＥＰＯ₄")).containsExactly("A3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+隔膜 -泵",
                "title:隔膜 AND (泵 OR",
                "隔膜~2^9",
                "\"隔膜",
                "隔膜*?",
                "[隔膜 TO 泵}",
                "隔膜 && || ! \\",
                "/隔膜[/",
                "<b>隔膜</b>",
                "隔膜\u0000\ud83d",
                "隔膜'; drop table record; --"
            })
    void whatIsSyntaxElsewhereIsTextHere(String text) {
        assertThat(ids(text)).contains("A4");
    }

    @Test
    void anEmptyTextIsRefused() {
        for (var text : List.of("", " \t\u3000")) {
            assertThatThrownBy(() -> index.asked(text))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("the text to search for is empty, enter a word at least");
        }
    }

    @Test
    void aTextWithoutAWordThatTellsIsRefused() {
        for (var text : List.of("??!。", "🔋", "的", "一种,", "\u00a0")) {
            assertThatThrownBy(() -> index.asked(text))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("\"" + text + "\" holds no word to search for, only punctuation or function words");
        }
    }

    @Test
    void aQueryWithoutWordsFindsWhatTheFiltersLetThrough() {
        var all = index.typedTerms("的");
        assertThat(index.search(SearchRequest.query(all).build()).total()).isEqualTo(8);
        assertThat(index.search(SearchRequest.query(all)
                                .filter(Facet.KIND, List.of("patent"))
                                .build())
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> index.asked("锂".repeat(100_000)))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("the text to search for has 100000 characters, the most is 50000: 锂锂")
                .hasMessageEndingWith("锂… (300000 B)");
    }

    @Test
    void theLongestTextThatIsAllowedIsSearched() {
        var text = ("隔膜 " + SmallCorpus.phrase(new java.util.Random(3), 60) + " ").repeat(600);
        assertThat(ids(text.substring(0, Math.min(text.length(), SearchRequest.LONGEST_TEXT))))
                .contains("A1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void topIsChecked(int top) {
        assertThatThrownBy(() -> index.asked("隔膜").top(top).build())
                .isInstanceOf(BrokenRule.class)
                .hasMessage(
                        "top is " + String.format(java.util.Locale.ROOT, "%d", top) + ", it must be from 1 to 1000");
    }

    @Test
    void topBoundsTheHitsButNotTheTotal() {
        var result = index.search(index.asked("隔膜").top(2).build());
        assertThat(result.hits()).hasSize(2);
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.totalExact()).isTrue();
    }

    @Test
    void amongIdsOnlyTheseAreFound() {
        var among = index.asked("隔膜").ids(Set.of("A1", "A4", "A5", "none")).top(5_000);
        assertThat(index.search(among.build()).hits())
                .extracting(h -> h.record().id())
                .containsExactlyInAnyOrder("A1", "A4");
    }

    @Test
    void aQueryThatRequiresNothingRanksAll() {
        var query = index.typedTerms("隔膜").requiring(0);
        var hits = index.search(
                        SearchRequest.query(query).ids(Set.of("A5", "A3", "A4")).build())
                .hits();
        assertThat(hits).extracting(h -> h.record().id()).containsExactly("A4", "A3", "A5");
        assertThat(hits.getLast().score()).isZero();
    }

    @Test
    void thePublicPartKnowsNothingOfWhatIsPrivate() {
        assertThat(ids("减速机")).containsExactly("N1");
        var open = index.publicPart();
        var result = open.search(index.asked("减速机").facets().build());
        assertThat(result.total()).isZero();
        assertThat(result.facets().get(Facet.KIND)).isEmpty();
        assertThat(open.countsByKind()).extracting(FacetCount::value).doesNotContain("need");
        assertThat(index.countsByKind()).extracting(FacetCount::value).contains("need");
    }

    @Test
    void whatTheTimeLimitCutsOffIsReported() {
        for (var request : List.of(
                index.asked("隔膜"),
                index.asked("隔膜").facets(),
                index.asked("石墨烯 轴承").facets().filter(Facet.KIND, List.of("achievement")))) {
            var none = index.search(request.timeLimit(Duration.ZERO).build());
            assertThat(none.timedOut()).isTrue();
            assertThat(none.relaxed()).isFalse();
            assertThat(none.hits()).isEmpty();
            assertThat(index.search(request.timeLimit(Duration.ofSeconds(-1)).build())
                            .timedOut())
                    .isTrue();
            assertThat(index.search(request.timeLimit(Duration.ofDays(1)).build())
                            .timedOut())
                    .isFalse();
        }
    }

    @Test
    void longTextsAreReducedToTheWordsThatTellMostAndAreInTheIndex() {
        var unknown = "zzz" + "qqq ".repeat(500);
        var query = index.tellingTerms(Map.of("隔膜泵" + unknown, 1f, "轴承", 2f, "减速机", 3f));

        assertThat(query.required()).isEqualTo(1);
        assertThat(query.words())
                .as("减速机 is in a private record only")
                .containsExactlyInAnyOrder("隔膜泵", "隔膜", "轴承");
        assertThat(query.groups().getFirst().terms().getFirst().text())
                .as("in one record only, and in the text that counts double")
                .isEqualTo("轴承");
        assertThat(index.tellingTerms(Map.of("zzz", 1f)).groups()).isEmpty();
        assertThat(index.tellingTerms(Map.of()).groups()).isEmpty();
    }

    @Test
    void moreThanAQueryHoldsIsLeftOutByWeight() {
        corpus.put(SmallCorpus.randomAchievements(4, 200).toArray(String[]::new));
        var words = new StringBuilder();
        var record = new StringBuilder();
        for (int i = 0; i < 2 * QueryTerms.MOST_TERMS; i++) {
            words.append(" w").append(i);
            record.append(" w").append(i);
        }
        corpus.put(achievement("W1", "词表", record.toString()), achievement("W2", "词表", " w0 w1 w2"))
                .index();
        index.refresh();

        var query = index.tellingTerms(Map.of(words.toString(), 1f));

        assertThat(query.words()).hasSize(QueryTerms.MOST_TERMS).doesNotContain("w0", "w1", "w2");
        assertThat(index.typedTerms(words.toString()).groups()).hasSize(QueryTerms.MOST_TERMS);
    }

    private List<String> ids(String text) {
        return index.search(index.asked(text).build()).hits().stream()
                .map(h -> h.record().id())
                .toList();
    }
}
