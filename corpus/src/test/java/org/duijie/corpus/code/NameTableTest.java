package org.duijie.corpus.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTableTest {
    private static final NameTable REGIONS = NameTable.resource("regions.tsv");
    private static final NameTable INDUSTRIES = NameTable.resource("industries.tsv");
    private static final NameTable IPC = NameTable.resource("ipc.tsv");
    private static final String ORIGIN = "# written for this test";

    @Test
    void everyCodeIsInItsNormalForm() {
        areNormal(REGIONS, code -> new RegionCode(code).digits());
        areNormal(INDUSTRIES, code -> new IndustryCode(code).code());
        areNormal(IPC, code -> new IpcCode(code).symbol());
    }

    @Test
    void everyCoarserCodeIsThereToo() {
        assertThat(REGIONS.codes())
                .allSatisfy(code -> assertThat(REGIONS.codes())
                        .contains(
                                new RegionCode(code).prefecture().digits(),
                                new RegionCode(code).province().digits()));
        assertThat(INDUSTRIES.codes())
                .allSatisfy(code -> assertThat(INDUSTRIES.codes()).contains(new IndustryCode(code).section()));
        assertThat(IPC.codes()).allSatisfy(code -> assertThat(IPC.codes()).contains(new IpcCode(code).section()));
    }

    @Test
    void thereAre34Provinces342PrefecturesAndThe90CountiesOfZhejiang() {
        assertThat(REGIONS.codes().stream().filter(code -> code.endsWith("0000")))
                .hasSize(34);
        assertThat(REGIONS.codes().stream().filter(code -> code.matches("\\d{4}00") && !code.endsWith("0000")))
                .hasSize(342);
        assertThat(REGIONS.codes().stream().filter(code -> !code.endsWith("00")))
                .hasSize(90)
                .allMatch(code -> code.startsWith("33"));
    }

    @Test
    void noTwoRegionsAndNoTwoClassesShareAName() {
        for (var table : List.of(REGIONS, IPC)) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(table.codes().stream()
                                .map(code -> table.name(code, locale).orElseThrow()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void thereAre20SectionsAndEveryDivisionOfIndustry() {
        assertThat(INDUSTRIES.codes().stream().filter(code -> code.length() == 1))
                .hasSize(20);
        var divisions = IntStream.rangeClosed(1, 97)
                .mapToObj(n -> new IndustryCode(String.format(Locale.ROOT, "%02d", n)).code())
                .toList();
        assertThat(INDUSTRIES.codes().stream().filter(code -> code.length() == 3))
                .containsExactlyElementsOf(divisions);
    }

    @Test
    void thereAre8SectionsAnd132ClassesOfTheIpcWithShortTitles() {
        assertThat(IPC.codes().stream().filter(code -> code.length() == 1))
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H");
        assertThat(IPC.codes().stream().filter(code -> code.length() == 3)).hasSize(132);
        assertThat(IPC.codes().stream()
                        .map(code -> IPC.name(code, Locale.CHINESE).orElseThrow()))
                .allMatch(title -> title.length() <= 14);
    }

    @Test
    void chineseNamesAreInChineseAndEnglishOnesAreNot() {
        for (var table : List.of(REGIONS, INDUSTRIES, IPC)) {
            assertThat(table.codes()).allSatisfy(code -> {
                assertThat(table.name(code, Locale.CHINESE).orElseThrow()).matches("[\\p{IsHan}、：]+");
                assertThat(table.name(code, Locale.ENGLISH).orElseThrow()).matches("[\\p{IsLatin}' ,:()-]+");
            });
        }
    }

    @Test
    void aTableWithoutItsOriginIsRefused() {
        assertThatThrownBy(() -> NameTable.of("t.tsv", List.of("H\t电学\tElectricity")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("t.tsv line 1: must say the origin after \"# \"");
        assertThatThrownBy(() -> NameTable.of("t.tsv", List.of())).hasMessageContaining("line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H", "H\t电学", "H\t\tElectricity", "H\t电学\t ", "H\t电学\tElectricity\tmore", ""})
    void aLineWithoutThreeFilledFieldsIsRefused(String line) {
        assertThatThrownBy(() -> NameTable.of("t.tsv", List.of(ORIGIN, line)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("t.tsv line 2: must be code, Chinese and English name, was: " + line);
    }

    @Test
    void aCodeThatComesTwiceIsRefused() {
        assertThatThrownBy(() -> NameTable.of("t.tsv", List.of(ORIGIN, "H\t电学\tElectricity", "H\t电\tPower")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("t.tsv line 3: code H comes twice");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> NameTable.resource("none.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("none.tsv is missing beside org.duijie.corpus.code.NameTable");
    }

    private static void areNormal(NameTable table, UnaryOperator<String> normalForm) {
        assertThat(table.codes())
                .allSatisfy(code -> assertThat(normalForm.apply(code)).isEqualTo(code));
    }
}
