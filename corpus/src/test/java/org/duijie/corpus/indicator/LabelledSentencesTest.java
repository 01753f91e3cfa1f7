package org.duijie.corpus.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledSentencesTest {
    @ParameterizedTest
    @CsvSource({"developed-on.txt, 100, 0.95", "held-out.txt, 100, 0.90"})
    void indicatorsOfLabelledSentencesAreFound(String file, int sentences, double f1) throws IOException {
        var wrong = new ArrayList<String>();
        var score = sentences(file).score(wrong::add);

        assertThat(score.sentences()).isGreaterThanOrEqualTo(sentences);
        assertThat(score.f1()).as("%s%n%s", score, String.join("\n", wrong)).isGreaterThanOrEqualTo(f1);
    }

    @Test
    void allLabelledSentencesTogetherAreTwoHundredOrMore() throws IOException {
        var all = sentences("developed-on.txt")
                .score(w -> {})
                .plus(sentences("held-out.txt").score(w -> {}));

        assertThat(all.sentences()).isGreaterThanOrEqualTo(200);
        assertThat(all.f1()).isGreaterThanOrEqualTo(0.92);
    }

    /** Sentences of one's own, that need not be of this project: {@code -Dduijie.labelled=FILE}. */
    @Test
    @EnabledIfSystemProperty(named = "duijie.labelled", matches = ".+")
    void indicatorsOfOtherLabelledSentencesAreFound() throws IOException {
        var lines = Files.readAllLines(Path.of(System.getProperty("duijie.labelled")));

        assertThat(new LabelledSentences(lines).score(w -> {}).f1()).isGreaterThanOrEqualTo(0.90);
    }

    private static LabelledSentences sentences(String file) throws IOException {
        try (var stream = LabelledSentencesTest.class.getResourceAsStream(file)) {
            return new LabelledSentences(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
