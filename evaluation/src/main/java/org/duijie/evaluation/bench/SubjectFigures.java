package org.duijie.evaluation.bench;

/**
 * What a subject of {@link AnalysisBench} gave.
 *
 * @param subject the subject
 * @param tokensPerThousand tokens it made of 1,000 characters
 * @param onOneThread characters (UTF-16 units) a second on one thread
 * @param onTwoThreads characters a second of two threads together
 * @param loadSeconds seconds from the start of a fresh process's work to the first text cut
 * @param heapBytes what it holds in such a process, garbage collected
 */
public record SubjectFigures(
        Subject subject,
        double tokensPerThousand,
        Spread onOneThread,
        Spread onTwoThreads,
        Spread loadSeconds,
        Spread heapBytes) {}
