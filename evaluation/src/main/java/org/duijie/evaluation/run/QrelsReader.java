package org.duijie.evaluation.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads TREC judgments: {@code topic 0 item grade}. The second column is not used. A row that says again what another said is passed
 * over; one that contradicts it is refused.
 */
public final class QrelsReader {
    private static final String FORM = "topic 0 item grade";
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    private final Map<String, Map<String, Place>> topics = new LinkedHashMap<>();

    private QrelsReader() {}

    /** A grade and the line it stands in. */
    private record Place(int grade, long line) {}

    /**
     * The judgments in a file.
     *
     * @param file UTF-8; at least one row
     * @return the judgments, held in memory
     * @throws org.duijie.corpus.check.BrokenRule {@code file.missing}, {@code file.directory}, {@code file.unreadable},
     *     {@code file.empty}, {@code row.encoding}, {@code row.columns}, {@code qrels.grade}, {@code qrels.contradiction}
     */
    public static Qrels read(Path file) {
        var reader = new QrelsReader();
        new TrecFile(file, 4, FORM).read(reader::add);
        return reader.qrels();
    }

    private void add(Row row) {
        var topic = row.column(0);
        var item = row.column(2);
        var place = new Place(grade(row), row.line());
        var first = topics.computeIfAbsent(topic, t -> new HashMap<>()).putIfAbsent(item, place);
        if (first != null && first.grade() != place.grade()) {
            throw row.broken("qrels.contradiction", item, topic, place.grade(), first.grade(), first.line());
        }
    }

    private static int grade(Row row) {
        var text = row.column(3);
        if (!INTEGER.matcher(text).matches()) {
            throw row.broken("qrels.grade", text);
        }
        return Integer.parseInt(text);
    }

    private Qrels qrels() {
        var grades = new LinkedHashMap<String, Map<String, Integer>>();
        topics.forEach((topic, items) -> {
            var byItem = new HashMap<String, Integer>();
            items.forEach((item, place) -> byItem.put(item, place.grade()));
            grades.put(topic, byItem);
        });
        return new Qrels(grades);
    }
}
