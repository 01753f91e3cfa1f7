package org.duijie.evaluation.judge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * What somebody said of how well an item fits a topic.
 *
 * @param topic id of the need
 * @param item id of the technology
 * @param round 1 for the first round
 * @param judge who said so
 * @param grade 0 (does not fit) to {@value #BEST} (fits wholly)
 * @param comment why; may be empty
 * @param at when, to the millisecond
 */
public record Judgment(String topic, String item, int round, String judge, int grade, String comment, Instant at) {
    /** The best grade. */
    public static final int BEST = 3;
    /** The most characters of a comment. */
    public static final int LONGEST_COMMENT = 2_000;

    /**
     * Checks, and takes the judge's name and the comment without blanks around them.
     *
     * @throws BrokenRule {@code judging.grade}, {@code judging.comment}, or what is wrong with the judge's name
     */
    public Judgment {
        judge = Names.judge(judge);
        if (grade < 0 || grade > BEST) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.grade", grade, BEST);
        }
        comment = comment.replace("\0", "").replace("\r\n", "\n").strip(); // PostgreSQL keeps no NUL
        if (comment.length() > LONGEST_COMMENT) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES, "judging.comment", comment, comment.length(), LONGEST_COMMENT);
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
