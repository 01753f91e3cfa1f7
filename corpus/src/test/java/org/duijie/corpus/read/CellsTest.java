package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({
        "120万元,false,1200000",
        "120,true,1200000",
        "120,false,120",
        "0.5亿元,true,50000000",
        "¥1 200 000元,true,1200000",
        "人民币3.5万,false,35000",
    })
    void amountsAreInYuan(String cell, boolean inTenThousands, String yuan) {
        assertThat(Cells.amount("price.amount", cell, inTenThousands).orElseThrow())
                .isEqualByComparingTo(new BigDecimal(yuan));
    }

    @Test
    void anAmountOpenToDiscussionIsNone() {
        assertThat(Cells.amount("price.amount", "面议", false)).isEmpty();
        assertThat(Cells.amount("price.amount", "--", false)).isEmpty();
        assertThatThrownBy(() -> Cells.amount("price.amount", "50-100万元", false))
                .hasMessage("price.amount: must be an amount like 120万元, 1200000 or 面议, was \"50-100万元\"");
        assertThatThrownBy(() -> Cells.count("employees", "很多"))
                .hasMessage("employees: must be a whole number, was \"很多\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2024年3月8日,2024-03-08",
        "2024/3/8,2024-03-08",
        "2024.03.08,2024-03-08",
        "20240308,2024-03-08",
        "2024-03-08 00:00:00,2024-03-08",
        "长期,长期",
    })
    void datesAreBroughtToIsoForm(String cell, String iso) {
        assertThat(Cells.date(cell)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "初期,early",
        "小试,early",
        "实验室阶段,early",
        "中期,middle",
        "中试,middle",
        "小批量生产,middle",
        "成熟应用,mature",
        "产业化,mature",
        "已量产,mature",
        "early,early",
        "第七,第七",
    })
    void stagesAreUnderstood(String cell, String code) {
        assertThat(Cells.stage(cell)).isEqualTo(code);
    }

    @Test
    void waysOfTransferAreUnderstood() {
        assertThat(Cells.modes("技术转让；普通许可、质押融资 | 作价入股/合作开发"))
                .containsExactly("transfer", "licence", "pledge", "investment", "cooperation");
        assertThat(Cells.modes("面议")).isEmpty();
        assertThat(Cells.modes("赠送")).containsExactly("赠送");
    }

    @Test
    void namesKeepTheCommaOfACompanysForm() {
        assertThat(Cells.names("甲公司，乙公司;Foo Co., Ltd.,丙")).containsExactly("甲公司", "乙公司", "Foo Co., Ltd.", "丙");
    }

    @Test
    void everyUsualColumnIsMappedToAFieldThatRecordsHave() {
        try (var lines = UsualColumns.lines("columns.tsv")) {
            assertThat(lines.lines().filter(l -> !l.startsWith("#")))
                    .isNotEmpty()
                    .allSatisfy(l ->
                            assertThat(CellForm.of(l.split("\t", -1)[1])).as(l).isPresent());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
