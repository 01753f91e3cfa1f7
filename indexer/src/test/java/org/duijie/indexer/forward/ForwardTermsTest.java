package org.duijie.indexer.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.ForwardTerms.Part;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;
import org.junit.jupiter.api.Test;

class ForwardTermsTest {
    private final TermIds ids = new TermIds(IndexSchema.analyzer(Vocabulary::shipped));

    @Test
    void aTitleHasWordsCharactersAndPairsAndATextHasWords() {
        var terms = ForwardTerms.of(achievement("锂电池隔膜", "孔隙率高的隔膜"), ids);

        assertThat(terms.of(Part.TITLE_WORDS)).contains(TermIds.ofWord("隔膜")).doesNotContain(TermIds.ofWord("孔隙率"));
        assertThat(terms.of(Part.TEXT_WORDS)).contains(TermIds.ofWord("隔膜"), TermIds.ofWord("孔隙率"));
        assertThat(terms.of(Part.TITLE_CHARACTERS)).hasSize(5);
        assertThat(terms.of(Part.TITLE_PAIRS)).hasSize(4);
    }

    @Test
    void everyTermStandsOnceInRisingOrder() {
        var terms = ForwardTerms.of(achievement("膜膜膜的膜", ""), ids);

        for (var part : Part.values()) {
            assertThat(terms.of(part)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void traditionalAndFullWidthWritingGiveTheSameTerms() {
        assertThat(gathered("鋰電池ＡＢ")).isEqualTo(gathered("锂电池ab"));
    }

    @Test
    void pairsDoNotReachOverPunctuation() {
        var pairs = new ArrayList<Integer>();
        TermIds.pairs("高强,钢筋", pairs::add);

        assertThat(pairs).hasSize(2);
    }

    @Test
    void whatIsEncodedIsReadBack() {
        var terms = ForwardTerms.of(achievement("锂电池隔膜", "耐高温,孔隙率45%。".repeat(300)), ids);
        var decoded = ForwardTerms.decode(terms.encode());

        for (var part : Part.values()) {
            assertThat(decoded.of(part)).containsExactly(terms.of(part));
        }
        assertThat(ForwardTerms.decode(ForwardTerms.NONE.encode()).of(Part.TEXT_WORDS))
                .isEmpty();
    }

    @Test
    void aWordOfTheTextKnowsItsFields() {
        var terms = ForwardTerms.of(
                RecordJson.decode("{\"kind\":\"patent\",\"id\":\"P\",\"title\":\"题\",\"keywords\":[\"隔膜\"],"
                        + "\"summary\":\"耐高温隔膜\",\"claims\":[\"一种电池\"]}"),
                ids);
        var decoded = ForwardTerms.decode(terms.encode());

        assertThat(fields(decoded, "隔膜")).containsExactly(TextField.KEYWORDS, TextField.SUMMARY);
        assertThat(fields(decoded, "电池")).containsExactly(TextField.CLAIMS);
    }

    private static List<TextField> fields(ForwardTerms terms, String word) {
        int place = Arrays.binarySearch(terms.of(Part.TEXT_WORDS), TermIds.ofWord(word));
        return Arrays.stream(TextField.values())
                .filter(f -> terms.isIn(f, place))
                .toList();
    }

    @Test
    void ofALongTextTheFirstWordsAreKept() {
        var text = new StringBuilder("隔膜 ");
        IntStream.range(0, 500).forEach(i -> text.append("w").append(i).append("x ; "));

        assertThat(ForwardTerms.of(achievement("题", text.toString()), ids).of(Part.TEXT_WORDS))
                .hasSize(160)
                .contains(TermIds.ofWord("隔膜"));
    }

    private static List<Integer> gathered(String text) {
        var gathered = new ArrayList<Integer>();
        TermIds.characters(text, gathered::add);
        TermIds.pairs(text, gathered::add);
        return gathered;
    }

    private static CorpusRecord achievement(String title, String summary) {
        return RecordJson.decode(
                "{\"kind\":\"achievement\",\"id\":\"A\",\"title\":\"" + title + "\",\"summary\":\"" + summary + "\"}");
    }
}
