package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.DictionaryContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTermsTest {
    private static final QueryTerms TERMS = new QueryTerms(Vocabulary::shipped);

    @Test
    void aWordAndItsPartsAreOneGroup() {
        var groups = TERMS.ofText("锂电池,隔膜").groups();

        assertThat(groups).hasSize(2);
        assertThat(texts(groups.getFirst())).startsWith("锂电池", "电池");
        assertThat(texts(groups.getLast())).startsWith("隔膜");
        assertThat(groups)
                .allSatisfy(g -> assertThat(g.terms().getFirst().weight()).isEqualTo(1));
    }

    @Test
    void synonymsComeAfterTheWordsThatWereAskedFor() {
        var group = TERMS.ofText("聚四氟乙烯").groups().getFirst();

        assertThat(texts(group)).startsWith("聚四氟乙烯").contains("ptfe");
        assertThat(group.terms())
                .filteredOn(t -> t.text().equals("ptfe"))
                .allSatisfy(t -> assertThat(t.weight()).isPositive().isLessThanOrEqualTo(1));
    }

    @Test
    void wordsOfTheirVocabularyAreKeptWithIt() {
        var own = Vocabulary.with(new DictionaryContent(
                List.of(new Term("量子隔膜", "n", "mat", List.of(), Origin.USER)), new StopTerms(Map.of()), List.of()));

        var query = new QueryTerms(() -> own).ofText("量子隔膜");

        assertThat(texts(query.groups().getFirst())).startsWith("量子隔膜");
        assertThat(query.requiring(0).vocabulary()).isSameAs(own);
    }

    @ParameterizedTest
    @CsvSource({
        "的, 0, 0",
        "隔膜, 1, 1",
        "隔膜 隔膜 隔膜, 1, 1",
        "隔膜 涂层, 2, 2",
        "隔膜 涂层 泵, 3, 3",
        "隔膜 涂层 泵 玻璃, 4, 3",
        "隔膜 涂层 泵 玻璃 轴承 电机 水稻 陶瓷, 8, 6",
    })
    void allButAQuarterOfTheWordsAreRequired(String text, int groups, int required) {
        var query = TERMS.ofText(text);
        assertThat(query.groups()).hasSize(groups);
        assertThat(query.required()).isEqualTo(required);
    }

    @Test
    void queriesCheckThemselves() {
        assertThatThrownBy(() -> TERMS.ofText("隔膜").requiring(2)).hasMessage("required groups: 0 to 1, was 2");
        assertThatThrownBy(() -> new TermGroup(List.of())).hasMessage("a term group needs a term");
        assertThatThrownBy(() -> new WeightedTerm("隔膜", Unit.WORD, 0))
                .hasMessage("term \"隔膜\": weight must be above 0, was 0.0");
    }

    private static List<String> texts(TermGroup group) {
        return group.terms().stream().map(WeightedTerm::text).toList();
    }
}
