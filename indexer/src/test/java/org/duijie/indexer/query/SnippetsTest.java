package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.TextField;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    private static final QueryTerms TERMS = new QueryTerms(Vocabulary::shipped);

    @Test
    void theMarksAreTheWordsFound() throws IOException {
        var snippets = of("锂电池隔膜", Need.of("N1", "锂电池用隔膜", "耐高温。铅酸电池除外。"));

        assertThat(marked(snippets, TextField.TITLE)).containsExactly("锂电池", "隔膜");
        assertThat(marked(snippets, TextField.SUMMARY)).containsExactly("电池");
    }

    @Test
    void fieldsComeInTheirOrderAndOnlyWhereAWordWasFound() throws IOException {
        var patent = RecordJson.decode("{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"一种隔膜\",\"summary\":\"无关\","
                + "\"keywords\":[\"陶瓷\",\"隔膜\"],\"claims\":[\"一种隔膜,其特征在于\",\"根据权利要求1\"]}");

        assertThat(of("隔膜", patent).keySet()).containsExactly(TextField.TITLE, TextField.KEYWORDS, TextField.CLAIMS);
        assertThat(of("隔膜", patent).get(TextField.KEYWORDS).html()).isEqualTo("陶瓷 · <em>隔膜</em>");
        assertThat(of("轴承", patent)).isEmpty();
    }

    @Test
    void whateverTheTextHoldsIsEscaped() throws IOException {
        var snippets = of("隔膜", Need.of("N1", "<script>alert('隔膜')</script> & \"隔膜\"", ""));

        assertThat(snippets.get(TextField.TITLE).html())
                .isEqualTo("&lt;script&gt;alert(&#39;<em>隔膜</em>&#39;)&lt;/script&gt; &amp; &quot;<em>隔膜</em>&quot;");
    }

    @Test
    void ofALongTextTheClausesWithTheWordsAreShown() throws IOException {
        var summary = "前面的话。".repeat(200) + "这种隔膜耐高温。" + "后面的话。".repeat(200);
        var snippet = of("隔膜", Need.of("N1", "题", summary)).get(TextField.SUMMARY);

        assertThat(snippet.text()).contains("这种隔膜耐高温").hasSizeBetween(20, 240);
        assertThat(snippet.html()).contains("这种<em>隔膜</em>耐高温");
    }

    @Test
    void aWordLateInAClauseWithoutEndIsStillShown() throws IOException {
        var summary = "无标点".repeat(300) + "隔膜" + "无标点".repeat(300);
        var snippet = of("隔膜", Need.of("N1", "题", summary)).get(TextField.SUMMARY);

        assertThat(snippet.text()).hasSize(240);
        assertThat(snippet.html()).contains("<em>隔膜</em>");
    }

    @Test
    void aCutNeverSplitsACharacter() throws IOException {
        for (int before = 0; before < 4; before++) {
            var summary = "字".repeat(before) + "🔋".repeat(400) + "隔膜" + "🔋".repeat(400);
            assertWellFormed(of("隔膜", Need.of("N1", "题", summary)).get(TextField.SUMMARY));
            var late = "隔膜" + "字".repeat(before) + "🔋".repeat(400);
            assertWellFormed(of("隔膜", Need.of("N1", "题", late)).get(TextField.SUMMARY));
        }
    }

    @Test
    void marksLieInOrderWithinThePieceAndOnWordsLookedFor() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var query = TERMS.ofText(SmallCorpus.phrase(random, 4));
            var record = Need.of("N1", SmallCorpus.phrase(random, 4), SmallCorpus.phrase(random, 120));
            for (var snippet : new Snippets(query).of(record).values()) {
                int at = 0;
                assertThat(snippet.marks()).as("seed %d", seed).isNotEmpty();
                for (var mark : snippet.marks()) {
                    assertThat(mark.start()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
                    assertThat(mark.end()).as("seed %d", seed).isGreaterThan(mark.start());
                    at = mark.end();
                }
                assertThat(at)
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(snippet.text().length());
            }
        }
    }

    @Test
    void everyWordLookedForIsMarkedInATitleAndNothingElse() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var query = TERMS.ofText(SmallCorpus.phrase(random, 4));
            var title = SmallCorpus.phrase(random, 20);
            var expected = new BitSet();
            for (var word : Vocabulary.shipped().segmenter().segment(title, Granularity.SEARCH)) {
                if (query.words().contains(word.form())) {
                    expected.set(word.start(), word.end());
                }
            }
            var marked = new BitSet();
            var snippet = new Snippets(query).of(Need.of("N1", title, "")).get(TextField.TITLE);
            if (snippet != null) {
                snippet.marks().forEach(m -> marked.set(m.start(), m.end()));
            }
            assertThat(marked).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static void assertWellFormed(Snippet snippet) {
        assertThat(snippet.text().length()).isLessThanOrEqualTo(240);
        assertThat(snippet.html()).contains("<em>隔膜</em>");
        assertThat(snippet.text().codePoints())
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Map<TextField, Snippet> of(String text, CorpusRecord record) throws IOException {
        return new Snippets(TERMS.ofText(text)).of(record);
    }

    private static List<String> marked(Map<TextField, Snippet> snippets, TextField field) {
        var snippet = snippets.get(field);
        return snippet.marks().stream()
                .map(m -> snippet.text().substring(m.start(), m.end()))
                .toList();
    }
}
