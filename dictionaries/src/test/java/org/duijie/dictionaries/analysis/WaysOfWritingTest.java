package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any usual way to write a thing finds all the others. */
class WaysOfWritingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PM2.5 | ＰＭ２．５ | pm2.5 | PM₂.₅",
                "CO₂ | CO2 | ＣＯ２ | CO² | co2",
                "H2O2 | H₂O₂",
                "LiFePO4 | LiFePO₄ | ＬｉＦｅＰＯ４ | lifepo4",
                "Al2O3 | Al₂O₃ | AL2O3",
                "Li⁺ | Li+",
                "5G | ５Ｇ | 5g",
                "3D打印 | ３Ｄ打印 | 3d打印",
                "IGBT | ＩＧＢＴ | igbt | IGBTs",
                "6061-T6 | 6061T6 | 6061‑T6 | 6061–T6 | ６０６１－Ｔ６",
                "SiC-MOSFET | SiCMOSFET | sic-mosfet",
                "C/C复合材料 | Ｃ／Ｃ复合材料 | C/C複合材料",
                "β-环糊精 | beta-环糊精 | β环糊精 | Beta环糊精 | β-環糊精",
                "10nm | 10 nm | 10纳米 | 10 纳米 | １０ｎｍ",
                "5μm | 5µm | 5um | 5 μm | 5微米",
                "200℃ | 200°C | 200 ℃ | 200 °C | 200摄氏度 | 200 摄氏度",
                "≥45% | >=45% | ≥４５％ | ≧45%",
                "±0.01mm | +/-0.01mm | ±0.01 mm",
                "100㎡ | 100m² | 100m2 | 100平方米",
                "3000r/min | 3000rpm | 3000 rpm",
                "H01M10/0525 | H01M 10/0525 | Ｈ０１Ｍ１０／０５２５",
                "CN115794481A | ＣＮ１１５７９４４８１Ａ | cn115794481a",
                "GB/T 4754-2017 | GB/T4754-2017 | GBT4754-2017 | GB/T 4754—2017 | GB/T 4754–2017",
                "GB/T 4754 | GB/T4754 | gb/t4754",
                "Ⅳ型 | IV型 | ⅳ型",
                "锂电池隔膜 | 鋰電池隔膜 | 锂電池隔膜",
                "聚酰亚胺薄膜 | 聚醯亞胺薄膜",
                "1000000次 | 1,000,000次",
                "lithium batteries | Lithium battery | LITHIUM BATTERY",
            })
    void eachFindsTheOthers(String group) {
        var ways = Arrays.asList(group.split(" \\| ", -1));
        var everyWay = IntStream.range(0, ways.size()).boxed().toList();
        try (var analyzer = new TechnicalAnalyzer();
                var index = new SmallIndex(analyzer, ways.stream().map(List::of).toList())) {
            for (var way : ways) {
                assertThat(index.all(way)).as(way).isEqualTo(everyWay);
                assertThat(index.phrase(way)).as("phrase " + way).isEqualTo(everyWay);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "耐高温锂电池隔膜 | 耐高温 高温 锂电池 电池 隔膜",
                "测试工具箱 | 测试 工具箱 工具",
                "6061-T6铝合金 | 6061 T6 铝合金",
                "SiC-MOSFET器件 | SiC MOSFET",
                "C/C复合材料 | 复合材料",
                "3D打印设备 | 3D 打印",
                "β-环糊精 | 环糊精",
                "H01M10/0525 | H01M",
                "GB/T 4754-2017 | 4754",
                "LiFePO4正极 | Fe PO4",
                "PM2.5检测 | PM 2.5",
                "10nm工艺 | nm",
            })
    void aPartFindsTheWhole(String textAndParts) {
        var split = textAndParts.split(" \\| ", -1);
        try (var analyzer = new TechnicalAnalyzer();
                var index = new SmallIndex(analyzer, List.of(List.of(split[0])))) {
            for (var part : split[1].split(" ", -1)) {
                assertThat(index.all(part)).as(part).containsExactly(0);
            }
        }
    }
}
