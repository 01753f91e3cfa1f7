/**
 * Online experiments: which of several rankers enterprises do more with. Arms are parted by enterprise, or two rankers are interleaved in
 * one list; results come from the store's interactions, with tests that hold at one look or at any number of looks.
 *
 * <p>Start at {@link org.duijie.evaluation.experiment.Experiment}. Smallest use:
 *
 * <pre>{@code
 * var experiment = ExperimentFile.read(Path.of("experiment.yaml"));
 * Arm arm = experiment.armOf("E-NEV-01");                     // always the same for an enterprise
 * var tally = new ExperimentTally(experiment);
 * store.forEachInteraction(tally::add);                       // those with arm "EXPERIMENT/ARM"
 * for (var c : tally.result(Instant.now()).comparisons()) {
 *     c.planned().p();                                        // for one look, at a size fixed beforehand
 *     c.anytime().p();                                        // for looking as often as one likes
 * }
 * }</pre>
 *
 * <p>{@link org.duijie.evaluation.experiment.ExperimentSimulation} shows with enterprises of known preferences that the tests are wrong
 * as seldom as they say. The mathematics are in {@code docs/experiments.md}. Values are immutable; a tally is for one thread. Serving
 * an experiment is not here but in {@code search-api}.
 */
package org.duijie.evaluation.experiment;
