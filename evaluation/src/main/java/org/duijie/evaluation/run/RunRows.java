package org.duijie.evaluation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** The rows of one topic of a run. */
final class RunRows {
    /** The rank of a row that gives no integer for it. */
    static final int NO_RANK = -1;

    private final List<Entry> entries = new ArrayList<>();
    private boolean inOrder = true;

    /** An item, and the rank and the line of its row. */
    private record Entry(ScoredItem scored, int rank, long line) {
        double score() {
            return scored.score();
        }
    }

    void add(ScoredItem scored, int rank, long line) {
        if (inOrder && !entries.isEmpty()) {
            var before = entries.getLast();
            inOrder = before.score() >= scored.score() && before.rank() <= rank;
        }
        entries.add(new Entry(scored, rank, line));
    }

    long firstLine() {
        return entries.getFirst().line();
    }

    /**
     * The ranking of the topic.
     *
     * @throws BrokenRule {@code run.twice}
     */
    Ranking ranking(Path file, String topic) {
        try {
            return new Ranking(entries.stream().map(Entry::scored).toList());
        } catch (BrokenRule e) {
            var lines = new HashMap<String, Long>();
            for (var entry : entries) {
                var item = entry.scored().item();
                var first = lines.putIfAbsent(item, entry.line());
                if (first != null) {
                    throw new BrokenRule(
                            e, EvaluationMessages.MESSAGES, "run.twice", file, entry.line(), item, topic, first);
                }
            }
            throw e;
        }
    }

    /** Notes the first row whose rank is worse than that of a row with a lower score. */
    void checkRanks(Path file, String topic, Notices notices) {
        if (inOrder) {
            return;
        }
        var byScore = entries.stream()
                .filter(entry -> entry.rank() != NO_RANK)
                .sorted(Comparator.comparingDouble(Entry::score))
                .toList();
        // The best rank among all rows with a lower score, and among those with the same score as the row before.
        Entry best = null;
        Entry tied = null;
        for (var entry : byScore) {
            if (tied != null && tied.score() < entry.score()) {
                best = better(best, tied);
                tied = null;
            }
            if (best != null && best.rank() < entry.rank()) {
                contradicted(file, topic, entry, best, notices);
                return;
            }
            tied = better(tied, entry);
        }
    }

    private static Entry better(Entry a, Entry b) {
        return a == null || b.rank() < a.rank() ? b : a;
    }

    private static void contradicted(Path file, String topic, Entry entry, Entry other, Notices notices) {
        notices.add(
                "run.ranks",
                file,
                entry.line(),
                entry.scored().item(),
                topic,
                entry.score(),
                entry.rank(),
                other.scored().item(),
                other.score(),
                other.rank(),
                other.line());
    }
}
