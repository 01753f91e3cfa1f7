package org.duijie.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.corpus.json.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final String TITLE = "一种耐高温锂电池隔膜的制备方法";
    private static final String TEXT =
            "采用静电纺丝制备聚酰亚胺基膜,表面涂覆氧化铝陶瓷层。孔隙率为45%,抗拉强度500MPa,在180℃下热收缩率小于2%。" + "该隔膜浸润性好,适用于动力电池,已在三家企业小批量试用。";

    @ParameterizedTest
    @CsvSource({
        "孔隙率为45%, 孔隙率为45％",
        "采用静电纺丝, 利用静电纺丝",
        "聚酰亚胺基膜, 聚醯亞胺基膜",
        "抗拉强度500MPa, 抗拉强度 500 MPa",
        "180℃, 180°C",
        "已在三家企业小批量试用。, ''",
        "浸润性好, 侵润性好",
        "500MPa, 500.0MPa",
    })
    void theSameThingIsToldInOtherWriting(String told, String otherwise) {
        assertThat(same(TITLE, TEXT, TITLE, TEXT.replace(told, otherwise))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "500MPa, 600MPa",
        "500MPa, 500kPa",
        "45%, 54%",
        "180℃, 118℃",
        "180℃, -180℃",
        "氧化铝, 氧化镁",
        "聚酰亚胺, 聚丙烯",
        "静电纺丝, 相转化",
        "动力电池, 储能电池",
        "浸润性好, 浸润性不好",
        "已在三家企业, 已在四家企业",
    })
    void aDifferenceThatMattersMakesTwo(String told, String otherwise) {
        assertThat(same(TITLE, TEXT, TITLE, TEXT.replace(told, otherwise))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "一种耐高温锂电池隔膜的制备方法, 耐高温鋰電池隔膜製備技術",
        "一种耐高温锂电池隔膜的制备方法, 耐高温锂电池隔膜及其制备",
        "GH4169合金热处理方法, 一种GH 4169合金的热处理方法",
    })
    void titlesMayDifferInForm(String title, String other) {
        assertThat(same(title, TEXT, other, TEXT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GH4169合金热处理方法, GH4738合金热处理方法",
        "316不锈钢焊接工艺, 316L不锈钢焊接工艺",
        "智慧水务平台V1.0, 智慧水务平台V2.0",
        "智慧水务平台, 智慧水务平台V2.0",
        "耐高温锂电池隔膜, 耐低温锂电池隔膜",
        "锂电池正极材料回收, 锂电池负极材料回收",
        "西湖区智慧水务系统, 余杭区智慧水务系统",
        "水稻病虫害识别系统, 小麦病虫害识别系统",
    })
    void titlesOfSiblingsAreTwo(String title, String other) {
        assertThat(same(title, TEXT, other, TEXT)).isFalse();
    }

    @Test
    void numbersThatOnlyChangePlacesAreADifference() {
        assertThat(same(TITLE, "孔径为20nm,膜厚为40nm,耐温性能好。", TITLE, "孔径为40nm,膜厚为20nm,耐温性能好。"))
                .isFalse();
    }

    @Test
    void aPatentsApplicationAndGrantAreOneWhateverTheyTell() {
        var application = patent("\"publicationNo\":\"CN115794481A\",\"applicationNo\":\"202211522385.9\"", "隔膜");
        var grant = patent("\"publicationNo\":\"CN115794481B\",\"applicationNo\":\"CN202211522385.9\"", "一种电池隔膜");
        var withoutNumber = patent("\"publicationNo\":\"CN115794481B\"", "电池用膜");
        var another = patent("\"publicationNo\":\"CN115794482A\",\"applicationNo\":\"202211522386.3\"", "隔膜");

        assertThat(Comparison.same(application, grant)).isTrue();
        assertThat(Comparison.same(application, withoutNumber)).isTrue();
        assertThat(Comparison.same(application, another)).isFalse();
    }

    @Test
    void needsOfTwoEnterprisesAndRecordsOfTwoKindsAreNeverOne() {
        var one = need("\"enterpriseId\":\"E1\"");
        assertThat(Comparison.same(one, need("\"enterpriseId\":\"E1\",\"visibility\":\"private\"")))
                .isTrue();
        assertThat(Comparison.same(one, need("\"status\":\"open\""))).isTrue();
        assertThat(Comparison.same(one, need("\"enterpriseId\":\"E2\""))).isFalse();
        assertThat(Comparison.same(one, record("achievement", TITLE, TEXT, ""))).isFalse();
    }

    @Test
    void aTitleAloneMustBeTellingAndOfTheSameOwner() {
        assertThat(same(TITLE, "", TITLE, TEXT)).isTrue();
        assertThat(same("智能家居", "", "智能家居", "")).isFalse();
        assertThat(Comparison.same(
                        record("achievement", TITLE, "", ",\"owner\":{\"name\":\"东海样例大学\"}"),
                        record("achievement", TITLE, "", ",\"owner\":{\"name\":\"西山样例大学\"}")))
                .isFalse();
    }

    private static boolean same(String title, String text, String otherTitle, String otherText) {
        var one = record("achievement", title, text, "");
        var other = record("achievement", otherTitle, otherText, "");
        boolean same = Comparison.same(one, other);
        assertThat(Comparison.same(other, one)).as("the other way round").isEqualTo(same);
        return same;
    }

    private static Profile patent(String numbers, String title) {
        return record("patent", title, "", "," + numbers);
    }

    private static Profile need(String more) {
        return record("need", TITLE, TEXT, "," + more);
    }

    private static Profile record(String kind, String title, String summary, String more) {
        return Profile.of(RecordJson.decode("{\"id\":\"X\",\"kind\":\"" + kind + "\",\"title\":\"" + title
                + "\",\"summary\":\"" + summary + "\"" + more + "}"));
    }
}
