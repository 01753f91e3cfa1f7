package org.duijie.recommender.reason;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.corpus.indicator.Verdict;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.junit.jupiter.api.Test;

class IndicatorComparisonTest {
    private static final Need NEED = Need.ofText("需要耐180℃的锂电池隔膜，孔隙率≥45%，厚度≤12μm，透气度200s");
    private static final CorpusRecord TECHNOLOGY = RecordJson.decode(
            "{\"kind\":\"achievement\",\"id\":\"A\",\"title\":\"隔膜\",\"summary\":\"隔膜耐温200℃以上，孔隙率为40%~50%，厚度16μm。\"}");

    @Test
    void whatANeedAsksIsMetMissedOrUnknown() {
        assertThat(IndicatorComparison.of(NEED, TECHNOLOGY))
                .extracting(IndicatorComparison::verdict)
                .containsExactly(Verdict.MET, Verdict.UNKNOWN, Verdict.MISSED, Verdict.UNKNOWN);
    }

    @Test
    void bothTextsAndTheirPlacesAreGiven() {
        var first = IndicatorComparison.of(NEED, TECHNOLOGY).getFirst();
        var asked = first.asked().indicator();
        var offered = first.offered().orElseThrow().indicator();

        assertThat(asked.text()).isEqualTo("耐180℃");
        assertThat(NEED.common().summary().substring(asked.start(), asked.end()))
                .isEqualTo(asked.text());
        assertThat(TECHNOLOGY.common().summary().substring(offered.start(), offered.end()))
                .isEqualTo("隔膜耐温200℃以上");
    }

    @Test
    void itIsTheNeedThatAsksWhicheverSideWasFound() {
        assertThat(IndicatorComparison.of(TECHNOLOGY, NEED)).isEqualTo(IndicatorComparison.of(NEED, TECHNOLOGY));
        assertThat(IndicatorComparison.of(TECHNOLOGY, TECHNOLOGY)).isEmpty();
    }

    @Test
    void whatIsMetGoesBeforeWhatIsMissed() {
        var both = RecordJson.decode(
                "{\"kind\":\"patent\",\"id\":\"P\",\"title\":\"孔隙率30%的甲膜\",\"claims\":[\"乙膜孔隙率为55%\"]}");

        var comparison = IndicatorComparison.of(Need.ofText("孔隙率≥45%"), both).getFirst();

        assertThat(comparison.verdict()).isEqualTo(Verdict.MET);
        assertThat(comparison.offered().orElseThrow().field()).isEqualTo("claims[0]");
    }
}
