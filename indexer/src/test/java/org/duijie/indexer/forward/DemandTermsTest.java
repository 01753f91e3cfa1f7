package org.duijie.indexer.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.DemandTerms.Kind;
import org.duijie.indexer.forward.DemandTerms.Terms;
import org.duijie.indexer.schema.IndexSchema;
import org.junit.jupiter.api.Test;

class DemandTermsTest {
    private final TermIds ids = new TermIds(IndexSchema.analyzer(Vocabulary::shipped));

    @Test
    void titleAndTextAreCountedApart() {
        var words = DemandTerms.of(need("耐高温隔膜", "隔膜要薄,隔膜孔隙率高"), ids).of(Kind.WORDS);
        int membrane = place(words, TermIds.ofWord("隔膜"));

        assertThat(words.inTitle(membrane)).isEqualTo(1);
        assertThat(words.inText(membrane)).isEqualTo(2);
        assertThat(words.inTitle(place(words, TermIds.ofWord("孔隙率")))).isZero();
    }

    @Test
    void countsEndAtFifteen() {
        var characters =
                DemandTerms.of(need("膜".repeat(20), "膜".repeat(100)), ids).of(Kind.CHARACTERS);

        assertThat(characters.size()).isEqualTo(1);
        assertThat(characters.inTitle(0)).isEqualTo(15);
        assertThat(characters.inText(0)).isEqualTo(15);
    }

    @Test
    void termsRiseAndWhatIsEncodedIsReadBack() {
        var terms = DemandTerms.of(need("锂电池隔膜", "需要耐180℃的隔膜,孔隙率≥45%。".repeat(20)), ids);
        var decoded = DemandTerms.decode(terms.encode());

        for (var kind : Kind.values()) {
            assertThat(all(terms.of(kind))).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(all(decoded.of(kind))).containsExactly(all(terms.of(kind)));
            for (int i = 0; i < terms.of(kind).size(); i++) {
                assertThat(decoded.of(kind).inTitle(i)).isEqualTo(terms.of(kind).inTitle(i));
                assertThat(decoded.of(kind).inText(i)).isEqualTo(terms.of(kind).inText(i));
            }
        }
        assertThat(DemandTerms.decode(DemandTerms.NONE.encode()).of(Kind.PAIRS).size())
                .isZero();
    }

    @Test
    void anEnterpriseAsksByWhatItMakesAndATextByItsFirstSentence() {
        assertThat(DemandTerms.title(RecordJson.decode(
                        "{\"kind\":\"enterprise\",\"id\":\"e\",\"title\":\"示例公司\",\"products\":[\"锂电池隔膜\",\"铝箔\"]}")))
                .isEqualTo("锂电池隔膜\n铝箔");
        assertThat(DemandTerms.title(Need.ofText("需要耐高温隔膜。最好国产。"))).isEqualTo("需要耐高温隔膜");
    }

    private static int[] all(Terms terms) {
        return IntStream.range(0, terms.size()).map(terms::id).toArray();
    }

    private static int place(Terms terms, int id) {
        return IntStream.range(0, terms.size())
                .filter(i -> terms.id(i) == id)
                .findFirst()
                .orElseThrow();
    }

    private static CorpusRecord need(String title, String summary) {
        return Need.of("n", title, summary);
    }
}
