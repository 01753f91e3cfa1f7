package org.duijie.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrelsReaderTest {
    @TempDir
    private Path folder;

    @Test
    void gradesAreReadByTopicAndItemAndWrittenTheSame() throws IOException {
        var file = Files.writeString(folder.resolve("a.qrels"), "t2 0 b -1\nt2 0 a 3\n\n需求 x 成果 +2\r\n");
        var qrels = QrelsReader.read(file);
        assertThat(qrels.grades()).isEqualTo(Map.of("t2", Map.of("a", 3, "b", -1), "需求", Map.of("成果", 2)));
        QrelsWriter.write(file, qrels);
        assertThat(file).hasContent("t2 0 a 3\nt2 0 b -1\n需求 0 成果 2\n");
        assertThat(QrelsReader.read(file)).isEqualTo(qrels);
    }

    @Test
    void aRowSaidAgainChangesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("a.qrels"), "t1 0 a 1\nt1 0 a 1\n");
        assertThat(QrelsReader.read(file).grades()).isEqualTo(Map.of("t1", Map.of("a", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns-missing.qrels|:1: 3 columns, there must be 4 (\"topic 0 item grade\"): t1 0 a",
                "grade-not-an-integer.qrels|:2: grade \"1.5\" is not an integer between -999999999 and 999999999",
                "grade-too-large.qrels|:1: grade \"9999999999\" is not an integer between -999999999 and 999999999",
                "contradiction.qrels|:3: item \"a\" of topic \"t1\" is graded 0, but 1 in line 1",
                "empty.qrels| has no row, it must have at least one of the form \"topic 0 item grade\"",
            })
    void badJudgmentsAreNamedByFileAndLine(String name, String message) {
        var file = Fixtures.file("error/" + name);
        assertThatThrownBy(() -> QrelsReader.read(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith(name + (message.startsWith(":") ? message : " " + message));
    }

    @Test
    void judgmentsWithoutTopicOrItemAreRefused() {
        assertThatThrownBy(() -> new Qrels(Map.of()))
                .hasMessage("the judgments hold no topic, there must be at least one");
        assertThatThrownBy(() -> new Qrels(Map.of("t1", Map.of())))
                .hasMessage("topic \"t1\" has no judged item, it must have at least one");
        assertThatThrownBy(() -> new Qrels(Map.of("#1", Map.of("a", 1))))
                .hasMessage("topic \"#1\" must not begin with #, which marks a comment");
    }

    @Test
    void aRepeatedRowCountsOnceAndIsTold() {
        var notices = new ArrayList<BrokenRule>();
        var qrels = QrelsReader.read(Fixtures.file("error/repeated.qrels"), notices::add);
        assertThat(qrels.grades()).isEqualTo(Map.of("t1", Map.of("a", 1, "b", 2), "t2", Map.of("a", 1)));
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .hasMessageEndingWith(
                                "repeated.qrels:4: item \"a\" of topic \"t1\" is judged in line 1 already, with the "
                                        + "same grade; it counts once (rows like this: 2)"));
    }

    @Test
    void gradesAreFoundByItemAndListedInTheOrderOfBytes() throws IOException {
        var rows = new StringBuilder();
        for (int i = 999; i >= 0; i--) {
            rows.append("t1 0 d").append(i).append(' ').append(i % 4).append('\n');
        }
        var grades = QrelsReader.read(Files.writeString(folder.resolve("many.qrels"), rows))
                .grades()
                .get("t1");
        assertThat(List.copyOf(grades.keySet()))
                .hasSize(1000)
                .isSorted()
                .contains("d7")
                .doesNotContain("e7");
        assertThat(grades.get("d999")).isEqualTo(3);
        assertThat(grades.get("d1000")).isNull();
        assertThat(grades).hasSameHashCodeAs(new HashMap<>(grades)).isEqualTo(new HashMap<>(grades));
    }
}
