package org.duijie.api.experiment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.api.Engine;
import org.duijie.api.ask.SeenData;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.experiment.Arm;
import org.duijie.evaluation.experiment.Experiment;
import org.duijie.evaluation.experiment.TeamDraft;
import org.duijie.evaluation.experiment.TeamDraft.Team;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.MatchResult;
import org.duijie.recommender.rank.Ranker;

/**
 * Technologies for enterprises by the arms of an experiment: each enterprise always sees the same arm, or interleaved lists that are the same
 * for the same question. Who asks for no enterprise sees what is usual. Keeps no state; safe for several threads.
 */
public final class Arms {
    private final Optional<Experiment> experiment;
    private final Map<Arm, Supplier<Ranker>> rankers;

    private Arms(Optional<Experiment> experiment, Map<Arm, Supplier<Ranker>> rankers) {
        this.experiment = experiment;
        this.rankers = Map.copyOf(rankers);
    }

    /** {@return the usual ranking for everybody} */
    public static Arms none() {
        return new Arms(Optional.empty(), Map.of());
    }

    /**
     * {@return the arms of an experiment}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code model.none}, or why the model of an arm cannot be used
     */
    public static Arms of(Experiment experiment, Engine engine) {
        var rankers = new LinkedHashMap<Arm, Supplier<Ranker>>();
        for (var arm : experiment.arms()) {
            rankers.put(arm, engine.ranker(arm.ranker(), arm.model()));
        }
        return new Arms(Optional.of(experiment), rankers);
    }

    /**
     * {@return the technologies that fit a need, by the arm of an enterprise}
     *
     * @param data what the caller may see
     * @param reader the enterprise, whosever need it is; empty for none
     */
    public Shown technologiesFor(SeenData data, String reader, Need need, MatchRequest request) {
        return shown(data, reader, need, request, d -> d.technologiesFor(need, request));
    }

    /**
     * {@return the technologies that an enterprise may want, by the arm of an enterprise}
     *
     * @param data what the caller may see
     * @param reader who looks, maybe another; empty for none
     */
    public Shown recommendationsFor(SeenData data, String reader, Enterprise enterprise, MatchRequest request) {
        return shown(data, reader, enterprise, request, d -> d.recommendationsFor(enterprise, request));
    }

    private Shown shown(
            SeenData data,
            String enterprise,
            CorpusRecord asked,
            MatchRequest request,
            Function<SeenData, MatchResult> answer) {
        if (experiment.isEmpty() || enterprise.isEmpty()) {
            return Shown.outside(answer.apply(data));
        }
        Function<Arm, MatchResult> byArm = arm -> answer.apply(data.rankedBy(rankers.get(arm)));
        return experiment.get().interleaved()
                ? interleaved(experiment.get(), enterprise, asked, request, byArm)
                : split(experiment.get(), enterprise, byArm);
    }

    private static Shown split(Experiment running, String enterprise, Function<Arm, MatchResult> answer) {
        var arm = running.armOf(enterprise);
        var result = answer.apply(arm);
        var marks = new HashMap<String, String>();
        result.matches().forEach(m -> marks.put(key(m), running.mark(arm)));
        return new Shown(result, marks);
    }

    private static Shown interleaved(
            Experiment running,
            String enterprise,
            CorpusRecord asked,
            MatchRequest request,
            Function<Arm, MatchResult> answer) {
        var first = answer.apply(running.arms().getFirst());
        var second = answer.apply(running.arms().getLast());
        var coin = running.coin(enterprise, RecordKey.of(asked).text());
        var picks = TeamDraft.draft(first.matches(), second.matches(), Arms::key, request.top(), coin);
        var marks = new HashMap<String, String>();
        for (var pick : picks) {
            pick.team().ifPresent(team -> {
                var arm = team == Team.FIRST
                        ? running.arms().getFirst()
                        : running.arms().getLast();
                marks.put(key(pick.item()), running.mark(arm));
            });
        }
        var result = new MatchResult(
                first.ranker() + "+" + second.ranker(),
                picks.stream().map(TeamDraft.Pick::item).toList(),
                first.timedOut() || second.timedOut(),
                first.took().plus(second.took()));
        return new Shown(result, marks);
    }

    private static String key(Match match) {
        return RecordKey.of(match.record()).text();
    }
}
