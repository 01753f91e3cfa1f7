package org.duijie.evaluation.compare;

import org.duijie.evaluation.measure.Measure;

/**
 * What a measure gives for a run.
 *
 * @param run the run's name
 * @param measure the measure
 * @param topics how many topics have a value
 * @param value the value of the run over them
 * @param interval where it lies for topics like these
 */
public record RunValue(String run, Measure measure, int topics, double value, Interval interval) {}
