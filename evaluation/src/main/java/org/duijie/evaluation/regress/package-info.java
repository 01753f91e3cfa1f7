/**
 * Experiments that can be run again: a file says what is matched, with which settings, and what must come out.
 *
 * <p>Start at {@link org.duijie.evaluation.regress.RegressionFile}. Smallest use:
 *
 * <pre>{@code
 * var regression = RegressionFile.read(Path.of("evaluation/regressions/sample-analysis.yaml"));
 * try (var run = RegressionRun.of(regression, directory)) {
 *     run.outcomes(progress -> {}).forEach(outcome -> System.err.println(outcome.values()));
 * }
 * }</pre>
 *
 * <p>One regression is run by one thread, on all processors. Comparing runs by tests of significance does not belong here.
 */
package org.duijie.evaluation.regress;
