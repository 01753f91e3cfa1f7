package org.duijie.dictionaries.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.DictionaryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLinesTest {
    @TempDir
    private Path directory;

    private static TextLines lines(byte[] bytes) {
        return TextLines.of("a.txt", new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(String text) {
        var texts = new ArrayList<String>();
        try (var lines = lines(text.getBytes(StandardCharsets.UTF_8))) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                texts.add(line.get().number() + line.get().text());
            }
        }
        return texts;
    }

    @Test
    void anyLineEndEndsALineAndAByteOrderMarkIsLeftOut() {
        assertThat(texts("\uFEFF一\n二\r\n三\r四\n\n五")).containsExactly("1一", "2二", "3三", "4四", "5", "6五");
        assertThat(texts("\r\n\r\n")).containsExactly("1", "2");
        assertThat(texts("")).isEmpty();
    }

    @Test
    void aLineLongerThanAnyBufferIsOneLine() {
        var word = "膜".repeat(100_000);

        assertThat(texts(word + "\n" + word)).containsExactly("1" + word, "2" + word);
    }

    @Test
    void aMalformedLineIsNamedAndTheNextIsReadAllTheSame() {
        try (var lines = lines(new byte[] {'a', '\n', 'b', (byte) 0xFF, '\n', 'c'})) {
            assertThat(lines.next().orElseThrow().text()).isEqualTo("a");
            assertThatThrownBy(lines::next)
                    .isInstanceOf(DictionaryFault.class)
                    .hasMessage("a.txt:2: not UTF-8; save it as UTF-8");
            assertThat(lines.next().orElseThrow().text()).isEqualTo("c");
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void chineseInGb18030IsGuessed() {
        try (var lines = lines("锂电池隔膜，孔隙率\n".getBytes(Charset.forName("GB18030")))) {
            assertThatThrownBy(lines::next)
                    .isInstanceOfSatisfying(
                            DictionaryFault.class,
                            f -> assertThat(f.text(Locale.CHINESE))
                                    .isEqualTo("a.txt:1: 不是 UTF-8 编码，看来是 GB18030，请另存为 UTF-8"))
                    .hasMessage("a.txt:1: not UTF-8, it seems to be GB18030; save it as UTF-8");
        }
    }

    @Test
    void aMissingFileAndADirectoryAreNamed() {
        assertThatThrownBy(() -> TextLines.of(directory.resolve("none")))
                .hasMessage(directory.resolve("none") + ": there is no such file");
        assertThatThrownBy(() -> {
                    try (var lines = TextLines.of(directory)) {
                        lines.next();
                    }
                })
                .hasMessageContaining("cannot be read: Is a directory");
    }

    @Test
    void sentencesEndAfterTheirMarksAndMakeUpTheLine() {
        assertThat(Sentences.of("隔膜好。孔隙率高！45%;完")).containsExactly("隔膜好。", "孔隙率高！", "45%;", "完");
        assertThat(Sentences.of("")).isEmpty();
    }
}
