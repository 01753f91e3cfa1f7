package org.duijie.evaluation.measure;

import java.util.List;

/**
 * A number between 0 and 1 that says how good a ranking is, the higher the better. Definitions are those of trec_eval 10 with
 * {@code -c}:
 *
 * <ul>
 *   <li>{@code nDCG}, {@code nDCG@k}: the sum of grade / log2(rank + 1), over that of the best possible ranking
 *       ({@code ndcg}, {@code ndcg_cut_k})
 *   <li>{@code R@k}: the share of the relevant items that are among the first k ({@code recall_k})
 *   <li>{@code P@k}: the share of k that the relevant items among the first k make up, even if fewer than k were found
 *       ({@code P_k})
 *   <li>{@code AP}: the mean, over all relevant items, of the precision at their ranks, 0 for those not found ({@code map})
 *   <li>{@code RR}, {@code RR@k}: 1 / the rank of the first relevant item, 0 if there is none (among the first k)
 *       ({@code recip_rank})
 * </ul>
 *
 * <p>An item is relevant if its grade is at least {@code rel}, 1 unless told: {@code AP(rel=2)} ({@code -l 2}). {@code nDCG} knows
 * grades and takes no {@code rel}. Items without a grade, or with one below 0, count as not relevant. Ranks follow from the scores,
 * {@link org.duijie.evaluation.run.ScoredItem#BEST_FIRST}. A judged topic that the run lacks, and one that has no relevant item, has
 * the value 0; topics without judgments are left out.
 *
 * <p>The mean is taken over all judged topics. {@code topics=relevant}, which trec_eval does not have, takes it over those topics
 * that have a relevant item: {@code R(rel=2,topics=relevant)@100}.
 *
 * <p>Implementations are values: equal if their notations are.
 */
public interface Measure {
    /** {@return the shortest text that {@link #parse} reads as this measure, such as {@code R(rel=2)@100}} */
    String notation();

    /** {@return the value for one topic, from 0 to 1} */
    double of(JudgedRanking ranking);

    /** {@return whether a topic with these judgments counts in the mean} */
    boolean counts(JudgedRanking ranking);

    /**
     * The measure with this notation. Blanks do not matter; text values may stand in single quotes.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code measure.unknown}, {@code measure.cutoff}, {@code measure.cutoffMissing},
     *     {@code measure.cutoffNot}, {@code measure.parameter}, {@code measure.rel}, {@code measure.topics}
     */
    static Measure parse(String notation) {
        return Notation.parse(notation).measure();
    }

    /**
     * The measures of a list.
     *
     * @param notations parted by commas, as in {@code nDCG@10, R(rel=2,topics=relevant)@100}
     * @return in the order given, each once
     * @throws org.duijie.corpus.check.BrokenRule {@code measure.none}, and those of {@link #parse}
     */
    static List<Measure> parseAll(String notations) {
        return Notation.split(notations).stream().map(Measure::parse).distinct().toList();
    }

    /** {@return what is measured unless told otherwise: nDCG@10, R(rel=2,topics=relevant)@100, RR, AP} */
    static List<Measure> defaults() {
        return parseAll("nDCG@10, R(rel=2,topics=relevant)@100, RR, AP");
    }
}
