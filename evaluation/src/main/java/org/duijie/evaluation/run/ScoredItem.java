package org.duijie.evaluation.run;

import java.util.Comparator;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * An item and how well it fits a topic.
 *
 * @param item the item's id, without white space
 * @param score any finite number; the higher the better. −0.0 is held as 0.0
 */
public record ScoredItem(String item, double score) {
    /** Best first as trec_eval sorts: by score, of equal scores the greater id (by its UTF-8 bytes) first. */
    public static final Comparator<ScoredItem> BEST_FIRST = Comparator.comparingDouble(ScoredItem::score)
            .thenComparing(ScoredItem::item, Ids.BYTE_ORDER)
            .reversed();

    /** @throws BrokenRule {@code id.form}, {@code score.finite} */
    public ScoredItem {
        Ids.check(item);
        if (!Double.isFinite(score)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "score.finite", item, score);
        }
        score += 0.0;
    }
}
