package org.duijie.evaluation.compare;

import org.duijie.evaluation.measure.Measure;

/**
 * A topic that changed much, and how.
 *
 * @param run the name of the run that it changed in
 * @param measure by what it changed
 * @param change its values
 * @param lists what was listed before and after
 */
public record Residual(String run, Measure measure, TopicChange change, SideBySide lists) {}
