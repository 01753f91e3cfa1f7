/**
 * Evaluation: how good a ranking is, by judgments. The packages below this one hold it: {@code run} the TREC files of rankings and
 * judgments, {@code measure} the measures and what they give over a run. Here are only the module's texts.
 */
package org.duijie.evaluation;
