package org.duijie.corpus.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorExtractorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        抗拉强度≥500MPa            | 抗拉强度 >= 500 MPa
        孔隙率为45%~60%            | 孔隙率 ~ 45..60 %
        耐温180℃以上               | 耐温 >= 180 ℃
        需要耐180℃的锂电池隔膜     | 耐温 = 180 ℃
        能耗降低30%                | 能耗 reduced = 30 %
        降低能耗30%以上            | 能耗 reduced >= 30 %
        30%的能耗降低              | 能耗 reduced = 30 %
        能耗降低至30%              | 能耗 <= 30 %
        生产成本较现有工艺降低两成 | 生产成本 reduced = 2 成
        精度±0.01mm                | 精度 ± 0.01 mm
        合格率不低于98%            | 合格率 >= 98 %
        误差小于0.1mm              | 误差 < 0.1 mm
        转化率达到95%              | 转化率 >= 95 %
        厚度在20μm以下             | 厚度 <= 20 μm
        粒径10-20 nm               | 粒径 ~ 10..20 nm
        孔径5 μm～10 μm            | 孔径 ~ 5..10 μm
        孔径800nm~1.2μm            | 孔径 ~ 0.8..1.2 μm
        活菌数≥1.5×10⁶CFU/mL       | 活菌数 >= 1500000 CFU/mL
        寿命10^5次以上             | 寿命 >= 100000 次
        产量50～60万吨/年          | 产量 ~ 500000..600000 吨/年
        支持两个以上接口           | 接口 >= 2 个
        抗拉強度不低於５００ＭＰａ | 抗拉强度 >= 500 MPa
        使用壽命達到十年以上       | 使用寿命 >= 10 年
        硬度180≤HB＜240            | 硬度 ~ 180..240 HB
        硬度≥HRC50                 | 硬度 >= 50 HRC
        抗拉强度（MPa）：≥500      | 抗拉强度 >= 500 MPa
        恒温精度为20±2℃            | 恒温精度 ~ 18..22 ℃
        折射率为1.52               | 折射率 = 1.52
        导热系数≥1.5W/(m·K)        | 导热系数 >= 1.5 W/(m·K)
        """)
    void namesComparatorsValuesAndUnitsAreFound(String text, String expected) {
        assertThat(IndicatorExtractor.extract(text))
                .extracting(IndicatorExtractorTest::shown)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        企业先后获省级科技奖3项             | 省级科技奖 = 3 项
        使用红外相机测温精度±2℃             | 红外相机测温精度 ± 2 ℃
        设备使用寿命15年                    | 设备使用寿命 = 15 年
        但交货周期长达3个月                 | 交货周期 = 3 个月
        该装置每年消耗蒸汽600吨             | 蒸汽 = 600 吨
        项目实施周期为18个月                | 项目实施周期 = 18 个月
        升温后-35℃放置12h，电压保持率≥90%   | 电压保持率 >= 90 %
        粗洗----烘房温度为110℃              | 烘房温度 = 110 ℃
        焊缝偏移量小（≤0.2mm）              | 焊缝偏移量 <= 0.2 mm
        该品种比对照增产7%                  | 增产 = 7 %
        """)
    void aNameBeginsAfterTheVerbsAndClausesBeforeIt(String text, String expected) {
        assertThat(IndicatorExtractor.extract(text))
                .extracting(IndicatorExtractorTest::shown)
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        本组对每个样地均设计4套方案         | 方案 = 4 套
        已开发6种具有抗菌性的纺织面料       | 纺织面料 = 6 种
        由4名教授组成的团队                 | 教授 = 4 名
        铁路运量仅占全部运量的15%           | 铁路运量 = 15 %
        飞行至8km高度时释放                 | 高度 = 8 km
        在30ppm氨气浓度及200Pa压力下运行    | 氨气浓度 = 30 ppm
        转速严禁超过900                     | 转速 <= 900
        贮藏温度需保存在零下20度以下        | 贮藏温度 <= -20 度
        每年可节电3万度                     | 节电 = 30000 度
        有效活菌数≥3亿/g                    | 有效活菌数 >= 300000000 个/g
        """)
    void whatFollowsAValueOrLiesBehindItsClauseIsTakenToo(String text, String expected) {
        assertThat(IndicatorExtractor.extract(text))
                .extracting(IndicatorExtractorTest::shown)
                .contains(expected);
    }

    @Test
    void aTimeWithinWhichSomethingIsDoneIsNoIndicator() {
        assertThat(IndicatorExtractor.extract("公司预期在2年内将产品推向市场")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018年5月18日通过鉴定",
                "2016-2018年",
                "执行GB/T 4754-2017和ISO 9001",
                "KST-2000型机组",
                "电话0571-88888888",
                "投资500万元",
                "资金约100万",
                "每吨加工费不超过350元",
                "第3代产品",
                "1、需求内容",
                "2.刚性药剂",
                "采用42CrMo和SiO2",
                "余杭区文一西路998号",
                "专利号201610018402.3",
                "使用V1.2.3版",
                "尺寸为100mm×50mm×20mm",
                "3D打印与5G",
                "支脚(31A)与卡槽(52B)",
                "第N+1个频点",
                "至少一个传感器",
                "n为大于1的整数",
                "设N为大于4的偶数",
                "联赛前8名",
                "2013年3月-2015年2月",
                "每15min换液",
                "如序列2所示",
                "结构钢700L",
                "差异显著(P<0.05)",
                "采用316N不锈钢丝",
                "按1头奶牛产值3万元计",
                "具有8年的工程经验"
            })
    void numbersThatMeasureNothingAreLeftOut(String text) {
        assertThat(IndicatorExtractor.quantities(text)).isEmpty();
    }

    @Test
    void valuesAreNormalisedToTheBaseUnit() {
        assertThat(only("抗拉强度≥500MPa").baseLow()).isEqualTo(5e8);
        assertThat(only("工作温度为300K").baseLow()).isCloseTo(26.85, within(1e-9));
        assertThat(only("温度降低5℉").baseLow()).isCloseTo(25.0 / 9, within(1e-9));
        assertThat(only("流量≥3.6m³/h").baseLow()).isCloseTo(1e-3, within(1e-12));
        assertThat(only("百公里油耗≤6L/100km").baseLow()).isCloseTo(6e-8, within(1e-15));
        assertThat(only("比容量170mAh/g").unit().dimension()).isEqualTo(new Dimension("specific capacity", "C/kg"));
    }

    @Test
    void offsetsAreThoseOfTheOriginalText() {
        var text = "😀材料，抗拉強度　≥５００ＭＰａ。";
        var indicator = only(text);
        assertThat(indicator.text()).isEqualTo("抗拉強度　≥５００ＭＰａ");
        assertThat(text.substring(indicator.start(), indicator.end())).isEqualTo(indicator.text());
    }

    @Test
    void namesThatAreListedAreSharedOut() {
        assertThat(IndicatorExtractor.extract("长、宽、高分别为1.2m、0.8m和0.6m"))
                .extracting(IndicatorExtractorTest::shown)
                .isEqualTo(List.of("长 = 1.2 m", "宽 = 0.8 m", "高 = 0.6 m"));
    }

    @Test
    void aQuantityWithoutNameIsOneButNoIndicator() {
        assertThat(IndicatorExtractor.extract("600MPa级抗震钢筋")).isEmpty();
        assertThat(IndicatorExtractor.quantities("600MPa级抗震钢筋"))
                .extracting(Indicator::low)
                .containsExactly(600.0);
    }

    private static Indicator only(String text) {
        var found = IndicatorExtractor.extract(text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    static String shown(Indicator indicator) {
        var change = indicator.change() == Change.NONE ? "" : indicator.change().code() + " ";
        var values = number(indicator.low())
                + (indicator.comparator() == Comparator.RANGE ? ".." + number(indicator.high()) : "");
        return (indicator.name() + " " + change + indicator.comparator().sign() + " " + values + " "
                        + indicator.unit().symbol())
                .strip();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf((float) value);
    }
}
