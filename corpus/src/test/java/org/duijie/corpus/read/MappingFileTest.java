package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
    @TempDir
    Path directory;

    @Test
    void everySettingIsRead() throws IOException {
        var mapping = read("""
            kind: achievement
            format: xlsx
            encoding: gbk
            sheet: 成果
            headerRows: [2, 3]
            lenient: true
            columns: {技术名: title}
            """);

        assertThat(mapping.format()).contains(FileFormat.XLSX);
        var options = mapping.options();
        assertThat(options.kind()).contains(Kind.ACHIEVEMENT);
        assertThat(options.encoding()).contains(TextEncoding.GB18030);
        assertThat(options.sheet()).contains("成果");
        assertThat(options.headerRows()).containsExactly(2, 3);
        assertThat(options.lenient()).isTrue();
    }

    @Test
    void nothingIsSetThatTheFileDoesNotSay() throws IOException {
        var mapping = read("columns: {技术名: title}\n");

        assertThat(mapping.format()).isEmpty();
        assertThat(mapping.options())
                .isEqualTo(ReadOptions.USUAL.withMapping(mapping.options().mapping()));
    }

    @Test
    void aFileOfSettingsAloneAndOneOfColumnsAloneAreToldApart() throws IOException {
        assertThat(read("sheet: 成果\n").options().sheet()).contains("成果");
        assertThat(read("{\"技术名\": \"title\", \"format\": \"\"}").format()).isEmpty();
    }

    @Test
    void wordsOfAColumnMeanCodesAlsoInAList() throws IOException {
        var mapping = read("""
            kind: achievement
            columns: {技术名: title, 阶段: stage, 方式: transferModes}
            values:
              阶段: {一期: early, 二期: 中试, 未知: ""}
              方式: {卖: transfer, 租: licence}
            """);
        var csv = Files.writeString(directory.resolve("a.csv"), "技术名,阶段,方式\n甲,一期,卖、租\n乙,二期,租\n丙,未知,合作\n");

        var records = Reading.of(csv, mapping.options()).records().stream()
                .map(Achievement.class::cast)
                .toList();

        assertThat(records)
                .extracting(Achievement::stage)
                .containsExactly(Optional.of(Stage.EARLY), Optional.of(Stage.MIDDLE), Optional.empty());
        assertThat(records)
                .extracting(Achievement::transferModes)
                .containsExactly(
                        List.of(TransferMode.TRANSFER, TransferMode.LICENCE),
                        List.of(TransferMode.LICENCE),
                        List.of(TransferMode.COOPERATION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mapping-not-an-object.yaml | mapping file %s, line 1: must be keys and values in YAML: [\"技术名\"]",
                "mapping-malformed.yaml | `mapping file %s, line 3: must be keys and values in YAML: mapping values"
                        + " are not allowed here  in 'reader', line 3, column 5:        谁: owner.name         ^ `",
                "mapping-duplicate-key.yaml | mapping file %s, line 3: must be keys and values in YAML: Duplicate"
                        + " field '技术名'",
                "mapping-unknown-field.json | mapping file %s has 1 problems:~  column \"技术名\" is mapped to \"titel\","
                        + " which no record has",
            })
    void aWrongMappingIsRefusedByName(String fixture, String message) {
        var file = Fixtures.file("error/" + fixture);

        assertThatThrownBy(() -> MappingFile.read(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(message.replace("%s", file.toString()).replace('~', '\n'));
    }

    @Test
    void allProblemsAreNamedAtOnceInBothLanguages() {
        var file = Fixtures.file("error/mapping-many-problems.yaml");

        assertThatThrownBy(() -> MappingFile.read(file)).isInstanceOfSatisfying(WrongMapping.class, e -> {
            assertThat(e.rule()).isEqualTo("mapping.problems");
            assertThat(e.getMessage().lines())
                    .containsExactly(
                            "mapping file " + file + " has 9 problems:",
                            "  key \"colums\" is not known, it must be one of: columns, encoding, format, headerRows,"
                                    + " kind, lenient, sheet, values",
                            "  column \"技术名\" is mapped to \"titel\", which no record has",
                            "  columns \"阶 段\" and \"阶段\" are the same name",
                            "  stage \"第一\" is not known, it must be one of: early, middle, mature",
                            "  kind \"thesis\" is not known, it must be one of: achievement, patent, need, enterprise",
                            "  encoding \"big5\" is not known, it must be utf-8 or gb18030",
                            "  headerRows must be a list of rising row numbers like [2, 3], was [3,2]",
                            "  lenient must be true or false, was \"也许\"",
                            "  format \"pdf\" is not known, it must be one of: jsonl, json, csv, tsv, xlsx, cnipa,"
                                    + " st36, sql, zip");
            assertThat(e.text(Locale.CHINESE)).startsWith("列名对照文件 " + file + " 有 9 处问题：\n  键“colums”不认识");
        });
    }

    private MappingFile read(String yaml) throws IOException {
        return MappingFile.read(Files.writeString(directory.resolve("m.yaml"), yaml));
    }
}
