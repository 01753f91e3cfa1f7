package org.duijie.evaluation.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;

/**
 * Reads a TREC run: {@code topic Q0 item rank score tag}, plain or packed with gzip. The rank is not used: the score decides, see
 * {@link ScoredItem#BEST_FIRST}. Scores are read as doubles, as trec_eval 10 does (9 read floats). Rows may come in any order; the
 * last row's tag names the run.
 */
public final class RunReader {
    private static final String FORM = "topic Q0 item rank score tag";
    private static final String NUMERAL = "0123456789.+-eE";
    private static final int LONGEST_RANK = 9;

    private final Path file;
    private final Notices notices = new Notices();
    private String tag = "";

    /** Gets topic after topic. */
    @FunctionalInterface
    public interface Topics {
        /** Takes a topic, what was found for it, and the line of the first row about it. */
        void accept(String topic, Ranking ranking, long line);
    }

    private RunReader(Path file) {
        this.file = file;
    }

    /**
     * The run in a file.
     *
     * @param file UTF-8; at least one row
     * @return the run, held in memory
     * @throws BrokenRule as for {@link #each}
     */
    public static Run read(Path file) {
        var rankings = new LinkedHashMap<String, Ranking>();
        var tag = each(file, (topic, ranking, line) -> rankings.put(topic, ranking), notice -> {});
        return new Run(tag, rankings);
    }

    /**
     * Hands over one topic after the other. Where the rows of a topic stand together, no more than one is held in memory; where they
     * do not, it may be that topics are handed over a second time: the last time counts.
     *
     * @param file UTF-8; at least one row
     * @param notices gets what is odd but does not change the rankings, the first place of each kind, after the last topic:
     *     {@code run.ranks} (ranks that contradict the scores), {@code run.rank} (no integer), {@code run.tags} (several tags)
     * @return the run's tag
     * @throws BrokenRule {@code file.missing}, {@code file.directory}, {@code file.unreadable}, {@code file.empty},
     *     {@code row.encoding}, {@code row.columns}, {@code run.score}, {@code run.twice}
     */
    public static String each(Path file, Topics topics, Consumer<BrokenRule> notices) {
        var reader = new RunReader(file);
        new TopicScan<>(new TrecFile(file, 6, FORM), RunRows::new, reader::add)
                .each(
                        (topic, rows) -> topics.accept(topic, reader.ranking(topic, rows), rows.firstLine()),
                        reader::restart);
        reader.notices.tell(notices);
        return reader.tag;
    }

    private void add(RunRows rows, Row row) {
        rows.add(new ScoredItem(row.column(2), score(row)), rank(row), row.line());
        var named = row.repeated(5);
        if (!tag.isEmpty() && !named.equals(tag)) {
            notices.add("run.tags", file, row.line(), named, tag);
        }
        tag = named;
    }

    private Ranking ranking(String topic, RunRows rows) {
        var ranking = rows.ranking(file, topic);
        rows.checkRanks(file, topic, notices);
        return ranking;
    }

    private void restart() {
        notices.clear();
        tag = "";
    }

    private static double score(Row row) {
        var text = row.column(4);
        double score = isNumeral(text) ? number(text) : Double.NaN;
        if (!Double.isFinite(score)) {
            throw row.broken("run.score", text);
        }
        return score;
    }

    /** Whether it has none of the letters that Java knows in numbers besides, as in NaN or 1d. */
    private static boolean isNumeral(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (NUMERAL.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private int rank(Row row) {
        int rank = row.digits(3, LONGEST_RANK);
        if (rank < 0) {
            notices.add("run.rank", file, row.line(), row.column(3), FORM);
            return RunRows.NO_RANK;
        }
        return rank;
    }
}
