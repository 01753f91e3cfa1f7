package org.duijie.dictionaries.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.term.TermFile;
import org.junit.jupiter.api.Test;

class MinedTermFileTest {
    private static final MinedTerms MINED = new MinedTerms(
            List.of(
                    term("永磁悬浮泵", "n", "永磁", "悬浮", "泵"),
                    term("OLED显示屏", "n", "oled", "显示屏"),
                    term("数据清洗", "vn", "数据", "清洗")),
            3,
            40,
            25,
            2);

    private static MinedTerm term(String form, String partOfSpeech, String... words) {
        return new MinedTerm(
                form, partOfSpeech, List.of(words), 6, 2, 5.25, 2, 1.5, 6, 14.5, List.of("…采用" + form + "，", form));
    }

    @Test
    void whatIsWrittenIsReadAsTerms() {
        var bytes =
                String.join("\n", MinedTermFile.lines(MINED, Locale.CHINESE)).getBytes(StandardCharsets.UTF_8);

        try (var lines = DictionaryLines.of("new.terms.txt", new ByteArrayInputStream(bytes))) {
            assertThat(TermFile.read(lines, Origin.USER))
                    .containsExactly(
                            new Term("永磁悬浮泵", "n", TermFile.NO_FIELD, List.of(), Origin.USER),
                            new Term("OLED显示屏", "n", TermFile.NO_FIELD, List.of(), Origin.USER),
                            new Term("数据清洗", "vn", TermFile.NO_FIELD, List.of(), Origin.USER));
        }
    }

    @Test
    void figuresAndContextsStandAboveTheTerm() {
        assertThat(MinedTermFile.lines(MINED, Locale.ENGLISH).subList(0, 7))
                .containsExactly(
                        "# 3 candidates by score, from 3 texts with 40 characters, each seen 2 times or more",
                        "# delete the lines that are no terms, correct the parts of speech, and put this file into the folder"
                                + " of the user's dictionaries",
                        "",
                        "# score 14.5; seen 6 times in 2 texts; mutual information 5.3, left entropy 2.0, right entropy 1.5,"
                                + " C-value 6.0; now cut 永磁|悬浮|泵",
                        "#   …采用永磁悬浮泵，",
                        "#   永磁悬浮泵",
                        "永磁悬浮泵\tn");
        assertThat(MinedTermFile.lines(MINED, Locale.CHINESE).get(3))
                .isEqualTo("# 得分 14.5，出现 6 次，见于 2 个文本；互信息 5.3，左熵 2.0，右熵 1.5，C 值 6.0；现切为 永磁|悬浮|泵");
    }
}
