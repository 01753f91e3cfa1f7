package org.duijie.api.experiment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.Engine;
import org.duijie.api.ask.PublicData;
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

/**
 * Technologies for enterprises by the arms of an experiment: each enterprise always sees the same arm, or interleaved lists that are the same
 * for the same question. Who asks for no enterprise sees what is usual. Keeps no state; safe for several threads.
 */
public final class Arms {
    private final PublicData usual;
    private final Optional<Experiment> experiment;
    private final Map<Arm, PublicData> byArm;

    private Arms(PublicData usual, Optional<Experiment> experiment, Map<Arm, PublicData> byArm) {
        this.usual = usual;
        this.experiment = experiment;
        this.byArm = Map.copyOf(byArm);
    }

    /** {@return the usual ranking for everybody} */
    public static Arms none(PublicData usual) {
        return new Arms(usual, Optional.empty(), Map.of());
    }

    /**
     * {@return the arms of an experiment}
     *
     * @param usual for those who ask for no enterprise
     * @throws org.duijie.corpus.check.BrokenRule {@code model.none}, or why the model of an arm cannot be used
     */
    public static Arms of(Experiment experiment, Engine engine, PublicData usual) {
        var byArm = new LinkedHashMap<Arm, PublicData>();
        for (var arm : experiment.arms()) {
            byArm.put(arm, usual.rankedBy(engine.ranker(arm.ranker(), arm.model())));
        }
        return new Arms(usual, Optional.of(experiment), byArm);
    }

    /** {@return the technologies that fit a need, by what its enterprise sees} */
    public Shown technologiesFor(Need need, MatchRequest request) {
        return technologiesFor(need.enterpriseId(), need, request);
    }

    /**
     * {@return the technologies that fit a need, by what an enterprise sees}
     *
     * @param reader the enterprise, whosever need it is; empty for none
     */
    public Shown technologiesFor(String reader, Need need, MatchRequest request) {
        return shown(reader, need, request, data -> data.technologiesFor(need, request));
    }

    /** {@return the technologies that an enterprise may want, by what it sees} */
    public Shown recommendationsFor(Enterprise enterprise, MatchRequest request) {
        return recommendationsFor(enterprise.id(), enterprise, request);
    }

    /**
     * {@return the technologies that an enterprise may want, by what an enterprise sees}
     *
     * @param reader who looks, maybe another; empty for none
     */
    public Shown recommendationsFor(String reader, Enterprise enterprise, MatchRequest request) {
        return shown(reader, enterprise, request, data -> data.recommendationsFor(enterprise, request));
    }

    private Shown shown(
            String enterprise, CorpusRecord asked, MatchRequest request, Function<PublicData, MatchResult> answer) {
        if (experiment.isEmpty() || enterprise.isEmpty()) {
            return Shown.outside(answer.apply(usual));
        }
        return experiment.get().interleaved()
                ? interleaved(experiment.get(), enterprise, asked, request, answer)
                : split(experiment.get(), enterprise, answer);
    }

    private Shown split(Experiment running, String enterprise, Function<PublicData, MatchResult> answer) {
        var arm = running.armOf(enterprise);
        var result = answer.apply(byArm.get(arm));
        var marks = new HashMap<String, String>();
        result.matches().forEach(m -> marks.put(key(m), running.mark(arm)));
        return new Shown(result, marks);
    }

    private Shown interleaved(
            Experiment running,
            String enterprise,
            CorpusRecord asked,
            MatchRequest request,
            Function<PublicData, MatchResult> answer) {
        var first = answer.apply(byArm.get(running.arms().getFirst()));
        var second = answer.apply(byArm.get(running.arms().getLast()));
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
