package org.duijie.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    private static final String KNOWN =
            "nDCG, nDCG@k, R@k, P@k, AP, RR, RR@k; with (rel=g) for all but nDCG, (topics=relevant)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nDCG",
                "nDCG@10",
                "nDCG(topics=relevant)@10",
                "R@100",
                "R(rel=2)@100",
                "R(rel=2,topics=relevant)@100",
                "AP",
                "AP(rel=2)",
                "P@5",
                "P(rel=2)@10",
                "RR",
                "RR@10",
                "RR(rel=2)",
            })
    void aMeasureIsWrittenAsItIsRead(String notation) {
        assertThat(Measure.parse(notation).notation()).isEqualTo(notation);
        assertThat(Measure.parse(notation)).isEqualTo(Measure.parse(notation)).hasToString(notation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R( topics = 'relevant', rel=2 ) @ 100|R(rel=2,topics=relevant)@100",
                "AP(rel=1)|AP",
                "AP()|AP",
                "P(topics='judged')@05|P@5",
            })
    void theSameMeasureHasOneNotation(String written, String notation) {
        assertThat(Measure.parse(written)).isEqualTo(Measure.parse(notation));
        assertThat(Measure.parse(written).notation()).isEqualTo(notation);
    }

    @Test
    void aListIsPartedAtTheCommasOutsideBrackets() {
        assertThat(Measure.parseAll("nDCG@10,R(rel=2,topics=relevant)@100 , AP, nDCG@10"))
                .extracting(Measure::notation)
                .containsExactly("nDCG@10", "R(rel=2,topics=relevant)@100", "AP");
    }

    @Test
    void theDefaultsHoldRecallOverTheTopicsThatHaveARelevantItem() {
        assertThat(Measure.defaults())
                .extracting(Measure::notation)
                .containsExactly("nDCG@10", "R(rel=2,topics=relevant)@100", "RR", "AP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLEU@4", "ndcg@10", "MAP", "R@10@20", "AP(rel=2", "(rel=2)", "nDCG 10"})
    void anUnknownMeasureIsToldWhichThereAre(String notation) {
        assertThatThrownBy(() -> Measure.parse(notation))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("measure \"" + notation + "\" is not known; there are: " + KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R|measure \"R\" needs a cutoff, as in R@10",
                "P(rel=2)|measure \"P(rel=2)\" needs a cutoff, as in P(rel=2)@10",
                "AP@10|measure \"AP@10\" takes no cutoff",
                "P@0|measure \"P@0\": cutoff \"0\" must be an integer between 1 and 999999999",
                "P@-1|measure \"P@-1\": cutoff \"-1\" must be an integer between 1 and 999999999",
                "P@|measure \"P@\": cutoff \"\" must be an integer between 1 and 999999999",
                "P@9999999999|measure \"P@9999999999\": cutoff \"9999999999\" must be an integer between 1 and 999999999",
                "AP(rel=0)|measure \"AP(rel=0)\": rel \"0\" must be an integer between 1 and 999999999",
                "AP(rel=high)|measure \"AP(rel=high)\": rel \"high\" must be an integer between 1 and 999999999",
                "AP(topics=all)|measure \"AP(topics=all)\": topics \"all\" must be one of: judged, relevant",
                "AP(level=2)|measure \"AP(level=2)\": parameter \"level\" must be one of: rel, topics, each once, as in rel=2",
                "AP(rel)|measure \"AP(rel)\": parameter \"rel\" must be one of: rel, topics, each once, as in rel=2",
                "nDCG(rel=2)|measure \"nDCG(rel=2)\": parameter \"rel\" must be one of: topics, each once, as in rel=2",
                "AP(rel=2,rel=3)|measure \"AP(rel=2,rel=3)\": parameter \"rel=3\" must be one of: rel, topics, each once, as in rel=2",
            })
    void aSettingThatDoesNotFitIsNamed(String notation, String message) {
        assertThatThrownBy(() -> Measure.parse(notation)).hasMessage(message);
    }

    @Test
    void anEmptyListAndAnEmptyPlaceInOneAreRefused() {
        assertThatThrownBy(() -> Measure.parseAll(" ")).hasMessage("no measure is named; there are: " + KNOWN);
        assertThatThrownBy(() -> Measure.parseAll("AP,,RR")).hasMessageStartingWith("measure \"\" is not known");
    }
}
