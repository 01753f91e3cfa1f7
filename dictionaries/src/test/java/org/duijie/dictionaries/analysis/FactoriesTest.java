package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.duijie.dictionaries.DictionaryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The factories by their names, as a Lucene or Solr application uses them. */
class FactoriesTest {
    @TempDir
    Path folder;

    @Test
    void aChainIsMadeByNames() throws IOException {
        try (var analyzer = CustomAnalyzer.builder()
                .withTokenizer("hanlp", "granularity", "search")
                .addTokenFilter("technicalStop")
                .build()) {
            assertThat(Tokens.of(analyzer, "一种鋰電池隔膜的製備").terms()).containsExactly("锂电池", "电池", "隔膜", "制备");
        }
        try (var analyzer = CustomAnalyzer.builder()
                .withTokenizer("hanlp", "granularity", "fine")
                .build()) {
            assertThat(Tokens.of(analyzer, "锂电池隔膜。").terms()).containsExactly("锂电池", "隔膜", "。");
        }
    }

    @Test
    void aChainMadeByNamesGivesWhatTheAnalyzerGives() throws IOException {
        var text = "耐高温锂电池隔膜,孔隙率≥45%,符合GB/T 4754-2017的6061-T6铝合金";
        try (var named = CustomAnalyzer.builder()
                        .withTokenizer("hanlp")
                        .addTokenFilter("technicalStop")
                        .build();
                var analyzer = new TechnicalAnalyzer()) {
            assertThat(Tokens.of(named, text)).isEqualTo(Tokens.of(analyzer, text));
        }
    }

    @Test
    void otherTokenizersAreFedFoldedText() throws IOException {
        try (var analyzer = CustomAnalyzer.builder()
                .addCharFilter("technicalFolding")
                .withTokenizer("keyword")
                .build()) {
            assertThat(Tokens.of(analyzer, "ＣＯ₂鋰電").terms()).containsExactly("co2锂电");
            assertThat(analyzer.normalize("text", "鋰電")).isEqualTo(new BytesRef("锂电"));
        }
    }

    @Test
    void filesOfTermsAddWords() throws IOException {
        write("one.terms.txt", "甲乙丙膜\tn\n");
        write("two.terms.txt", "丁戊己酯\tn\n");
        try (var analyzer = CustomAnalyzer.builder(folder)
                .withTokenizer("hanlp", "terms", "one.terms.txt, two.terms.txt")
                .build()) {
            assertThat(Tokens.of(analyzer, "甲乙丙膜丁戊己酯").terms()).contains("甲乙丙膜", "丁戊己酯");
        }
        try (var without = CustomAnalyzer.builder().withTokenizer("hanlp").build()) {
            assertThat(Tokens.of(without, "甲乙丙膜丁戊己酯").terms()).doesNotContain("甲乙丙膜", "丁戊己酯");
        }
    }

    @Test
    void filesOfStopTermsCountInsteadOfWhatIsShipped() throws IOException {
        write("mine.stop.txt", "隔膜\t0\n的\t1\n");
        try (var analyzer = CustomAnalyzer.builder(folder)
                .withTokenizer("hanlp")
                .addTokenFilter("technicalStop", "stopTerms", "mine.stop.txt")
                .build()) {
            assertThat(Tokens.of(analyzer, "一种隔膜的制备").terms()).containsExactly("的", "制备");
        }
    }

    @Test
    void synonymsOfAQueryFindDocumentsThatSayItOtherwise() throws IOException {
        write("mine.synonyms.txt", "甲乙丙膜 = carbon fiber mat = CFM ~0.5\n");
        try (var indexed = new TechnicalAnalyzer();
                var asked = synonyms("synonyms", "mine.synonyms.txt", "terms", "mine.terms.txt");
                var index = new SmallIndex(
                        indexed,
                        asked,
                        List.of(
                                List.of("聚四氟乙烯涂层"),
                                List.of("PTFE涂层"),
                                List.of("carbon fiber mat"),
                                List.of("CFM卷材")))) {
            assertThat(index.all("特氟龙涂层")).containsExactly(0, 1);
            assertThat(index.phrase("特氟龙涂层")).containsExactly(0, 1);
            assertThat(index.all("CFM")).containsExactly(2, 3);
            assertThat(index.phrase("甲乙丙膜")).containsExactly(2, 3);
            assertThat(index.all("carbon fiber mat卷材")).containsExactly(3);
            assertThat(index.phrase("carbon fiber mat卷材")).containsExactly(3);
        }
    }

    @Test
    void synonymsCountByTheirWeight() throws IOException {
        write("mine.synonyms.txt", "甲乙丙膜 = CFM ~0.5\n");
        try (var analyzer = synonyms("synonyms", "mine.synonyms.txt", "terms", "mine.terms.txt")) {
            assertThat(new QueryBuilder(analyzer).createBooleanQuery("text", "CFM"))
                    .hasToString("Synonym(text:cfm text:甲乙丙膜^0.5)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanlp", "technicalStop", "technicalSynonyms", "technicalFolding"})
    void unknownParametersAreRefused(String name) {
        assertThatThrownBy(() -> factory(name, Map.of("granularty", "fine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown parameters: {granularty=fine}");
    }

    @Test
    void aFileThatIsMissingOrBadIsNamed() throws IOException {
        write("bad.terms.txt", "锂电池\tn\n膜\tn\n");
        assertThatThrownBy(() -> CustomAnalyzer.builder(folder).withTokenizer("hanlp", "terms", "bad.terms.txt"))
                .isInstanceOf(DictionaryFault.class)
                .hasMessage("bad.terms.txt:2: a form has 2 to 64 characters, this has 1: 膜");
        assertThatThrownBy(() -> CustomAnalyzer.builder(folder)
                        .withTokenizer("hanlp")
                        .addTokenFilter("technicalStop", "stopTerms", "none.stop.txt"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.stop.txt");
    }

    @Test
    void aFactoryThatWasNotGivenItsFilesDoesNotDoWithoutThem() {
        var tokenizer = TokenizerFactory.forName("hanlp", new HashMap<>(Map.of("terms", "mine.terms.txt")));

        assertThatThrownBy(() -> Tokens.of(
                        new Analyzer() {
                            @Override
                            protected TokenStreamComponents createComponents(String fieldName) {
                                return new TokenStreamComponents(tokenizer.create());
                            }
                        },
                        "锂电池"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the parameters name files; inform(ResourceLoader) comes before create");
    }

    private Analyzer synonyms(String... parameters) throws IOException {
        write("mine.terms.txt", "甲乙丙膜\tn\n");
        return CustomAnalyzer.builder(folder)
                .withTokenizer("hanlp", "terms", "mine.terms.txt")
                .addTokenFilter("technicalStop")
                .addTokenFilter("technicalSynonyms", parameters)
                .build();
    }

    private static Object factory(String name, Map<String, String> parameters) {
        var args = new HashMap<>(parameters);
        return switch (name) {
            case "hanlp" -> TokenizerFactory.forName(name, args);
            case "technicalFolding" -> CharFilterFactory.forName(name, args);
            default -> TokenFilterFactory.forName(name, args);
        };
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
