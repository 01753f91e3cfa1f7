package org.duijie.evaluation.measure;

import java.util.List;

/**
 * A number that says how good a ranking is. Notations are those of ir_measures, definitions those of trec_eval 10 with {@code -c}
 * where it has the measure; {@code docs/measures.md} has them all.
 *
 * <ul>
 *   <li>with grades: {@code nDCG}, {@code nDCG(dcg='exp-log2')@k}, {@code ERR(max=4)@k}, {@code RBP(p=0.8)}
 *   <li>of the order of relevant items: {@code AP}, {@code AP@k}, {@code P@k}, {@code R@k}, {@code Rprec}, {@code IPrec@0.5},
 *       {@code RR}, {@code RR@k}, {@code Success@k}
 *   <li>of the set found: {@code SetP}, {@code SetR}, {@code SetF(beta=1)}, {@code SetAP}
 *   <li>that do not take what was not judged for not relevant: {@code Bpref}, {@code infAP}, {@code Judged@k}
 *   <li>of scores against grades: {@code 1/(1+MAE)}, {@code QWK}, {@code ECE(bins=10)}
 * </ul>
 *
 * <p>An item is relevant if its grade is at least {@code rel}, 1 unless told: {@code AP(rel=2)} ({@code -l 2}). Items without a grade,
 * or with one below 0, count as not relevant. Ranks follow from the scores, {@link org.duijie.evaluation.run.ScoredItem#BEST_FIRST}. A
 * judged topic that the run lacks, and one that has no relevant item, has the value 0; topics without judgments are left out.
 *
 * <p>The mean is taken over all judged topics. {@code topics=relevant}, which trec_eval does not have, takes it over those topics
 * that have a relevant item: {@code R(rel=2,topics=relevant)@100}. Measures of scores against grades are no mean: their value for a run
 * is that of all its judged pairs.
 *
 * <p>Implementations are values: equal if their notations are.
 */
public interface Measure {
    /** {@return the shortest text that {@link #parse} reads as this measure, such as {@code R(rel=2)@100}} */
    String notation();

    /** {@return the value for one topic that counts} */
    double of(JudgedRanking ranking);

    /** {@return whether a topic has a value} */
    boolean counts(JudgedRanking ranking);

    /**
     * What a topic adds to the value of a run: numbers that can be summed up over topics. For a mean these are the value and 1; for a
     * topic that does not count they are 0.
     */
    default double[] parts(JudgedRanking ranking) {
        return counts(ranking) ? new double[] {of(ranking), 1} : new double[2];
    }

    /** {@return the value of a run, of the summed up {@link #parts} of its topics; NaN where there is none} */
    default double whole(double[] sums) {
        return sums[1] > 0 ? sums[0] / sums[1] : Double.NaN;
    }

    /** {@return whether it is an error, so that the lower value is the better} */
    default boolean lowerIsBetter() {
        return false;
    }

    /**
     * The measure with this notation. Blanks do not matter; text values may stand in single quotes.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code measure.unknown} with the nearest names, {@code measure.cutoff},
     *     {@code measure.cutoffMissing}, {@code measure.cutoffNot}, {@code measure.cutoffShare}, {@code measure.setting},
     *     {@code measure.parameter}, {@code measure.parameterNot}, {@code measure.integer}, {@code measure.number}, {@code measure.word}
     */
    static Measure parse(String notation) {
        return Notation.parse(notation).measure();
    }

    /**
     * The measures of a list.
     *
     * @param notations parted by commas or white space, as in {@code nDCG@10, R(rel=2,topics=relevant)@100}
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
