package org.duijie.corpus.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {
    @ParameterizedTest
    @CsvSource({
        "抗拉强度≥500MPa, 抗拉强度≥600MPa, MET",
        "抗拉强度≥500MPa, 抗拉强度为0.5GPa, MET",
        "抗拉强度≥500MPa, 抗拉强度≥450MPa, MISSED",
        "抗拉强度>500MPa, 抗拉强度为500MPa, MISSED",
        "抗拉强度≥500MPa, 抗拉强度400~600MPa, UNKNOWN",
        "抗拉强度≥500MPa, 抗拉强度≤600MPa, UNKNOWN",
        "抗拉强度≥500MPa, 抗拉强度≤400MPa, MISSED",
        "误差≤0.5mm, 误差小于0.3mm, MET",
        "误差≤0.5mm, 误差≥0.6mm, MISSED",
        "精度±0.01mm, 精度±0.005mm, MET",
        "精度±0.01mm, 精度±0.02mm, MISSED",
        "孔隙率45%~60%, 孔隙率50%, MET",
        "孔隙率45%~60%, 孔隙率40%~70%, MET",
        "孔隙率45%~60%, 孔隙率40%~50%, UNKNOWN",
        "孔隙率45%~60%, 孔隙率20%~30%, MISSED",
        "需要耐180℃的隔膜, 耐温200℃以上, MET",
        "需要耐180℃的隔膜, 耐温150℃, MISSED",
        "能耗降低30%, 能耗降低35%, MET",
        "能耗降低30%, 能耗降低20%, MISSED",
        "能耗为30kW·h, 能耗为20kW·h, MET",
        "折射率1.5, 折射率1.5, MET",
        "粒径约100nm, 粒径105nm, MET"
    })
    void whatIsOfferedIsJudgedByWhatIsAsked(String asked, String offered, Verdict verdict) {
        var requirement = Requirement.of(only(asked));

        assertThat(requirement.isAbout(only(offered))).isTrue();
        assertThat(requirement.judge(only(offered))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"抗拉强度≥500MPa, 屈服强度≥600MPa", "抗拉强度≥500MPa, 抗拉强度≥600N", "能耗降低30%, 能耗为30%", "环境温度≥20℃, 温度≥30℃"})
    void whatIsOfAnotherNameDimensionOrChangeIsNotCompared(String asked, String offered) {
        assertThat(Requirement.of(only(asked)).isAbout(only(offered))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"抗拉强度, 拉伸强度", "抗拉强度, 钢筋抗拉强度", "粘度, 黏度", "PUE, pue", "耐温, 耐热温度", "孔隙率, 隔膜的孔隙率"})
    void namesOfOneMeaningAgree(String one, String other) {
        assertThat(IndicatorName.agree(one, other)).isTrue();
        assertThat(IndicatorName.agree(other, one)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "抗拉强度", "500MPa", "抗拉强度>=500MPa，孔隙率≥40%", "抗拉强度>=很高", "请找抗拉强度>=500MPa的"})
    void aTextThatIsNotOneIndicatorIsRefusedByNameAndValue(String text) {
        assertThatThrownBy(() -> Requirement.parse(text))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("indicator.form"))
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void aFilterIsReadAsAnIndicator() {
        var requirement = Requirement.parse("抗拉强度>=500MPa");

        assertThat(requirement.low()).isLessThanOrEqualTo(5e8).isGreaterThan(4.99e8);
        assertThat(requirement.high()).isInfinite();
    }

    private static Indicator only(String text) {
        return IndicatorExtractor.extract(text).getFirst();
    }
}
