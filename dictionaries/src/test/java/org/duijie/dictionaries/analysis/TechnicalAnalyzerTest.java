package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.util.BytesRef;
import org.duijie.dictionaries.analysis.Tokens.Token;
import org.duijie.dictionaries.segment.CharFolding;
import org.junit.jupiter.api.Test;

class TechnicalAnalyzerTest {
    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();

    @Test
    void functionWordsAreLeftOutAndTheirPlacesKept() {
        assertThat(Tokens.of(analyzer, "隔膜的制备").tokens())
                .containsExactly(new Token("隔膜", 0, 2, 1), new Token("制备", 3, 5, 2));
    }

    @Test
    void partsLieAtTheirWord() {
        assertThat(Tokens.of(analyzer, "锂电池隔膜").tokens())
                .containsExactly(new Token("锂电池", 0, 3, 1), new Token("电池", 1, 3, 0), new Token("隔膜", 3, 5, 1));
    }

    @Test
    void valuesOfOneFieldLieApart() {
        assertThat(analyzer.getPositionIncrementGap("keywords")).isEqualTo(100);
    }

    @Test
    void termsOfQueriesAreFoldedAsTextsAre() {
        assertThat(analyzer.normalize("title", "ＬｉＦｅＰＯ₄")).isEqualTo(new BytesRef("lifepo4"));
        try (var bigrams = new BigramAnalyzer()) {
            assertThat(bigrams.normalize("title", "鋰電")).isEqualTo(new BytesRef("锂电"));
        }
    }

    @Test
    void stopWordsAreWrittenFolded() {
        assertThat(TechnicalAnalyzer.stopWords())
                .isNotEmpty()
                .allSatisfy(w ->
                        assertThat(CharFolding.fold(String.valueOf((char[]) w))).isEqualTo(String.valueOf((char[]) w)));
    }

    @Test
    void theFingerprintFollowsTheStopWordsButNotTheirOrder() {
        var some = TechnicalAnalyzer.fingerprint(new CharArraySet(List.of("的", "了", "与"), false));

        assertThat(some).startsWith("hanlp-portable-").matches(".*-stop-[0-9a-f]{12}");
        assertThat(TechnicalAnalyzer.fingerprint(new CharArraySet(List.of("与", "的", "了"), false)))
                .isEqualTo(some);
        assertThat(TechnicalAnalyzer.fingerprint(new CharArraySet(List.of("的", "了"), false)))
                .isNotEqualTo(some);
        assertThat(TechnicalAnalyzer.fingerprint()).isNotEqualTo(some).isEqualTo(TechnicalAnalyzer.fingerprint());
    }

    @Test
    void pairsOfCharactersReachOverWords() {
        try (var bigrams = new BigramAnalyzer()) {
            assertThat(Tokens.of(bigrams, "鋰電池隔膜LiFePO4").terms()).containsExactly("锂电", "电池", "池隔", "隔膜", "lifepo4");
        }
    }
}
