package org.duijie.evaluation.bench;

/**
 * How long it took to measure and compare made runs, and how much memory.
 *
 * @param machine what it ran on
 * @param topics how many topics
 * @param items how many items each run has for a topic
 * @param judged how many of them have a grade
 * @param runs how many runs
 * @param measures how many measures
 * @param permutations how many permutations, and as many resamples for the intervals
 * @param fileBytes the size of the runs' files
 * @param readSeconds reading the judgments and the runs, and computing the measures of every topic
 * @param compareSeconds tests and intervals
 * @param heapPeakBytes the most heap in use meanwhile, garbage included
 * @param residentBytes the most memory of the process up to then, 0 where the system does not tell
 */
public record EvaluateFigures(
        Machine machine,
        int topics,
        int items,
        int judged,
        int runs,
        int measures,
        int permutations,
        long fileBytes,
        double readSeconds,
        double compareSeconds,
        long heapPeakBytes,
        long residentBytes) {}
