package org.duijie.recommender.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.indexer.query.Contribution;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.query.Span;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final List<Contribution> WORDS = List.of(
            new Contribution("隔膜", "title", 5),
            new Contribution("隔膜", "summary", 3),
            new Contribution("耐高温", "summary", 4),
            new Contribution("电池", "summary", 1));

    @Test
    void theSentenceWithTheMostWeightIsShown() {
        var evidence = Evidence.of(
                        Map.of(TextField.SUMMARY, snippet("用于电池。陶瓷涂层的隔膜，耐高温。电池更安全！", "电池", "隔膜", "耐高温")), WORDS)
                .orElseThrow();

        assertThat(evidence.field()).isEqualTo(TextField.SUMMARY);
        assertThat(evidence.sentence().html()).isEqualTo("陶瓷涂层的<em>隔膜</em>，<em>耐高温</em>。");
    }

    @Test
    void ofEqualSentencesTheFirstIsShown() {
        var evidence = Evidence.of(Map.of(TextField.SUMMARY, snippet("甲隔膜；乙隔膜；", "隔膜")), WORDS)
                .orElseThrow();
        assertThat(evidence.sentence().text()).isEqualTo("甲隔膜；");
    }

    @Test
    void claimsAreShownWhereTheySpeakMore() {
        var snippets = Map.of(
                TextField.TITLE, snippet("耐高温电池隔膜", "耐高温", "电池", "隔膜"),
                TextField.SUMMARY, snippet("一种隔膜。", "隔膜"),
                TextField.CLAIMS, snippet("一种制品 · 一种耐高温隔膜 · 如权利要求1", "耐高温", "隔膜"));
        var evidence = Evidence.of(snippets, WORDS).orElseThrow();

        assertThat(evidence.field()).isEqualTo(TextField.CLAIMS);
        assertThat(evidence.sentence().html()).isEqualTo("一种<em>耐高温</em><em>隔膜</em>");
    }

    @Test
    void ofALongSentenceTheClausesWithTheWordsAreShown() {
        var text = "前面的话，".repeat(40) + "隔膜的孔隙，耐高温" + "，后面的话".repeat(40) + "。";
        var evidence = Evidence.of(Map.of(TextField.SUMMARY, snippet(text, "隔膜", "耐高温")), WORDS)
                .orElseThrow();

        assertThat(evidence.sentence().text())
                .hasSizeBetween(60, Evidence.LONGEST)
                .contains("隔膜的孔隙，耐高温");
        assertThat(evidence.sentence().marks()).hasSize(2);
    }

    @Test
    void aClauseWithoutEndIsCutAroundTheFirstWord() {
        var text = "无标点".repeat(60) + "隔膜" + "无标点".repeat(60);
        var evidence = Evidence.of(Map.of(TextField.SUMMARY, snippet(text, "隔膜")), WORDS)
                .orElseThrow();

        assertThat(evidence.sentence().text()).hasSize(Evidence.LONGEST);
        assertThat(evidence.sentence().html()).contains("<em>隔膜</em>");
    }

    @Test
    void pairsOfCharactersAreNoWordsAndWordsWrittenOtherwiseCountALittle() {
        var words =
                List.of(new Contribution("纳米", IndexSchema.TITLE_BIGRAMS, 90), new Contribution("10nm", "summary", 2));
        var evidence = Evidence.of(Map.of(TextField.SUMMARY, snippet("没有。粒径10纳米。", "10纳米")), words)
                .orElseThrow();
        assertThat(evidence.sentence().html()).isEqualTo("粒径<em>10纳米</em>。");
    }

    @Test
    void traditionalAndFullWidthWordsAreTheSameWords() {
        var words = List.of(new Contribution("电池", "summary", 2), new Contribution("co2", "summary", 3));
        var evidence = Evidence.of(Map.of(TextField.SUMMARY, snippet("電池。ＣＯ２捕集。", "電池", "ＣＯ２")), words)
                .orElseThrow();
        assertThat(evidence.sentence().html()).isEqualTo("<em>ＣＯ２</em>捕集。");
    }

    @Test
    void withoutWordsInSummaryOrClaimsThereIsNone() {
        assertThat(Evidence.of(Map.of(TextField.TITLE, snippet("隔膜", "隔膜")), WORDS))
                .isEmpty();
        assertThat(Evidence.of(Map.of(), WORDS)).isEmpty();
        assertThat(Evidence.of(Map.of(TextField.SUMMARY, new Snippet("", List.of())), List.of()))
                .isEmpty();
    }

    @Test
    void marksLieWithinTheSentenceOnTheSameWordsAndNoCharacterIsSplit() {
        var pieces = List.of("隔膜", "耐高温", "电池", "，", "。", "；", " ", " · ", "🔋", "字", "\n", ".", "abc");
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(120); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var snippet = snippet(text.toString(), "隔膜", "耐高温", "电池");
            var evidence = Evidence.of(Map.of(TextField.SUMMARY, snippet), WORDS);

            assertThat(evidence.isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(!snippet.marks().isEmpty());
            evidence.map(Evidence::sentence).ifPresent(sentence -> {
                assertThat(sentence.text()).hasSizeLessThanOrEqualTo(Evidence.LONGEST);
                assertThat(text).contains(sentence.text());
                assertThat(Character.isLowSurrogate(sentence.text().charAt(0))).isFalse();
                assertThat(sentence.marks())
                        .isNotEmpty()
                        .allSatisfy(m -> assertThat(sentence.text().substring(m.start(), m.end()))
                                .isIn("隔膜", "耐高温", "电池"));
            });
        }
    }

    /** A snippet with every place of the words marked. */
    private static Snippet snippet(String text, String... words) {
        var marks = new ArrayList<Span>();
        for (int at = 0; at < text.length(); ) {
            int length = lengthAt(text, at, words);
            if (length > 0) {
                marks.add(new Span(at, at + length));
            }
            at += Math.max(1, length);
        }
        return new Snippet(text, marks);
    }

    private static int lengthAt(String text, int at, String... words) {
        for (var word : words) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
