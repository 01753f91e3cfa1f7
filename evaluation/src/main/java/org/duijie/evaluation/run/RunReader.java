package org.duijie.evaluation.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a TREC run: {@code topic Q0 item rank score tag}. The rank is not used: the score decides, see
 * {@link ScoredItem#BEST_FIRST}. Scores are read as doubles, as trec_eval 10 does (9 read floats). Rows may come in any order; the
 * last row's tag names the run.
 */
public final class RunReader {
    private static final String FORM = "topic Q0 item rank score tag";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final Map<String, Map<String, Place>> topics = new LinkedHashMap<>();
    private String tag = "";

    private RunReader() {}

    /** A score and the line it stands in. */
    private record Place(double score, long line) {}

    /**
     * The run in a file.
     *
     * @param file UTF-8; at least one row
     * @return the run, held in memory
     * @throws org.duijie.corpus.check.BrokenRule {@code file.missing}, {@code file.directory}, {@code file.unreadable},
     *     {@code file.empty}, {@code row.encoding}, {@code row.columns}, {@code run.score}, {@code run.twice}
     */
    public static Run read(Path file) {
        var reader = new RunReader();
        new TrecFile(file, 6, FORM).read(reader::add);
        return reader.run();
    }

    private void add(Row row) {
        var topic = row.column(0);
        var item = row.column(2);
        var place = new Place(score(row), row.line());
        var first = topics.computeIfAbsent(topic, t -> new HashMap<>()).putIfAbsent(item, place);
        if (first != null) {
            throw row.broken("run.twice", item, topic, first.line());
        }
        tag = row.column(5);
    }

    private static double score(Row row) {
        var text = row.column(4);
        double score = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(score)) {
            throw row.broken("run.score", text);
        }
        return score;
    }

    private Run run() {
        var rankings = new LinkedHashMap<String, Ranking>();
        topics.forEach((topic, items) -> rankings.put(topic, ranking(items)));
        return new Run(tag, rankings);
    }

    private static Ranking ranking(Map<String, Place> items) {
        return new Ranking(items.entrySet().stream()
                .map(e -> new ScoredItem(e.getKey(), e.getValue().score()))
                .toList());
    }
}
