package org.duijie.dictionaries.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.file.TextLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
    @TempDir
    private Path directory;

    private List<String> lint(String file, String... lines) throws IOException {
        var path = Files.write(directory.resolve(file), List.of(lines));
        return texts(Linter.of(List.of(path)).run());
    }

    private static List<String> texts(LintReport report) {
        return report.findings().stream()
                .map(f -> f.severity() + " " + f.place() + " " + f.rule() + " " + f.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void everyBadLineIsToldAtOnce() throws IOException {
        assertThat(lint(
                        "mine.terms.txt",
                        "量",
                        "石墨 烯烯",
                        "# 注释",
                        "某某物质\tzz",
                        "好词条子\tn",
                        "甲乙\tn\t甲|丙",
                        "a\tb\tc\td",
                        "\u200B企业"))
                .contains(
                        "ERROR mine.terms.txt:1 term.length a form has 2 to 64 characters, this has 1: 量",
                        "ERROR mine.terms.txt:2 term.space a form holds no white space or control characters: 石墨 烯烯",
                        "ERROR mine.terms.txt:4 term.tag unknown part of speech \"zz\": 某某物质",
                        "ERROR mine.terms.txt:6 term.cut the cut \"甲|丙\" does not make up \"甲乙\"",
                        "ERROR mine.terms.txt:7 term.columns a line has at most three columns (form, part of speech, cut), this"
                                + " has 4: a\uFFFDb\uFFFDc\uFFFDd")
                .anyMatch(f -> f.startsWith("ERROR mine.terms.txt:8 term.space"))
                .hasSize(6);
    }

    @Test
    void aWordOfTenThousandCharactersAndAWrongEncodingAreShortMessages() throws IOException {
        assertThat(lint("long.terms.txt", "膜".repeat(10_000)))
                .singleElement()
                .asString()
                .startsWith("ERROR long.terms.txt:1 term.length a form has 2 to 64 characters, this has 10000: 膜膜")
                .endsWith("膜… (10000)");
        var file = Files.write(directory.resolve("gb.terms.txt"), "隔膜材料\n".getBytes(Charset.forName("GB18030")));
        assertThat(texts(Linter.of(List.of(file)).run()))
                .containsExactly(
                        "ERROR gb.terms.txt:1 file.encodingGuess not UTF-8, it seems to be GB18030; save it as UTF-8");
    }

    @Test
    void aMissingFileAndAnUnknownKindAreFindings() {
        var report = Linter.of(List.of(directory.resolve("none.terms.txt"), directory.resolve("notes.doc")))
                .run();

        assertThat(texts(report))
                .containsExactly(
                        "ERROR " + directory.resolve("none.terms.txt") + " file.missing there is no such file",
                        "ERROR " + directory.resolve("notes.doc") + " file.missing there is no such file");
    }

    @Test
    void termsThatStandTwiceAreFoundAlsoAgainstTheShippedAndInOtherWaysOfWriting() throws IOException {
        assertThat(lint("mine.terms.txt", "甲乙丙丁\tn", "甲乙丙丁\tn", "甲乙丙丁\tv", "甲乙丙戊\tn", "甲乙丙戊ａ", "甲乙丙戊A"))
                .contains(
                        "WARNING mine.terms.txt:2 term.duplicate \"甲乙丙丁\" stands at mine.terms.txt:1 already",
                        "ERROR mine.terms.txt:3 term.conflict \"甲乙丙丁\" is v here and n at mine.terms.txt:1; the one read later"
                                + " counts",
                        "WARNING mine.terms.txt:6 term.folded \"甲乙丙戊A\" is \"甲乙丙戊ａ\" of mine.terms.txt:5 in another way of"
                                + " writing");
        assertThat(lint("shipped.terms.txt", "石墨烯\tn", "马氏体\tv"))
                .anyMatch(f -> f.matches(
                        "WARNING shipped.terms.txt:1 term.duplicate \"石墨烯\" stands at \\w+.terms.txt:\\d+ already"))
                .anyMatch(f ->
                        f.matches("WARNING shipped.terms.txt:2 term.override \"马氏体\" is v here and takes the place of n"
                                + " that is shipped \\(mat.terms.txt:\\d+\\)"));
    }

    @Test
    void aWordThatIsTwoOthersIsNoted() throws IOException {
        assertThat(lint("mine.terms.txt", "隔膜齿轮", "龘靐隔膜"))
                .containsExactly(
                        "NOTE mine.terms.txt:1 term.needless \"隔膜齿轮\" is \"隔膜\" and \"齿轮\", and cut so without it");
    }

    @Test
    void functionWordsStuckToWordsAreFound() throws IOException {
        assertThat(lint("mine.terms.txt", "和平台", "的量", "与非门"))
                .contains(
                        "ERROR mine.terms.txt:1 term.glued \"和平台\" is a function word stuck to others: 和 平台",
                        "WARNING mine.terms.txt:2 term.glued \"的量\" is a function word stuck to others: 的 量")
                .noneMatch(f -> f.contains("ERROR") && f.contains("与非门"));
    }

    @Test
    void aTermThatTearsAnEntryApartIsFoundWithTheEntry() throws IOException {
        assertThat(lint("mine.terms.txt", "元模型", "有限元模型"))
                .contains(
                        "WARNING mine.terms.txt:1 term.torn \"元模型\" tears other words apart: in 1 entries, in 0 of 25 phrases"
                                + " tried; such as \"有限元\" in \"有限元模型\": 有限 元模型 (有限元 模型)");
    }

    @Test
    void aTermIsTriedOnATextAndAnErrorWhereItTearsManySentences() throws IOException {
        var file = Files.writeString(directory.resolve("mine.terms.txt"), "元模型\n");
        var text = "建立有限元模型。\n".repeat(6);

        var report = Linter.of(List.of(file))
                .run(TextLines.of("text", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));

        assertThat(texts(report))
                .contains(
                        "ERROR mine.terms.txt:1 term.tornText \"元模型\" tears other words apart 6 times in the 6 sentences where"
                                + " it stands; such as \"有限元\": 建立有限元模型。");
    }

    @Test
    void oddTermsAreFound() throws IOException {
        assertThat(lint("mine.terms.txt", "甲，乙", "中华人民共和国固体废物污染环境防治法", "超声换能器\tv", "+++a"))
                .contains(
                        "WARNING mine.terms.txt:1 term.punctuation \"甲，乙\" holds the punctuation mark ，",
                        "WARNING mine.terms.txt:2 term.long \"中华人民共和国固体废物污染环境防治法\" has 18 ideographs, more than 16: a"
                                + " phrase rather than a term",
                        "WARNING mine.terms.txt:3 term.tagged \"超声换能器\" is tagged v and ends like a thing, with \"器\"");
    }

    @Test
    void stopWordsThatContradictTermsAreFound() throws IOException {
        assertThat(lint("mine.terms.txt", "以及\tn"))
                .anyMatch(f -> f.matches("ERROR mine.terms.txt:1 term.stopped \"以及\" is a stop word of weight 0"
                        + " \\(records.stop.txt:\\d+\\) and left out of every index"));
        assertThat(lint("mine.stop.txt", "隔膜\t0", "隔膜\t0.5", "隔膜\t0", "龘隔膜靐\t0", "隔膜"))
                .contains(
                        "ERROR mine.stop.txt:2 stop.conflict \"隔膜\" has the weight 0.5 here and 0.0 at mine.stop.txt:1",
                        "WARNING mine.stop.txt:3 stop.duplicate \"隔膜\" stands at mine.stop.txt:1 already",
                        "ERROR mine.stop.txt:5 stop.columns a line is \"form<TAB>weight\": 隔膜")
                .anyMatch(f ->
                        f.startsWith("WARNING mine.stop.txt:4 stop.unreachable \"龘隔膜靐\" never comes out of a text"));
    }

    @Test
    void synonymsThatChainCircleOrMeanTooMuchAreFound() throws IOException {
        assertThat(lint(
                        "mine.synonyms.txt",
                        "甲组长词 = 乙组长词",
                        "乙组长词 = 丙组长词",
                        "乙组长词 = 丁组长词",
                        "子丑寅卯 => 辰巳午未",
                        "辰巳午未 => 子丑寅卯",
                        "甲组长词 = 乙组长词",
                        "铸态组织 = ZT",
                        "以及 = 联合的词",
                        "一二三四 = 一二三四",
                        "甲子乙丑 = 膜"))
                .contains(
                        "WARNING mine.synonyms.txt:2 synonym.chain \"乙组长词\" is in 2 groups and joins them: 甲组长词 = 乙组长词 = 丙组长词"
                                + " (mine.synonyms.txt:1)",
                        "ERROR mine.synonyms.txt:3 synonym.chain \"乙组长词\" is in 3 groups and joins them: 甲组长词 = 乙组长词 = 丁组长词"
                                + " (mine.synonyms.txt:1)",
                        "ERROR mine.synonyms.txt:5 synonym.cycle one-way synonyms lead in a circle: \"子丑寅卯\" leads back to"
                                + " \"辰巳午未\"; use \"=\" where both mean the same",
                        "WARNING mine.synonyms.txt:6 synonym.duplicate \"甲组长词 = 乙组长词\" is said at mine.synonyms.txt:1 already",
                        "WARNING mine.synonyms.txt:7 synonym.abbreviation \"ZT\" is so short that it means many things beside"
                                + " \"铸态组织\"; write it longer, or give a weight of at most 0.5",
                        "ERROR mine.synonyms.txt:8 synonym.stopped \"以及\" is made of stop words of weight 0 or of signs, so nothing"
                                + " can be found by it",
                        "ERROR mine.synonyms.txt:9 synonym.repeated twice in one group: 一二三四",
                        "NOTE mine.synonyms.txt:10 synonym.single \"膜\" is a single character; for \"甲子乙丑\" it finds much that is"
                                + " something else");
    }

    @Test
    void everyRuleSaysWhyInBothLanguages() throws IOException {
        var report = Linter.of(List.of(
                        Files.write(directory.resolve("mine.synonyms.txt"), List.of("以及 = 联合的词", "甲子乙丑 = 膜", "坏"))))
                .run();

        assertThat(report.findings()).isNotEmpty().allSatisfy(f -> {
            assertThat(f.why(Locale.ENGLISH)).isNotBlank().isNotEqualTo(f.why(Locale.CHINESE));
            assertThat(f.text(Locale.CHINESE)).doesNotContain("{");
        });
        assertThat(report.byRule().keySet()).containsExactly("synonym.members", "synonym.single", "synonym.stopped");
    }
}
