package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDryRunTest {
    @TempDir
    private Path directory;

    private Path table;
    private Path mapping;

    @BeforeEach
    void writeATableWithNamesOfItsOwn() throws IOException {
        mapping = directory.resolve("m.yaml");
        table = Files.writeString(directory.resolve("登记表.csv"), """
            技术名,研发到哪,内部号,完成单位,转让价格(万元)
            陶瓷涂覆隔膜,二期,7,示例研究院,120
            高镍正极材料,小试,8,示例大学,面议
            """, Charset.forName("GB18030"));
    }

    @Test
    void columnsAreShownAndNothingIsImported() {
        var ran = Ran.command("import", "--dry-run", "--data", directory.resolve("d"), table);

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines().filter(line -> !line.contains("entries/s")))
                .containsExactly(
                        table + ": csv, 2 entries, of which 2 would be rejected; a dry run, nothing was imported",
                        "  kind achievement, 2 rows",
                        "    技术名 -> (left out)  100 %  陶瓷涂覆隔膜 | 高镍正极材料",
                        "    研发到哪 -> (left out)  100 %  二期 | 小试",
                        "    内部号 -> (left out)  100 %  7 | 8",
                        "    完成单位 -> completers  100 %  示例研究院 | 示例大学",
                        "    转让价格(万元) -> price.amount  100 %  120 = 1200000 CNY | 面议");
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.contains("has neither title nor summary"));
        assertThat(directory.resolve("d")).doesNotExist();
    }

    @Test
    void theGuessedMappingIsCorrectedAndImports() throws IOException {
        var dry = Ran.command("import", "--dry-run", "--write-mapping", mapping, table);
        assertThat(dry.out()).endsWith("check it, then import with --mapping\n");
        var guessed = Files.readString(mapping);
        Files.writeString(
                mapping,
                guessed.replace("\"技术名\": \"\"", "技术名: title")
                        .replace("\"研发到哪\": \"\"", "研发到哪: stage")
                        .replace("values:\n", "values:\n  研发到哪: {二期: middle}\n"));

        var checked = Ran.command("import", "--dry-run", "--json", "--mapping", mapping, table)
                .json();
        assertThat(checked.at("/files/0/rejected").asInt()).isZero();
        var stage = checked.at("/files/0/tables/0/columns/1");
        assertThat(stage.get("field").asText()).isEqualTo("stage");
        assertThat(stage.at("/samples/0/understood").asText()).isEqualTo("middle");

        var report = Ran.command("import", "--json", "--data", directory.resolve("d"), "--mapping", mapping, table)
                .json();
        assertThat(report.get("added").asInt()).isEqualTo(2);
    }

    @Test
    void wordsThatAreNoCodesAreNamed() throws IOException {
        var file = Files.writeString(directory.resolve("a.csv"), "成果名称,所处阶段\n甲,第七阶段\n");

        assertThat(Ran.command("import", "--dry-run", file).out())
                .contains("      ! stage \"第七阶段\" is not known, it must be one of: early, middle, mature");
    }

    @Test
    void settingsOfTheCommandLineGoBeforeThoseOfTheMapping() throws IOException {
        Files.writeString(mapping, "kind: patent\nencoding: utf-8\ncolumns: {技术名: title}\n");
        var json = Ran.command(
                        "import",
                        "--dry-run",
                        "--json",
                        "--mapping",
                        mapping,
                        "--kind",
                        "need",
                        "--encoding",
                        "gbk",
                        table)
                .json();

        assertThat(json.at("/files/0/tables/0/kind").asText()).isEqualTo("need");
        assertThat(json.at("/files/0/tables/0/columns/0/field").asText()).isEqualTo("title");
    }

    @Test
    void writingAMappingNeedsADryRunAndReplacesNothing() throws IOException {
        var without = Ran.command("import", "--write-mapping", mapping, table);
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).startsWith("error: --write-mapping needs --dry-run");

        Files.writeString(mapping, "mine");
        var existing = Ran.command("import", "--dry-run", "--write-mapping", mapping, table);
        assertThat(existing.status()).isEqualTo(1);
        assertThat(existing.err()).contains("file " + mapping + " exists and is not replaced");
        assertThat(mapping).hasContent("mine");
    }

    @Test
    void unknownEncodingsSheetsAndMappingsAreRefusedByName() throws IOException {
        Files.writeString(mapping, "colums: {}\nsheets: 一\ncolumns: {}\n");

        assertThat(Ran.command("import", "--encoding", "big5", table).err())
                .contains("encoding \"big5\" is not known, it must be utf-8 or gb18030");
        assertThat(Ran.command("import", "--mapping", mapping, table).err())
                .contains("mapping file " + mapping + " has 2 problems:", "key \"colums\"", "key \"sheets\"");
        assertThat(Ran.command("import", "--format", "pdf", table).err())
                .contains("format \"pdf\" is not known, it must be one of: jsonl, json, csv,");
    }
}
