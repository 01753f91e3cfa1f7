package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.util.BytesRef;
import org.duijie.dictionaries.analysis.Tokens.Token;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.DictionaryContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;
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
    void wordsOfWeightZeroAreLeftOutWithTheirParts() {
        var content = new DictionaryContent(
                List.of(new Term("锂电池", "n", "nev", List.of(), Origin.USER)),
                new StopTerms(Map.of("锂电池", 0f, "制备", 0.5f)),
                List.of());
        try (var own = new TechnicalAnalyzer(() -> Vocabulary.with(content))) {
            assertThat(Tokens.of(own, "锂电池制备").tokens()).containsExactly(new Token("制备", 3, 5, 2));
        }
    }

    @Test
    void aTextIsAnalysedByTheVocabularyInForceWhenItIsBegun() {
        var empty = Vocabulary.only(DictionaryContent.EMPTY);
        var inForce = new AtomicReference<>(empty);
        try (var own = new TechnicalAnalyzer(inForce::get)) {
            assertThat(Tokens.of(own, "隔膜的").terms()).containsExactly("隔膜", "的");
            inForce.set(Vocabulary.shipped());
            assertThat(Tokens.of(own, "隔膜的").terms()).containsExactly("隔膜");
        }
    }

    @Test
    void pairsOfCharactersReachOverWords() {
        try (var bigrams = new BigramAnalyzer()) {
            assertThat(Tokens.of(bigrams, "鋰電池隔膜LiFePO4").terms()).containsExactly("锂电", "电池", "池隔", "隔膜", "lifepo4");
        }
    }
}
