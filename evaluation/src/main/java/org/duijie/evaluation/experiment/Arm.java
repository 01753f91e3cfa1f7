package org.duijie.evaluation.experiment;

import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.rank.LexicalRanker;

/**
 * One of the rankers that an experiment compares.
 *
 * @param name within the experiment
 * @param ranker {@code lexical} or {@code affinity}
 * @param model id of a trained model; empty for the one in use
 * @param share of the enterprises that it is for; 0 where lists are interleaved
 */
public record Arm(String name, String ranker, Optional<String> model, double share) {
    private static final List<String> RANKERS = List.of(LexicalRanker.NAME, AffinityRanker.NAME);

    /** @throws BrokenRule {@code experiment.name}, {@code experiment.ranker}, {@code experiment.model} */
    public Arm {
        Experiment.checkName(name);
        if (!RANKERS.contains(ranker)) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES, "experiment.ranker", name, ranker, String.join(", ", RANKERS));
        }
        if (model.isPresent() && !ranker.equals(AffinityRanker.NAME)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.model", name, ranker, model.get());
        }
    }
}
