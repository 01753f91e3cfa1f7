/**
 * Serving an experiment: who sees whose ranking, and which arm each match is marked with so that its events can be credited.
 *
 * <p>Start at {@link org.duijie.api.experiment.Arms}. What an experiment is, and what comes out of it, is in
 * {@code org.duijie.evaluation.experiment}; the form of its file and of its events in {@code docs/experiments.md}. Safe for several threads.
 */
package org.duijie.api.experiment;
