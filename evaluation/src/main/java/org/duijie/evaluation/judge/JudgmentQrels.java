package org.duijie.evaluation.judge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.QrelsReader;

/** Reads judgments out of TREC qrels, which do not say who judged. */
public final class JudgmentQrels {
    private JudgmentQrels() {}

    /**
     * {@return the rows as judgments of the first round; those with a grade below 0 say that nothing was judged, and are passed over}
     *
     * @param judge in whose name
     * @param at when they are said to be made
     * @param check is shown each one, and may refuse it by a broken rule
     * @throws BrokenRule what is wrong with the file, {@code judging.qrelsRow} with file and what is wrong, {@code judging.none}
     */
    public static List<Judgment> read(Path file, String judge, Instant at, Consumer<Judgment> check) {
        var judgments = new ArrayList<Judgment>();
        QrelsReader.read(file)
                .grades()
                .forEach((topic, items) -> items.forEach((item, grade) -> {
                    if (grade >= 0) {
                        judgments.add(judgment(file, topic, item, judge, grade, at, check));
                    }
                }));
        if (judgments.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.none");
        }
        return judgments;
    }

    private static Judgment judgment(
            Path file, String topic, String item, String judge, int grade, Instant at, Consumer<Judgment> check) {
        try {
            var judgment = new Judgment(topic, item, 1, judge, grade, "", at);
            check.accept(judgment);
            return judgment;
        } catch (BrokenRule e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "judging.qrelsRow", file, topic, item, e.getMessage());
        }
    }
}
