package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictCommandsTest {
    @TempDir
    private Path directory;

    private Ran dict(Object... args) {
        var words = new Object[args.length + 2];
        words[0] = "dict";
        words[1] = args[0];
        words[2] = "--data=" + directory.resolve("data");
        System.arraycopy(args, 1, words, 3, args.length - 1);
        return Ran.command(words);
    }

    private Path write(String name, String... lines) throws IOException {
        var path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, List.of(lines));
    }

    @Test
    void segmentKeepsEveryCharacterAndPrintsALineForEachLine() throws IOException {
        var text = write("text", "锂电池隔膜", "", "耐180℃，Ⅳ型ＣＯ₂");

        var out = dict("segment", text).out();

        assertThat(out.lines()).hasSize(3);
        assertThat(out.replace(" ", "")).isEqualTo("锂电池隔膜\n\n耐180℃，Ⅳ型ＣＯ₂\n");
        assertThat(out).startsWith("锂电池 隔膜\n\n");
    }

    @Test
    void segmentUsesTheUsersDictionariesAndExplainsWhereWordsComeFrom() throws IOException {
        write("data/dictionaries/mine.terms.txt", "龘靐靇\tnz");
        var text = write("text", "锂电池龘靐靇的");

        assertThat(dict("segment", text, "--mode=search", "--explain").out()).isEqualTo("""
                        锂电池龘靐靇的
                          锂电池	锂电池	n	domain
                            电池	电池	n	supplement	< 锂电池
                          龘靐靇	龘靐靇	nz	user
                          的	的	ude1	supplement
                        """);
        var json = dict("segment", text, "--mode=search", "--explain", "--json").json();
        assertThat(json.at("/words/1/whole").asText()).isEqualTo("锂电池");
        assertThat(json.at("/words/2/origin").asText()).isEqualTo("user");
        assertThat(json.at("/words/2/start").asInt()).isEqualTo(3);
    }

    @Test
    void segmentNamesAMissingFileAndAMalformedLine() throws IOException {
        var missing = dict("segment", directory.resolve("none"));
        assertThat(missing.err()).isEqualTo("error: " + directory.resolve("none") + ": there is no such file\n");
        assertThat(missing.status()).isEqualTo(1);

        var bytes = "隔膜\n孔隙率要高\n".getBytes(Charset.forName("GB18030"));
        var malformed = dict("segment", Files.write(directory.resolve("gb"), bytes));
        assertThat(malformed.err()).isEqualTo("error: gb:1: not UTF-8, it seems to be GB18030; save it as UTF-8\n");
        assertThat(malformed.status()).isEqualTo(1);
    }

    @Test
    void lintFailsForErrorsAndWhenStrictForWarnings() throws IOException {
        var bad = write("bad.terms.txt", "和平台", "坏");
        var odd = write("odd.terms.txt", "元模型\tn", "有限元模型\tn");

        var failed = dict("lint", bad);
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out())
                .contains("bad.terms.txt:1: error term.glued: \"和平台\" is a function word stuck to others: 和 平台\n")
                .contains("bad.terms.txt:2: error term.length: a form has 2 to 64 characters, this has 1: 坏\n")
                .contains("2 entries: 2 errors, 0 warnings, 0 notes\n")
                .contains("  term.glued (1): a function word stuck to a word hides the word\n");
        assertThat(dict("lint", odd).status()).isZero();
        assertThat(dict("lint", "--strict", odd).status()).isEqualTo(1);
        assertThat(dict("lint", "--strict", odd, "--json").json().get("errors").asInt())
                .isZero();
    }

    @Test
    void lintLooksAtTheUsersFolderByDefaultAndAtATextWhereOneIsGiven() throws IOException {
        assertThat(dict("lint").out()).startsWith("0 entries: 0 errors");
        write("data/dictionaries/mine.terms.txt", "元模型");
        var text = write("text", "建立有限元模型。");

        var findings = dict("lint", "--on", text, "--json").json().get("findings");

        assertThat(findings.toString()).contains("term.tornText").contains("建立有限元模型。");
    }

    @Test
    void lintListsNoMoreOfARuleThanWantedAndSaysSo() throws IOException {
        var bad = write("bad.terms.txt", "一", "二", "三");

        assertThat(dict("lint", bad, "--top", 1).out())
                .contains("bad.terms.txt:1")
                .doesNotContain("bad.terms.txt:2")
                .contains("2 more are not listed, use --top 3");
    }

    @Test
    void diffShowsBothCutsAndCounts() throws IOException {
        var after = write("new.terms.txt", "元模型");
        var text = write("text", "锂电池。建立有限元模型！", "有限元模型");

        assertThat(dict("diff", "shipped", after, "--on", text).out()).isEqualTo("""
                text:1
                - 建立 ⟦有限元 模型⟧ ！
                + 建立 ⟦有限 元模型⟧ ！
                text:2
                - ⟦有限元 模型⟧
                + ⟦有限 元模型⟧
                2 lines, 3 sentences, 2 cut differently
                  2 times: 有限元 模型 → 有限 元模型
                """);
        assertThat(dict("diff", "shipped", after, "--on", text, "--top", 1).out())
                .contains("text:1")
                .doesNotContain("text:2");
        var lines = dict("diff", "shipped", after, "--on", text, "--json")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("\"before\":[\"有限元\",\"模型\"]");
        assertThat(lines.getLast()).contains("\"different\":2");
    }

    @Test
    void diffNamesWhatIsMissing() throws IOException {
        var text = write("text", "隔膜");

        assertThat(dict("diff", "shipped", "nowhere", "--on", text).err())
                .isEqualTo("error: nowhere: there is no such file\n");
        assertThat(dict("diff", "shipped", "shipped", "--on", directory.resolve("none"))
                        .err())
                .isEqualTo("error: " + directory.resolve("none") + ": there is no such file\n");
    }

    @Test
    void importedTermsAreCutAtOnce() throws IOException {
        var foreign = write("dict.txt", "龘靐靇 3 nz", "龘靐龖 2 n");

        var ran = dict("import", foreign, "--out", "mine");

        assertThat(ran.out())
                .contains("dict.txt: told from its content to be jieba\n")
                .contains("2 read: 2 terms and 0 synonym groups taken, 0 duplicates, 0 conflicts, 0 unreadable\n");
        assertThat(dict("segment", write("text", "龘靐靇隔膜")).out()).isEqualTo("龘靐靇 隔膜\n");
        assertThat(dict("import", foreign, "--out", "mine", "--json")
                        .json()
                        .get("terms")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void importSaysWhatItLeftOutAndFailsPastTheShare() throws IOException {
        var foreign = write("dict.txt", "龘靐靇\t3", "坏的行", "龘靐龖\t2");

        var failed = dict("import", foreign, "--out", "mine", "--format", "thuocl");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err())
                .contains("  dict.txt:2: a line is \"word<TAB>frequency\": 坏的行\n")
                .contains("all that was left out is in: " + directory.resolve("data/rejects/dict-mine.tsv"))
                .contains("error: dict.txt: 1 of 3 entries cannot be read (33.3 %), more than the 10.0 % allowed");
        assertThat(directory.resolve("data/dictionaries/mine.terms.txt")).doesNotExist();

        var taken = dict("import", foreign, "--out", "mine", "--format", "thuocl", "--max-rejects", "0.5");
        assertThat(taken.status()).isZero();
        assertThat(directory.resolve("data/dictionaries/mine.terms.txt")).exists();
    }

    @Test
    void aBadNameOrFormatIsRefused() throws IOException {
        var foreign = write("dict.txt", "龘靐靇");

        assertThat(dict("import", foreign, "--out", "../x").err()).contains("--out: a name has letters, digits");
        assertThat(dict("import", foreign, "--out", "x", "--format", "xls").err())
                .contains("--format: unknown format \"xls\"");
    }
}
