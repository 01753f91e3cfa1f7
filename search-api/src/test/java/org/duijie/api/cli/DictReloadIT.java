package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictReloadIT {
    @TempDir
    Path directory;

    private Path data;
    private Path dictionaries;

    @BeforeEach
    void index() throws IOException {
        data = directory.resolve("data");
        dictionaries = Files.createDirectories(data.resolve("dictionaries"));
        var records = Files.write(
                directory.resolve("records.jsonl"),
                List.of(
                        "{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"量子点隔膜材料\"}",
                        "{\"kind\":\"achievement\",\"id\":\"A2\",\"title\":\"量子点与隔膜\"}"));
        assertThat(Ran.command("import", records, "--data", data).status()).isZero();
        assertThat(Ran.command("index", "--data", data).status()).isZero();
    }

    @Test
    void aReloadSaysWhatChangedAndIndexesJustThatAgain() throws IOException {
        Files.writeString(dictionaries.resolve("own.terms.txt"), "量子点隔膜材料\tn\n");
        Files.writeString(dictionaries.resolve("own.synonyms.txt"), "量子点 = zzdot\n");

        var ran = Ran.command("dict", "reload", "--data", data);

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .anyMatch(l -> l.startsWith("the dictionaries changed: hanlp-") && l.contains(" → "))
                .contains(
                        "terms: 1 added, 0 removed, 0 changed",
                        "synonym groups: 1 added, 0 removed, 0 changed",
                        "records that are cut otherwise now: 1 (of 2 looked through)")
                .anyMatch(l -> l.startsWith("1 records indexed again in "));
        assertThat(Ran.command("search", "zzdot", "--json", "--data", data)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(Ran.command("dict", "reload", "--data", data).out())
                .startsWith("the dictionaries are those of the index: hanlp-");
    }

    @Test
    void aCheckOnlyCounts() throws IOException {
        Files.writeString(dictionaries.resolve("own.terms.txt"), "量子点隔膜材料\tn\n");

        var checked = Ran.command("dict", "reload", "--check", "--json", "--data", data)
                .json();

        assertThat(checked.get("affected").asInt()).isEqualTo(1);
        assertThat(checked.get("records").asInt()).isEqualTo(2);
        assertThat(checked.at("/terms/words/added/0").asText()).isEqualTo("量子点隔膜材料");
        assertThat(checked.has("recut")).isFalse();
        var reloaded = Ran.command("dict", "reload", "--json", "--data", data).json();
        assertThat(reloaded.get("affected").asInt()).isEqualTo(1);
        assertThat(reloaded.get("recut").asInt()).isEqualTo(1);
        assertThat(reloaded.get("before")).isEqualTo(checked.get("before"));
        assertThat(reloaded.get("after")).isEqualTo(checked.get("after"));
    }

    @Test
    void aFaultIsToldByFileAndLineAndNothingChanges() throws IOException {
        Files.writeString(dictionaries.resolve("own.terms.txt"), "量子点隔膜材料\tn\n错\tn\n");

        var ran = Ran.command("dict", "reload", "--data", data);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("error: own.terms.txt:2: a form has 2 to 64 characters, this has 1: 错");
        Files.delete(dictionaries.resolve("own.terms.txt"));
        assertThat(Ran.command("dict", "reload", "--check", "--json", "--data", data)
                        .json()
                        .get("changed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anIndexThatIsBehindAnswersAndSaysSoOnce() throws IOException {
        Files.writeString(dictionaries.resolve("own.synonyms.txt"), "量子点 = zzdot\n");

        var behind = Ran.command("search", "zzdot", "--json", "--data", data);
        var matched = Ran.command("match", "--text", "zzdot", "--json", "--data", data);

        assertThat(behind.json().get("total").asInt()).isEqualTo(2);
        assertThat(behind.err())
                .isEqualToIgnoringNewLines(
                        "the index was built with other dictionaries than are in force, queries follow"
                                + " those in force; to bring the index up, run: ./duijie dict reload");
        assertThat(matched.json().get("matches")).hasSize(2);
        assertThat(matched.err()).isEqualTo(behind.err());
        assertThat(Ran.command("dict", "reload", "--data", data).status()).isZero();
        assertThat(Ran.command("search", "zzdot", "--data", data).err()).isEmpty();
    }

    @Test
    void indexDoesTheSame() throws IOException {
        Files.writeString(dictionaries.resolve("own.terms.txt"), "量子点隔膜材料\tn\n");

        var indexed = Ran.command("index", "--json", "--data", data).json();

        assertThat(indexed.get("recut").asInt()).isEqualTo(1);
        assertThat(indexed.get("indexed").asInt()).isEqualTo(1);
        assertThat(indexed.get("rebuilt").asBoolean()).isFalse();
        Files.delete(dictionaries.resolve("own.terms.txt"));
        assertThat(Ran.command("index", "--data", data).out())
                .contains("1 of them because the dictionaries cut them otherwise now");
    }

    @Test
    void twoProcessesThatReloadAtTheSameTimeBothSucceed() throws Exception {
        Files.writeString(dictionaries.resolve("own.terms.txt"), "量子点隔膜材料\tn\n");

        var first = reload();
        var second = reload();

        assertThat(ended(first)).contains("\"affected\":");
        assertThat(ended(second)).contains("\"affected\":");
        var after = Ran.command("dict", "reload", "--json", "--data", data).json();
        assertThat(after.get("changed").asBoolean()).isFalse();
        assertThat(Ran.command("search", "量子点隔膜材料", "--json", "--data", data)
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
    }

    private Process reload() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "dict",
                        "reload",
                        "--json",
                        "--lang=en",
                        "--data",
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String ended(Process process) throws Exception {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
