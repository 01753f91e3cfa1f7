package org.duijie.dictionaries.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** The cuts of {@code golden.tsv}, whose first lines say what it holds. */
class GoldenTest {
    private static final int FEWEST_ROWS = 330;
    private static final int FEWEST_SEARCHED = 120;

    private final Segmenter segmenter = Vocabulary.shipped().segmenter();

    /**
     * A row.
     *
     * @param knownBad what comes out otherwise today: fine, search, both, or nothing
     */
    private record Row(int line, String text, String fine, String search, String knownBad) {
        static Row of(int line, String columns) {
            var column = columns.split("\t", -1);
            assertThat(column.length).as("line %d: columns", line).isBetween(2, 4);
            var row = new Row(
                    line, column[0], column[1], column.length > 2 ? column[2] : "", column.length > 3 ? column[3] : "");
            assertThat(row.fine.replace(" ", ""))
                    .as("line %d: the cut makes up the text", line)
                    .isEqualTo(row.text.replace(" ", ""));
            assertThat(row.knownBad).as("line %d: mark", line).isIn("", "fine", "search", "both");
            return row;
        }

        boolean isBad(String what) {
            return knownBad.equals(what) || knownBad.equals("both");
        }
    }

    @Test
    void fineModeCutsAsAPersonDoes() throws IOException {
        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            addIfOtherwise(wrong, row, "fine", row.fine, fine(row.text));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void searchModeFindsTheWordsThatAPersonLooksFor() throws IOException {
        var wrong = new ArrayList<String>();
        for (var row : searched()) {
            addIfOtherwise(wrong, row, "search", row.search, search(row.text));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thereAreRowsEnoughAndNoTextTwice() throws IOException {
        var texts = rows().stream().map(Row::text).toList();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(FEWEST_ROWS);
        assertThat(new HashSet<>(texts)).hasSameSizeAs(texts);
        assertThat(searched()).hasSizeGreaterThanOrEqualTo(FEWEST_SEARCHED);
    }

    /** Adds what to do about a row: a good one broke, or a known-bad one became right. */
    private static void addIfOtherwise(List<String> wrong, Row row, String what, String expected, String found) {
        boolean right = found.equals(expected);
        if (!right && !row.isBad(what)) {
            wrong.add("line " + row.line + ", " + what + ": expected [" + expected + "], found [" + found + "]");
        } else if (right && row.isBad(what)) {
            wrong.add("line " + row.line + ", " + what + ": known bad, now right; remove the mark: [" + expected + "]");
        }
    }

    private String fine(String text) {
        return segmenter.segment(text, Granularity.FINE).stream()
                .map(w -> text.substring(w.start(), w.end()))
                .collect(Collectors.joining(" "));
    }

    private String search(String text) {
        return segmenter.segment(text, Granularity.SEARCH).stream()
                .map(Word::form)
                .collect(Collectors.joining(" "));
    }

    private static List<Row> searched() throws IOException {
        return rows().stream().filter(r -> !r.search.isEmpty()).toList();
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        try (var in = GoldenTest.class.getResourceAsStream("golden.tsv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    rows.add(Row.of(number, line));
                }
                number++;
            }
        }
        return rows;
    }
}
