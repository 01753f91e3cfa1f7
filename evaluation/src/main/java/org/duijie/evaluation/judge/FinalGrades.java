package org.duijie.evaluation.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.Qrels;

/** One grade for each pair out of what several judges said in several rounds. */
public final class FinalGrades {
    private FinalGrades() {}

    /**
     * The grades that count: of each pair the median of the judgments of the last round in which it was judged; of an even number the mean of
     * the two in the middle, a half rounded up.
     *
     * @throws BrokenRule {@code judging.none} if nothing was judged
     */
    public static Qrels of(Collection<Judgment> judgments) {
        if (judgments.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.none");
        }
        var said = new HashMap<List<String>, List<Judgment>>();
        judgments.forEach(j -> said.computeIfAbsent(List.of(j.topic(), j.item()), k -> new ArrayList<>())
                .add(j));
        var grades = new HashMap<String, Map<String, Integer>>();
        said.forEach((pair, of) ->
                grades.computeIfAbsent(pair.getFirst(), t -> new HashMap<>()).put(pair.getLast(), grade(of)));
        return new Qrels(grades);
    }

    private static int grade(List<Judgment> judgments) {
        int last = judgments.stream().mapToInt(Judgment::round).max().orElseThrow();
        var grades = judgments.stream()
                .filter(j -> j.round() == last)
                .mapToInt(Judgment::grade)
                .sorted()
                .toArray();
        int middle = grades.length / 2;
        return grades.length % 2 == 1 ? grades[middle] : (grades[middle - 1] + grades[middle] + 1) / 2;
    }
}
