/**
 * Judgments from behaviour: how much an item attracts, whatever place it was shown at. What stands first is looked at more often, so counting
 * clicks alone would judge the ranker that showed it; a click model tells the two apart.
 *
 * <p>Start at {@link org.duijie.evaluation.click.ClickCounts}. Smallest use:
 *
 * <pre>{@code
 * var counts = new ClickCounts(0.2, 1);
 * store.forEachInteraction(counts::add);                      // impressions with their places, and what followed
 * var model = PositionModel.fit(counts.all());
 * model.examination().get(2);                                 // 0.51: how often the second place is looked at
 * var qrels = new ClickJudgments(10, GradeScale.USUAL).of(model);
 * }</pre>
 *
 * <p>The model, how attraction becomes a grade, and a worked example are in {@code docs/experiments.md}. Counts are for one thread, all else
 * is immutable.
 */
package org.duijie.evaluation.click;
