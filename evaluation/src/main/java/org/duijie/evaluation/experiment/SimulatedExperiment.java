package org.duijie.evaluation.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.experiment.KnownList.Item;
import org.duijie.evaluation.experiment.TeamDraft.Pick;
import org.duijie.evaluation.experiment.TeamDraft.Team;

/**
 * One experiment with enterprises of known preferences: one after the other comes, is shown a list and views what it likes, and the experiment
 * is looked at every now and then. For one thread.
 */
final class SimulatedExperiment {
    /** Looks up to the planned number. */
    static final int LOOKS = 20;
    /** Looks in all. */
    static final int MOST_LOOKS = 40;

    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(7);

    private final Experiment experiment;
    private final KnownList first;
    private final KnownList second;
    private final Random random;
    private final String enterprises;
    private final ExperimentTally tally;
    private final Map<Procedure, Integer> rejectedAt = new EnumMap<>(Procedure.class);

    /**
     * An experiment not begun.
     *
     * @param first what the first arm's ranker lists
     * @param second what the second's lists
     * @param seed begins the random numbers and names the enterprises
     */
    SimulatedExperiment(Experiment experiment, KnownList first, KnownList second, long seed) {
        this.experiment = experiment;
        this.first = first;
        this.second = second;
        this.random = new Random(seed);
        this.enterprises = "E-" + seed + "-";
        this.tally = new ExperimentTally(experiment);
    }

    /**
     * {@return after how many enterprises each procedure found a difference; those that found none are missing}
     *
     * @param planned number of enterprises
     */
    Map<Procedure, Integer> run(int planned) {
        int come = 0;
        for (int look = 1; look <= MOST_LOOKS; look++) {
            int until = Math.ceilDiv(planned * look, LOOKS);
            while (come < until) {
                visit(come++);
            }
            look(look, come);
        }
        return rejectedAt;
    }

    private void look(int look, int come) {
        var asOf = BEGIN.plus(BETWEEN.multipliedBy(come)).plus(experiment.window());
        var comparison = tally.result(asOf).comparisons().getFirst();
        if (comparison.anytime().p() <= ExperimentResult.ALPHA) {
            rejectedAt.putIfAbsent(Procedure.ANYTIME, come);
        }
        if (look <= LOOKS && comparison.planned().p() <= ExperimentResult.ALPHA) {
            rejectedAt.putIfAbsent(Procedure.PEEKING, come);
            if (look == LOOKS) {
                rejectedAt.put(Procedure.PLANNED, come);
            }
        }
    }

    private void visit(int number) {
        var enterprise = enterprises + number;
        var at = BEGIN.plus(BETWEEN.multipliedBy(number));
        var picks = experiment.interleaved() ? drafted(enterprise) : listed(enterprise);
        for (int rank = 1; rank <= picks.size(); rank++) {
            var pick = picks.get(rank - 1);
            var arm = experiment.arms().get(pick.team().equals(Optional.of(Team.FIRST)) ? 0 : 1);
            tally.add(event(at, enterprise, pick.item(), Event.IMPRESSION, rank, arm));
            if (random.nextDouble() < KnownList.viewed(pick.item(), rank)) {
                tally.add(event(at.plusSeconds(rank), enterprise, pick.item(), Event.VIEW, rank, arm));
            }
        }
    }

    private List<Pick<Item>> drafted(String enterprise) {
        int top = first.items().size();
        return TeamDraft.draft(
                first.items(), second.items(), Item::id, top, experiment.coin(enterprise, "N-" + enterprise));
    }

    private List<Pick<Item>> listed(String enterprise) {
        boolean isFirst = experiment.armOf(enterprise).equals(experiment.arms().getFirst());
        var list = isFirst ? first : second;
        var team = Optional.of(isFirst ? Team.FIRST : Team.SECOND);
        return list.items().stream().map(i -> new Pick<>(i, team)).toList();
    }

    private Interaction event(Instant at, String enterprise, Item item, Event event, int rank, Arm arm) {
        return new Interaction(
                at,
                enterprise,
                item.id(),
                Optional.empty(),
                event,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(rank),
                Optional.of(experiment.mark(arm)));
    }
}
