package org.duijie.evaluation.bench;

import java.util.List;

/**
 * How fast texts are cut into words.
 *
 * @param machine what it ran on
 * @param rounds how many rounds were measured, after one to warm up
 * @param records how many records the texts are of
 * @param rejected records refused
 * @param characters UTF-16 units of the texts, all of which each subject cuts in a round
 * @param subjects in the order of {@link Subject}
 * @param ratios each of ours beside each of its peers, on one thread and on two
 */
public record AnalysisFigures(
        Machine machine,
        int rounds,
        long records,
        long rejected,
        long characters,
        List<SubjectFigures> subjects,
        List<Ratio> ratios) {
    /** Copies the lists. */
    public AnalysisFigures {
        subjects = List.copyOf(subjects);
        ratios = List.copyOf(ratios);
    }

    /**
     * How many times as fast as a peer one of ours is.
     *
     * @param ours ours
     * @param peer what it stands beside
     * @param threads on how many threads
     * @param speeds characters a second of ours / of the peer, each of the same round
     */
    public record Ratio(Subject ours, Subject peer, int threads, Spread speeds) {}

    /** {@return the figures of a subject} */
    public SubjectFigures subject(Subject subject) {
        return subjects.stream().filter(f -> f.subject() == subject).findFirst().orElseThrow();
    }
}
