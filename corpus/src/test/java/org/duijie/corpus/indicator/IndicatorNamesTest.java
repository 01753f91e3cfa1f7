package org.duijie.corpus.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences as papers, patents and needs write them. */
class IndicatorNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        设置4个不同的灌溉处理               | 灌溉处理 = 4 个
        把样地划分为3个片区                 | 片区 = 3 个
        每组取5只羊                         | 羊 = 5 只
        3种藻类对污水均有净化作用           | 藻类 = 3 种
        6个下垫面的观测结果                 | 下垫面 = 6 个
        选取60例经检查确诊的肺炎患者        | 肺炎患者 = 60 例
        分离出50株内生细菌                  | 内生细菌 = 50 株
        分出3个潜在类别                     | 潜在类别 = 3 个
        病前有外伤史2例                     | 外伤史 = 2 例
        方法 健康白鼠80只                   | 健康白鼠 = 80 只
        7种荷载作用下                       | 荷载 = 7 种
        2种乳化剂联合使用                   | 乳化剂 = 2 种
        评价后9例PR                         | PR = 9 例
        含1个底层节点node2                  | 底层节点 = 1 个
        某地区60余口油井的资料              | 油井 = 60 口
        对照组30例采用常规治疗              | 对照组 = 30 例
        方法26例患者均行检查                | 患者 = 26 例
        计算5种工况下桥墩的位移             | 工况 = 5 种
        现有4个项目正在实施                 | 项目 = 4 个
        配制6组浓度为5g/L的溶液             | 浓度 = 5 g/L
        """)
    void countsAreOfTheNounBehindTheirClassifier(String text, String expected) {
        assertThat(IndicatorExtractor.extract(text))
                .extracting(IndicatorExtractorTest::shown)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        钢的成分为：C：0.06-0.08%           | C ~ 0.06..0.08 %
        磷含量低，P≤0.015%                  | P <= 0.015 %
        铝合金含有0.02%的Sc                 | Sc = 0.02 %
        该工艺所得的产品纯度打99%           | 产品纯度 = 99 %
        试验完成.样品含水率为8%             | 样品含水率 = 8 %
        0.5C/1C循环3000次                   | 循环 = 3000 次
        孔位精度要求，由±1mm提升到±0.2mm    | 孔位精度 ± 0.2 mm
        种子等天然产物2吨                   | 天然产物 = 2 吨
        其中高级职称及以上3名               | 高级职称及以上 = 3 名
        噪音dB(A):≤70                       | 噪音 <= 70 dB(A)
        表面粗糙度：Ra≤0.4                  | 表面粗糙度 <= 0.4
        仰角由12°显著提高到20°              | 仰角 >= 20 °
        该树脂具有2000g/mol的数均分子量     | 数均分子量 = 2000 g/mol
        该品种花期可持续4个月左右           | 品种花期 ≈ 4 个月
        平均含糖水平比普通甜菜高6.5%        | 含糖水平 increased = 6.5 %
        两组均静滴后治疗7d                  | 治疗 = 7 d
        熔液温度迅速提升到900℃              | 熔液温度 >= 900 ℃
        将溶液pH调节至3-5                   | 溶液pH ~ 3..5
        合金添加较少使生产成本降低10%       | 生产成本 reduced = 10 %
        以15 mm 深度埋入                    | 深度 = 15 mm
        铜丝拉拔至直径2mm                   | 直径 = 2 mm
        涂层厚度较薄，可达到20μm            | 涂层厚度 >= 20 μm
        将样区划分为4个植被带               | 植被带 = 4 个
        通信距离不小于5km                   | 通信距离 >= 5 km
        以5℃/min的升温速度加热              | 升温速度 = 5 ℃/min
        浆料升温至反应温度60℃               | 反应温度 = 60 ℃
        在高压条件下处理30min               | 处理 = 30 min
        所得树脂的重均分子量为800～1200     | 重均分子量 ~ 800..1200
        """)
    void namesMayBeElementsAndBeginAfterSentencesRatesAndWhatIsAskedFor(String text, String expected) {
        assertThat(IndicatorExtractor.extract(text))
                .extracting(IndicatorExtractorTest::shown)
                .containsExactly(expected);
    }

    @Test
    void whatMixturesAreMadeOfIsNamedBeforeOrAfterItsShare() {
        assertThat(IndicatorExtractor.extract("由以下重量百分比的原料制成：88%砂料、12%胶料"))
                .extracting(IndicatorExtractorTest::shown)
                .containsExactly("砂料 = 88 %", "胶料 = 12 %");
        assertThat(IndicatorExtractor.extract("组分：15～45重量份的改性树脂、水5份，以重量百分比计含C 0.1％、0.2～0.4％Si，5％<MgO<12％"))
                .extracting(IndicatorExtractorTest::shown)
                .containsExactly("改性树脂 ~ 15..45 重量份", "水 = 5 份", "C = 0.1 %", "Si ~ 0.2..0.4 %", "MgO ~ 5..12 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"水泵80%以上都是离心泵", "坯体是在1180℃下烧成", "光源包括：30°射灯"})
    void sharesAndConditionsAreNoIndicators(String text) {
        assertThat(IndicatorExtractor.extract(text)).isEmpty();
    }

    @Test
    void aValueListedAfterAnotherSharesItsName() {
        assertThat(IndicatorExtractor.extract("风速为3m/s、5m/s时升力较大"))
                .extracting(IndicatorExtractorTest::shown)
                .containsExactly("风速 = 3 m/s", "风速 = 5 m/s");
    }

    @Test
    void oneNameBeforeSeveralValuesIsThatOfAll() {
        assertThat(IndicatorExtractor.extract("甲、乙两地样品的含水率依次为8%、9%和12%"))
                .extracting(Indicator::name)
                .containsExactly("含水率", "含水率", "含水率");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        膜厚偏差为±2--±3um                  | 膜厚偏差 ± 3 um
        放大系数在约0.2至约0.8              | 放大系数 ~ 0.2..0.8
        相关系数为0.998 7                   | 相关系数 = 0.9987
        多年平均径流量12亿米3/年            | 径流量 = 1200000000 米3/年
        灌溉水量0.5mg·kg-1的样品            | 灌溉水量 = 0.5 mg·kg-1
        输入电压220V/110V                   | 输入电压 = 220 V
        年产废渣近百吨                      | 年产废渣 ≈ 100 吨
        断裂强度3～5cN/dtex                 | 断裂强度 ~ 3..5 cN/dtex
        固化剂4-6重量份                     | 固化剂 ~ 4..6 重量份
        选育出 12 种抗病品种                | 抗病品种 = 12 种
        转动频率小于1 200 Hz时              | 转动频率 < 1200 Hz
        P：0.040质量％以下                  | P <= 0.04 质量%
        由2条多肽链组成                     | 多肽链 = 2 条
        可稳定保存样品RNA21天               | 稳定保存样品RNA = 21 天
        """)
    void valuesAreReadAsTheyAreWrittenInPapersAndPatents(String text, String expected) {
        assertThat(IndicatorExtractor.extract(text))
                .extracting(IndicatorExtractorTest::shown)
                .contains(expected);
    }
}
