package org.duijie.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QualityTest {
    private static final String LONG_TEXT = "孔隙率不低于百分之四十五,".repeat(5);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theWeightsOfAKindAddUpToAHundred(Kind kind) {
        assertThat(Criteria.of(kind).stream().mapToInt(Criterion::weight).sum()).isEqualTo(100);
    }

    @Test
    void aNeedOfTextAloneReachesTheWeightsOfItsText() {
        var quality = Quality.of(record("{'id':'N-1','kind':'need','title':'耐高温隔膜','summary':'" + LONG_TEXT + "'}"));

        assertThat(quality.score()).isCloseTo(0.35, within(1e-9));
        assertThat(quality.faults())
                .containsExactly(
                        missing("industry"),
                        missing("region"),
                        missing("enterpriseId"),
                        missing("budget"),
                        missing("keywords"),
                        missing("ipc"),
                        missing("deadline"),
                        missing("transferModes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "achievement | 'title':'膜' | title | SHORT",
                "achievement | 'title':'耐高温隔膜','summary':'耐高温隔膜' | summary | REPEATED",
                "achievement | 'title':'耐高温隔膜','summary':'很好' | summary | SHORT",
                "achievement | 'title':'耐高温隔膜','startDate':'2023-05-01','endDate':'2022-05-01' | endDate | ORDER",
                "achievement | 'title':'耐高温隔膜','price':{'amount':0,'currency':'CNY'} | price | ZERO",
                "achievement | 'title':'耐高温隔膜','region':'330199' | region | DOUBTFUL",
                "achievement | 'title':'耐高温隔膜','ipc':['H07M10/00'] | ipc | DOUBTFUL",
                "achievement | 'title':'耐高温隔膜','industry':['A38'] | industry | DOUBTFUL",
                "achievement | 'title':'耐高温隔膜','owner':{'name':'示例大学','uscc':'91330100000000000X'} | owner.uscc | DOUBTFUL",
                "patent | 'title':'耐高温隔膜','applicationNo':'202211522385.1' | applicationNo | DOUBTFUL",
                "patent | 'title':'耐高温隔膜','applicationDate':'2023-05-01','publicationDate':'2022-05-01' | publicationDate | ORDER",
                "need | 'title':'耐高温隔膜','budget':{'amount':0,'currency':'CNY'} | budget | ZERO",
                "enterprise | 'title':'示例有限公司','employees':0 | employees | ZERO",
            })
    void whatIsImplausibleIsNamed(String kind, String fields, String field, Fault fault) {
        assertThat(Quality.of(record("{'id':'X','kind':'" + kind + "'," + fields + "}"))
                        .faults())
                .contains(new FieldFault(field, fault));
    }

    @Test
    void recordsOfTheSampleCorpusAreGood() {
        var counts = new QualityCounts();
        SampleCorpus.shipped().records().forEach(counts::add);

        assertThat(counts.report().records())
                .isEqualTo(SampleCorpus.shipped().records().size());
        assertThat(counts.report().kinds())
                .hasSize(4)
                .allSatisfy(g -> assertThat(g.meanScore()).isGreaterThan(0.8));
    }

    @Test
    void aReportAddsUpByKindAndSource() {
        var counts = new QualityCounts();
        counts.add(record("{'id':'N-1','kind':'need','title':'耐高温隔膜','source':{'name':'甲'}}"));
        counts.add(record("{'id':'N-2','kind':'need','title':'耐高温隔膜','region':'330110','source':{'name':'甲'}}"));
        counts.add(record("{'id':'N-3','kind':'need','title':'膜'}"));

        var report = counts.report();

        assertThat(report.records()).isEqualTo(3);
        assertThat(report.meanScore()).isCloseTo((0.10 + 0.20 + 0.0) / 3, within(1e-9));
        assertThat(report.sources(Kind.NEED)).extracting(QualityGroup::source).containsExactly("甲", "");
        var needs = report.of(Kind.NEED).orElseThrow();
        assertThat(needs.fields()).contains(new QualityGroup.Filled("title", 3), new QualityGroup.Filled("region", 1));
        assertThat(needs.faults().getFirst()).isEqualTo(new QualityGroup.Found(missing("budget"), 3));
        assertThat(needs.faults()).contains(new QualityGroup.Found(new FieldFault("title", Fault.SHORT), 1));
    }

    @Test
    void sourcesBeyondTheMostAreOne() {
        var counts = new QualityCounts();
        for (int i = 0; i < QualityCounts.MOST_SOURCES + 5; i++) {
            counts.add(record("{'id':'N-" + i + "','kind':'need','title':'隔膜','source':{'name':'S" + i + "'}}"));
        }

        assertThat(counts.report().groups())
                .hasSize(QualityCounts.MOST_SOURCES + 1)
                .filteredOn(g -> g.source().equals(QualityCounts.FURTHER))
                .extracting(QualityGroup::records)
                .isEqualTo(List.of(5L));
    }

    private static FieldFault missing(String field) {
        return new FieldFault(field, Fault.MISSING);
    }

    private static CorpusRecord record(String json) {
        return RecordJson.decode(json.replace('\'', '"'));
    }
}
