package org.duijie.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
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
                "nDCG(dcg='exp-log2')@10",
                "AP(rel=2)@20",
                "Rprec",
                "IPrec(rel=2)@0.3",
                "RBP",
                "RBP(rel=1,p=0.95)",
                "Bpref(rel=2)",
                "infAP",
                "ERR@20",
                "ERR(max=3)",
                "Judged@10",
                "Success@1",
                "SetP",
                "SetF(rel=2,beta=0.5)",
                "1/(1+MAE)",
                "QWK",
                "ECE(rel=2,bins=15)",
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
                "nDCG(dcg=log2)@10|nDCG@10",
                "nDCG(dcg=exp-log2)|nDCG(dcg='exp-log2')",
                "RBP(p=0.80)|RBP",
                "RBP(p=.5, rel=1)|RBP(rel=1,p=0.5)",
                "IPrec@0.50|IPrec@0.5",
                "IPrec@0|IPrec@0",
                "1 / (1 + MAE)|1/(1+MAE)",
                "MAP|AP",
                "MRR@10|RR@10",
                "NDCG@5|nDCG@5",
                "Precision@5|P@5",
                "Recall@5|R@5",
                "RPrec|Rprec",
                "BPref|Bpref",
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
    void aListIsPartedAtWhiteSpaceToo() {
        assertThat(Measure.parseAll(" nDCG@10 AP(rel=2)  R(rel=2, topics=relevant) @ 100\t1 / (1 + MAE) QWK, RR "))
                .extracting(Measure::notation)
                .containsExactly("nDCG@10", "AP(rel=2)", "R(rel=2,topics=relevant)@100", "1/(1+MAE)", "QWK", "RR");
    }

    @Test
    void theDefaultsHoldRecallOverTheTopicsThatHaveARelevantItem() {
        assertThat(Measure.defaults())
                .extracting(Measure::notation)
                .containsExactly("nDCG@10", "R(rel=2,topics=relevant)@100", "RR", "AP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ndcg@10|nDCG[@k], ECE, infAP",
                "Precison@5|P@k, Rprec, IPrec@0.5",
                "Sucess@5|Success@k, SetP, SetR",
                "R@10@20|R@k, RR[@k], ERR[@k]",
                "MAE|1/(1+MAE), AP[@k], ECE",
            })
    void anUnknownMeasureIsToldTheNearestNames(String notation, String nearest) {
        assertThatThrownBy(() -> Measure.parse(notation))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("measure \"" + notation + "\" is not known; the nearest are: " + nearest
                        + "; docs/measures.md has them all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AP(rel=2", "(rel=2)", "nDCG 10", "1/(1+MAE"})
    void whatHasNotTheFormOfAMeasureIsUnknown(String notation) {
        assertThatThrownBy(() -> Measure.parse(notation))
                .hasMessageStartingWith("measure \"" + notation + "\" is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R|measure \"R\" needs a cutoff, as in R@10",
                "P(rel=2)|measure \"P(rel=2)\" needs a cutoff, as in P(rel=2)@10",
                "IPrec|measure \"IPrec\" needs a cutoff, as in IPrec@0.5",
                "Rprec@10|measure \"Rprec@10\" takes no cutoff",
                "QWK@10|measure \"QWK@10\" takes no cutoff",
                "P@0|measure \"P@0\": cutoff \"0\" must be an integer between 1 and 999999999",
                "P@-1|measure \"P@-1\": cutoff \"-1\" must be an integer between 1 and 999999999",
                "P@|measure \"P@\": cutoff \"\" must be an integer between 1 and 999999999",
                "P@9999999999|measure \"P@9999999999\": cutoff \"9999999999\" must be an integer between 1 and 999999999",
                "IPrec@1.5|measure \"IPrec@1.5\": recall \"1.5\" must be a number between 0 and 1",
                "AP(rel=0)|measure \"AP(rel=0)\": rel \"0\" must be an integer between 1 and 999999999",
                "AP(rel=high)|measure \"AP(rel=high)\": rel \"high\" must be an integer between 1 and 999999999",
                "RBP(p=1.2)|measure \"RBP(p=1.2)\": p \"1.2\" must be a number between 0 and 1",
                "nDCG(dcg=exp)|measure \"nDCG(dcg=exp)\": dcg \"exp\" must be one of: log2, exp-log2",
                "AP(topics=all)|measure \"AP(topics=all)\": topics \"all\" must be one of: judged, relevant",
                "AP(level=2)|measure \"AP(level=2)\": parameter \"level\" must be one of: rel, topics",
                "nDCG(rel=2)|measure \"nDCG(rel=2)\": parameter \"rel\" must be one of: dcg, topics",
                "QWK(rel=2)|measure \"QWK(rel=2)\" takes no parameter, but has \"rel\"",
                "AP(rel)|measure \"AP(rel)\": \"rel\" must be parameter=value, each parameter once, as in rel=2",
                "AP(rel=2,rel=3)|measure \"AP(rel=2,rel=3)\": \"rel=3\" must be parameter=value, each parameter once, as in rel=2",
            })
    void aSettingThatDoesNotFitIsNamed(String notation, String message) {
        assertThatThrownBy(() -> Measure.parse(notation)).hasMessage(message);
    }

    @Test
    void anEmptyListAndAnEmptyPlaceInOneAreRefused() {
        assertThatThrownBy(() -> Measure.parseAll(" ")).hasMessage("no measure is named, as in nDCG@10, R@100, AP");
        assertThatThrownBy(() -> Measure.parseAll("AP,,RR")).hasMessageStartingWith("measure \"\" is not known");
    }
}
