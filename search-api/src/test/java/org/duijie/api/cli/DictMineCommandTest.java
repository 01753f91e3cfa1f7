package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictMineCommandTest {
    private static final String TEXT = "蛟龙悬浮泵降低能耗。工厂采购蛟龙悬浮泵，检修蛟龙悬浮泵。\n医院使用蛟龙悬浮泵；学校改造蛟龙悬浮泵。新型蛟龙悬浮泵\n";
    private static final String RECORDS = """
            {"id":"a","kind":"achievement","title":"蛟龙悬浮泵","summary":"工厂采购蛟龙悬浮泵，检修蛟龙悬浮泵"}
            {"id":"b","kind":"patent","title":"医院使用蛟龙悬浮泵","keywords":["蛟龙悬浮泵"],"claims":["新型蛟龙悬浮泵"]}
            """;

    @TempDir
    private Path directory;

    private Path data;

    @BeforeEach
    void nameData() {
        data = directory.resolve("data");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void termsOfATextFileArePrintedAsAFileOfTerms() throws IOException {
        var ran = Ran.command("dict", "mine", file("a.txt", "\uFEFF" + TEXT), "--data", data);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).contains("蛟龙悬浮泵\tn").anyMatch(l -> l.startsWith("# score "));
        var folder = Files.createDirectories(data.resolve("dictionaries"));
        Files.writeString(folder.resolve("mined.terms.txt"), ran.out());
        assertThat(DictionaryFolder.read(folder).terms()).anyMatch(t -> t.form().equals("蛟龙悬浮泵"));
        assertThat(Ran.command("dict", "mine", directory.resolve("a.txt"), "--data", data)
                        .out())
                .as("what the user's dictionaries have is not new")
                .doesNotContain("蛟龙悬浮泵\tn");
    }

    @Test
    void textsOfRecordsAreTheirTitleSummaryKeywordsAndClaims() throws IOException {
        var ran = Ran.command(
                "dict", "mine", file("a.jsonl", RECORDS + "no record\n"), "--json", "--top", 1, "--data", data);

        var term = ran.json().at("/terms/0");
        assertThat(term.get("form").asText()).isEqualTo("蛟龙悬浮泵");
        assertThat(term.get("frequency").asInt()).isEqualTo(6);
        assertThat(term.get("texts").asInt()).isEqualTo(5);
        assertThat(term.get("contexts")).hasSize(3);
        assertThat(ran.json().get("terms")).hasSize(1);
        assertThat(ran.json().get("texts").asInt()).isEqualTo(5);
        assertThat(ran.err())
                .contains("1 lines that are no records were skipped")
                .contains("a.jsonl:3: ");
    }

    @Test
    void withoutFilesTheStoreIsReadAndTheResultIsWritten() throws IOException {
        assertThat(Ran.command("import", file("a.jsonl", RECORDS), "--data", data)
                        .status())
                .isZero();
        var out = directory.resolve("new.terms.txt");

        var ran = Ran.command("dict", "mine", "--min-frequency", 6, "--out", out, "--data", data);

        assertThat(ran.out()).contains("candidates from 6 texts with ").contains(" s, written to " + out);
        assertThat(Files.readAllLines(out)).contains("蛟龙悬浮泵\tn");
        assertThat(Ran.command("dict", "mine", "--out", out, "--data", data).err())
                .contains("new.terms.txt exists already");
    }

    @Test
    void whatCannotBeDoneIsNamed() throws IOException {
        assertThat(fails("--data", data)).contains("the store in " + data + " has no records");
        assertThat(fails(directory.resolve("none.txt"))).contains("none.txt");
        assertThat(fails(directory)).contains("directory");
        var text = file("a.txt", TEXT);
        assertThat(fails(text, "--top", 0)).contains("top is 0, it must be from 1 to 100000");
        assertThat(fails(text, "--min-frequency", 1)).contains("min-frequency is 1, it must be 2 or more");
        assertThat(fails(text, "--out", directory.resolve("no/such.terms.txt"))).contains("such.terms.txt");
        var gbk = Files.write(directory.resolve("gbk.txt"), TEXT.getBytes(Charset.forName("GB18030")));
        assertThat(fails(gbk)).contains("gbk.txt, line 1 is not UTF-8");
    }

    private static String fails(Object... arguments) {
        var words = new ArrayList<Object>(List.of("dict", "mine"));
        words.addAll(List.of(arguments));
        var ran = Ran.command(words.toArray());
        assertThat(ran.status()).as(String.format(Locale.ROOT, "%s", words)).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        return ran.err();
    }
}
