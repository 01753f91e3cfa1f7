package org.duijie.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgmentFilesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    @TempDir
    private Path folder;

    @Test
    void judgmentsSurviveTheWayThroughCsv() {
        var judgments = List.of(
                new Judgment("n1", "a", 1, "甲", 3, "合适,\"温度\"达标\n第二行", NOON),
                new Judgment("n1", "10.12074/2022;01", 2, "Dr. Who", 0, "", NOON));
        var file = folder.resolve("judgments.csv");
        JudgmentCsv.write(file, judgments);

        assertThat(JudgmentCsv.read(file, j -> {})).isEqualTo(judgments);
        assertThat(file).content(StandardCharsets.UTF_8).startsWith("topic,item,round,judge,grade,comment,at\r\n");
        assertThat(folder).isDirectoryContaining("glob:**judgments.csv").isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void aByteOrderMarkDoesNotHarm() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.csv"),
                "\uFEFFtopic,item,round,judge,grade,comment,at\nn1,a,1,甲,2,,2026-03-01T12:00:00Z\n");
        assertThat(JudgmentCsv.read(file, j -> {})).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "n1,a,1,甲,4,,2026-03-01T12:00:00Z|a.csv:2: grade is 4, it must be 0 to 3",
                "n1,a,1,甲,-1,,2026-03-01T12:00:00Z|a.csv:2: grade is -1, it must be 0 to 3",
                "n1,a,1,甲,good,,2026-03-01T12:00:00Z|a.csv:2: grade \"good\" is not an integer",
                "n1,a,one,甲,1,,2026-03-01T12:00:00Z|a.csv:2: round \"one\" is not an integer",
                "n1,a,1,,1,,2026-03-01T12:00:00Z|a.csv:2: the judge's name is empty",
                "n1,a,1,甲,1,,yesterday|a.csv:2: time \"yesterday\" has the wrong form, it must be like 2026-11-26T08:00:00Z",
                "n1,a,1,甲,1|a.csv:2: 5 columns, there must be 7",
                "n1,z,1,甲,1,,2026-03-01T12:00:00Z|a.csv:2: pool \"p\" has no topic \"z\"",
            })
    void badRowsAreNamedByFileAndLine(String row, String message) throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "topic,item,round,judge,grade,comment,at\n" + row + "\n");
        assertThatThrownBy(() -> JudgmentCsv.read(file, JudgmentFilesTest::refuseZ))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void whatIsNoCsvOfJudgmentsIsRefused() throws IOException {
        var other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        var empty = Files.writeString(folder.resolve("empty.csv"), "topic,item,round,judge,grade,comment,at\n");
        var gbk = Files.write(folder.resolve("gbk.csv"), new byte[] {(byte) 0xD6, (byte) 0xD0});
        assertThatThrownBy(() -> JudgmentCsv.read(other, j -> {}))
                .hasMessageEndingWith(
                        "other.csv has the header \"a,b\", it must be \"topic,item,round,judge,grade,comment,at\"");
        assertThatThrownBy(() -> JudgmentCsv.read(empty, j -> {}))
                .hasMessage("there is no judgment, there must be at least one");
        assertThatThrownBy(() -> JudgmentCsv.read(gbk, j -> {})).hasMessageContaining("gbk.csv cannot be read");
        assertThatThrownBy(() -> JudgmentCsv.read(folder.resolve("none.csv"), j -> {}))
                .hasMessageEndingWith("none.csv does not exist");
        assertThatThrownBy(() -> JudgmentCsv.write(folder.resolve("no.csv"), List.of()))
                .hasMessageStartingWith("there is no judgment");
    }

    @Test
    void qrelsComeInInTheNameOfSomebody() throws IOException {
        var file = Files.writeString(folder.resolve("a.qrels"), "n1 0 a 2\nn1 0 b -1\n");
        assertThat(JudgmentQrels.read(file, "甲", NOON, j -> {}))
                .containsExactly(new Judgment("n1", "a", 1, "甲", 2, "", NOON));
        var high = Files.writeString(folder.resolve("high.qrels"), "n1 0 a 4\n");
        assertThatThrownBy(() -> JudgmentQrels.read(high, "甲", NOON, j -> {}))
                .hasMessageEndingWith("high.qrels, topic \"n1\", item \"a\": grade is 4, it must be 0 to 3");
    }

    @Test
    void aNameIsOneOfThePersonWhoseNameItIs() {
        assertThat(Names.judge("  王 工 ")).isEqualTo("王 工");
        assertThat(Names.judge("e\u0301")).isEqualTo("é");
        assertThatThrownBy(() -> Names.judge(" \t")).hasMessage("the judge's name is empty");
        assertThatThrownBy(() -> Names.judge("甲\u0007")).hasMessageContaining("control characters");
        assertThatThrownBy(() -> Names.judge("甲\u202E乙")).hasMessageContaining("cannot be seen");
        assertThatThrownBy(() -> Names.judge("甲".repeat(41))).hasMessageContaining("has 41 characters, the most is 40");
        assertThatThrownBy(() -> new Judgment("t", "i", 1, "甲", 1, "x".repeat(2_001), NOON))
                .hasMessageContaining("has 2001 characters, the most is 2000");
    }

    private static void refuseZ(Judgment judgment) {
        if (judgment.item().equals("z")) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.topic", "z", "p");
        }
    }
}
