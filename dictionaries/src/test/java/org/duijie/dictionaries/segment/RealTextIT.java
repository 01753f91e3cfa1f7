package org.duijie.dictionaries.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of public origin that are not part of this project; the system property {@code duijie.data} names their directory. */
class RealTextIT {
    private static final Path DATA = Path.of(System.getProperty("duijie.data", "../../shared/data"));
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SUMMARY = Pattern.compile("\"summary\": *\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Segmenter segmenter = Vocabulary.shipped().segmenter();

    /** A word by its offsets. */
    private record Stretch(int start, int end) {}

    @ParameterizedTest
    @CsvSource({"patent-gold.txt, 0.93", "pku-gold.txt, 0.92"})
    void fineModeAgreesWithPeople(String file, double leastF1) throws IOException {
        var path = DATA.resolve("segmentation").resolve(file);
        assumeThat(path).as("sentences cut by people").isReadable();
        int expected = 0;
        int found = 0;
        int right = 0;
        for (var line : Files.readAllLines(path)) {
            if (line.isBlank()) {
                continue;
            }
            var words = BLANKS.split(line.strip(), -1);
            var gold = stretches(words);
            var cut = segmenter.segment(String.join("", words), Granularity.FINE);
            expected += gold.size();
            found += cut.size();
            right += (int) cut.stream()
                    .filter(w -> gold.contains(new Stretch(w.start(), w.end())))
                    .count();
        }
        assertThat(2.0 * right / (expected + found)).as("word F1 on " + file).isGreaterThanOrEqualTo(leastF1);
    }

    @Test
    void fineModeCoversEveryAbstractAndSearchModeStandsWhereItSays() throws IOException {
        var path = DATA.resolve("literature/abstracts.jsonl");
        assumeThat(path).as("abstracts").isReadable();
        int abstracts = 0;
        try (var lines = Files.newBufferedReader(path)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var summary = SUMMARY.matcher(line);
                assertThat(summary.find()).as(line).isTrue();
                checkFine(summary.group(1));
                checkSearch(summary.group(1));
                abstracts++;
            }
        }
        assertThat(abstracts).isPositive();
    }

    private void checkFine(String text) {
        int at = 0;
        for (var word : segmenter.segment(text, Granularity.FINE)) {
            assertThat(text.substring(at, word.start())).as(text).isBlank();
            at = word.end();
        }
        assertThat(text.substring(at)).as(text).isBlank();
    }

    private void checkSearch(String text) {
        int start = 0;
        for (var word : segmenter.segment(text, Granularity.SEARCH)) {
            assertThat(word.start()).as("%s in %s", word, text).isGreaterThanOrEqualTo(start);
            assertThat(word.end()).as("%s in %s", word, text).isLessThanOrEqualTo(text.length());
            var written = text.substring(word.start(), word.end());
            if (written.chars().allMatch(Character::isIdeographic)) {
                assertThat(word.form()).as("%s in %s", word, text).isEqualTo(CharFolding.fold(written));
            }
            start = word.start();
        }
    }

    private static Set<Stretch> stretches(String... words) {
        var stretches = new HashSet<Stretch>();
        int at = 0;
        for (var word : List.of(words)) {
            stretches.add(new Stretch(at, at + word.length()));
            at += word.length();
        }
        return stretches;
    }
}
