package org.duijie.evaluation.run;

import java.util.HashSet;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * The items found for one topic, best first.
 *
 * @param items in the order of {@link ScoredItem#BEST_FIRST}, whatever order they were given in; each item once
 */
public record Ranking(List<ScoredItem> items) {
    /** Nothing found. */
    public static final Ranking EMPTY = new Ranking(List.of());

    /** @throws BrokenRule {@code ranking.twice} */
    public Ranking {
        items = sorted(items);
        var seen = HashSet.<String>newHashSet(items.size());
        for (var scored : items) {
            if (!seen.add(scored.item())) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "ranking.twice", scored.item());
            }
        }
    }

    private static List<ScoredItem> sorted(List<ScoredItem> items) {
        for (int i = 1; i < items.size(); i++) {
            if (ScoredItem.BEST_FIRST.compare(items.get(i - 1), items.get(i)) > 0) {
                return items.stream().sorted(ScoredItem.BEST_FIRST).toList();
            }
        }
        return List.copyOf(items);
    }
}
