package org.duijie.evaluation.bench;

/**
 * What came back.
 *
 * @param hits how many hits
 * @param timedOut whether the time limit was hit
 */
record Answer(int hits, boolean timedOut) {}
