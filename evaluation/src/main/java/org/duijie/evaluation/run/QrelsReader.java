package org.duijie.evaluation.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;

/**
 * Reads TREC judgments: {@code topic 0 item grade}, plain or packed with gzip. The second column is not used. A row that says again
 * what another said is passed over; one that contradicts it is refused.
 */
public final class QrelsReader {
    private static final String FORM = "topic 0 item grade";
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
    private static final int LONGEST_GRADE = 9;
    /** Of so many ids one object each is kept, however many topics they are judged for. */
    private static final int SHARED_IDS = 1_000_000;

    private final Path file;
    private final Notices notices = new Notices();
    private final Map<String, String> ids = new HashMap<>();

    private QrelsReader(Path file) {
        this.file = file;
    }

    /** A grade and the line it stands in. */
    private record Place(int grade, long line) {}

    /**
     * The judgments in a file.
     *
     * @param file UTF-8; at least one row
     * @return the judgments, held in memory
     * @throws BrokenRule as for {@link #read(Path, Consumer)}
     */
    public static Qrels read(Path file) {
        return read(file, notice -> {});
    }

    /**
     * The judgments in a file.
     *
     * @param file UTF-8; at least one row
     * @param notices gets {@code qrels.repeated}, the first row that says again what another said, if there is one
     * @return the judgments, held in memory
     * @throws BrokenRule {@code file.missing}, {@code file.directory}, {@code file.unreadable}, {@code file.empty},
     *     {@code row.encoding}, {@code row.columns}, {@code qrels.grade}, {@code qrels.contradiction}
     */
    public static Qrels read(Path file, Consumer<BrokenRule> notices) {
        var reader = new QrelsReader(file);
        var grades = new LinkedHashMap<String, Map<String, Integer>>();
        new TopicScan<Map<String, Place>>(new TrecFile(file, 4, FORM), HashMap::new, reader::add)
                .each((topic, items) -> grades.put(topic, grades(items)), reader.notices::clear);
        reader.notices.tell(notices);
        return new Qrels(grades);
    }

    private void add(Map<String, Place> items, Row row) {
        var item = shared(row.column(2));
        var place = new Place(grade(row), row.line());
        var first = items.putIfAbsent(item, place);
        if (first == null) {
            return;
        }
        if (first.grade() != place.grade()) {
            throw row.broken("qrels.contradiction", item, row.column(0), place.grade(), first.grade(), first.line());
        }
        notices.add("qrels.repeated", file, row.line(), item, row.column(0), first.line());
    }

    private String shared(String id) {
        var known = ids.get(id);
        if (known == null && ids.size() < SHARED_IDS) {
            ids.put(id, id);
        }
        return known == null ? id : known;
    }

    private static int grade(Row row) {
        int digits = row.digits(3, LONGEST_GRADE);
        if (digits >= 0) {
            return digits;
        }
        var text = row.column(3);
        if (!INTEGER.matcher(text).matches()) {
            throw row.broken("qrels.grade", text);
        }
        return Integer.parseInt(text);
    }

    private static ItemGrades grades(Map<String, Place> items) {
        var byItem = new HashMap<String, Integer>();
        items.forEach((item, place) -> byItem.put(item, place.grade()));
        return ItemGrades.of(byItem);
    }
}
