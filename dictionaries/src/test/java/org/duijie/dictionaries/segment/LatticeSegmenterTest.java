package org.duijie.dictionaries.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.duijie.dictionaries.MixedTexts;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeSegmenterTest {
    private static final Segmenter SEGMENTER = Vocabulary.shipped().segmenter();

    @ParameterizedTest
    @CsvSource({
        "锂电池隔膜, 锂电池[0-3) (电池[1-3)) 隔膜[3-5)",
        "耐高温锂电池隔膜, 耐高温[0-3) (高温[1-3)) 锂电池[3-6) (电池[4-6)) 隔膜[6-8)",
        "测试工具箱, 测试[0-2) 工具箱[2-5) (工具[2-4))",
        "6061-T6铝合金, 6061t6[0-7) (6061[0-4)) (t6[5-7)) 铝合金[7-10) (合金[8-10))",
        "CO₂排放, co2[0-3) 排放[3-5)",
        "PM2.5检测, pm2.5[0-5) (pm[0-2)) (2.5[2-5)) 检测[5-7)",
        "LiFePO4正极, lifepo4[0-7) (li[0-2)) (fe[2-4)) (po4[4-7)) 正极[7-9)",
        "H01M10/0525, h01m10/0525[0-11) (h01m10[0-6)) (h01m[0-4)) (0525[7-11))",
        "3.5~4.2V, 3.5[0-3) 4.2v[4-8) (4.2[4-7))",
        "https://a.b/c, http[0-5) a.b/c[8-13)",
    })
    void searchModeFindsWordsAndTheirPartsWithOffsets(String text, String words) {
        assertThat(shown(SEGMENTER.segment(text, Granularity.SEARCH))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "锂电池隔膜, 锂电池[0-3) 隔膜[3-5)",
        "6061-T6铝合金, 6061-t6[0-7) 铝合金[7-10)",
        "45%以上 C++, 45%[0-3) 以上[3-5) c++[6-9)",
        "𠮷野家的🔋, 𠮷[0-2) 野[2-3) 家[3-4) 的[4-5) 🔋[5-7)",
    })
    void fineModeCutsOnce(String text, String words) {
        assertThat(shown(SEGMENTER.segment(text, Granularity.FINE))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"鋰電池隔膜, 锂电池隔膜", "ＬｉＦｅＰＯ４正极, LiFePO4正极", "ＰＭ２．５檢測, PM2.5检测", "CO²排放, CO₂排放", "數控機床　主軸, 数控机床 主轴"})
    void howATextIsWrittenDoesNotMatter(String written, String usual) {
        for (var granularity : Granularity.values()) {
            assertThat(SEGMENTER.segment(written, granularity)).isEqualTo(SEGMENTER.segment(usual, granularity));
        }
    }

    @Test
    void aTextWithoutWordsHasNone() {
        for (var text : List.of("", " \t\n\u3000\u00a0")) {
            assertThat(SEGMENTER.segment(text, Granularity.FINE)).isEmpty();
        }
        assertThat(SEGMENTER.segment("。?!🔋 ~~", Granularity.SEARCH)).isEmpty();
    }

    @Test
    void aVeryLongWordIsCutSoThatAnIndexTakesIt() {
        var words = SEGMENTER.segment("x".repeat(100_000), Granularity.SEARCH);

        assertThat(words).hasSize(391).allMatch(w -> w.form().length() <= 256);
    }

    @Test
    void fineModeHoldsEveryCharThatIsNotSpaceExactlyOnce() {
        for (long seed = 0; seed < 500; seed++) {
            var text = MixedTexts.text(new Random(seed), 60);
            int at = 0;
            for (var word : SEGMENTER.segment(text, Granularity.FINE)) {
                assertThat(isSpace(text, at, word.start()))
                        .as("seed %d: %s", seed, word)
                        .isTrue();
                assertThat(word.part()).as("seed %d", seed).isFalse();
                assertThat(word.step()).as("seed %d", seed).isEqualTo(1);
                assertThat(word.span()).as("seed %d", seed).isEqualTo(1);
                at = word.end();
            }
            assertThat(isSpace(text, at, text.length())).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void inSearchModeStartsNeverGoBackwardsAndAPartLiesWithinAWhole() {
        for (long seed = 0; seed < 500; seed++) {
            var text = MixedTexts.text(new Random(seed), 60);
            int start = 0;
            int wholeEnd = 0;
            int position = -1;
            int wholeSpanEnd = 0;
            for (var word : SEGMENTER.segment(text, Granularity.SEARCH)) {
                assertThat(word.start()).as("seed %d: %s", seed, word).isGreaterThanOrEqualTo(start);
                start = word.start();
                position += word.step();
                if (!word.part()) {
                    wholeEnd = word.end();
                    wholeSpanEnd = position + word.span();
                }
                assertThat(word.end()).as("seed %d: %s", seed, word).isLessThanOrEqualTo(wholeEnd);
                assertThat(position + word.span()).as("seed %d: %s", seed, word).isLessThanOrEqualTo(wholeSpanEnd);
            }
        }
    }

    @Test
    void surrogatePairsAreNeverSplit() {
        for (long seed = 0; seed < 500; seed++) {
            var text = MixedTexts.text(new Random(seed), 60);
            for (var granularity : Granularity.values()) {
                for (var word : SEGMENTER.segment(text, granularity)) {
                    assertThat(withinPair(text, word.start()) || withinPair(text, word.end()))
                            .as("seed %d: %s of %s", seed, word, text)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void manyThreadsFindTheSameWords() throws Exception {
        var text = MixedTexts.text(new Random(7), 2_000);
        var expected = SEGMENTER.segment(text, Granularity.SEARCH);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = new ArrayList<Callable<List<Word>>>();
            for (int i = 0; i < 64; i++) {
                tasks.add(() -> SEGMENTER.segment(text, Granularity.SEARCH));
            }
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theFingerprintNamesTheVersionThatIsUsed() throws IOException {
        var properties = new Properties();
        try (var in = LatticeSegmenter.class.getResourceAsStream("/META-INF/maven/com.hankcs/hanlp/pom.properties")) {
            properties.load(in);
        }
        assertThat(CoreLexicon.VERSION).isEqualTo(properties.getProperty("version"));
        assertThat(LatticeSegmenter.rulesFingerprint()).isEqualTo("hanlp-portable-1.8.6-rules-3");
    }

    private static boolean isSpace(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    private static boolean withinPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    /** Words with their spans, parts in parentheses. */
    private static String shown(List<Word> words) {
        return words.stream()
                .map(w -> w.form() + "[" + w.start() + "-" + w.end() + ")" + (w.part() ? ")" : ""))
                .map(w -> w.endsWith("))") ? "(" + w : w)
                .collect(Collectors.joining(" "));
    }
}
