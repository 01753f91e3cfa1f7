package org.duijie.evaluation.experiment;

import static org.duijie.evaluation.experiment.ExperimentResult.ALPHA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.experiment.ExperimentResult.ArmResult;
import org.duijie.evaluation.experiment.ExperimentResult.Comparison;

/**
 * Gathers the events of an experiment, in whatever order, and says what came out. The enterprise is what is counted, once, when its window is
 * over: what one enterprise does is not independent of what it did before, and the share of enterprises that reach a goal is what was meant.
 * Holds a few numbers for each enterprise. For one thread.
 */
public final class ExperimentTally {
    private final Experiment experiment;
    private final String prefix;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Map<Event, Long>> events = new ArrayList<>();
    private final Map<String, Participant> participants = new HashMap<>();
    private long unknown;

    /** Nothing gathered yet. */
    public ExperimentTally(Experiment experiment) {
        this.experiment = experiment;
        this.prefix = experiment.name() + "/";
        for (var arm : experiment.arms()) {
            places.put(experiment.mark(arm), places.size());
            events.add(new EnumMap<>(Event.class));
        }
    }

    /** Adds an event; those of no or another experiment are passed over. */
    public void add(Interaction interaction) {
        var mark = interaction.arm().orElse("");
        if (!mark.startsWith(prefix)) {
            return;
        }
        var place = places.get(mark);
        if (place == null) {
            unknown++;
            return;
        }
        events.get(place).merge(interaction.event(), 1L, Long::sum);
        var participant = participants.computeIfAbsent(interaction.actor(), a -> new Participant());
        if (interaction.event() == Event.IMPRESSION) {
            participant.saw(place, interaction.at());
        } else if (experiment.goals().contains(interaction.event())) {
            participant.did(place, interaction.at(), interaction.item());
        }
    }

    /** {@return what came out, of the enterprises whose window was over at a moment} */
    public ExperimentResult result(Instant asOf) {
        var seen = participants.values().stream().filter(Participant::hasSeen).toList();
        var over =
                seen.stream().filter(p -> p.isOver(experiment.window(), asOf)).toList();
        int waiting = seen.size() - over.size();
        return experiment.interleaved() ? interleaved(over, waiting) : split(over, waiting);
    }

    private ExperimentResult split(List<Participant> over, int waiting) {
        int arms = experiment.arms().size();
        var of = new int[arms];
        var successes = new int[arms];
        int crossed = 0;
        for (var participant : over) {
            if (participant.crossed()) {
                crossed++;
            } else {
                of[participant.arm()]++;
                successes[participant.arm()] += participant.succeeded(experiment.window()) ? 1 : 0;
            }
        }
        var results = new ArrayList<ArmResult>();
        for (int i = 0; i < arms; i++) {
            results.add(arm(i, new Successes(successes[i], of[i])));
        }
        return new ExperimentResult(results, comparisons(results), waiting, crossed, unknown, sampleRatio(of));
    }

    private List<Comparison> comparisons(List<ArmResult> results) {
        int several = results.size() - 1;
        var first = results.getFirst();
        var comparisons = new ArrayList<Comparison>();
        for (var other : results.subList(1, results.size())) {
            comparisons.add(new Comparison(
                    other.arm(),
                    first.arm(),
                    PlannedTest.difference(first.successes(), other.successes(), ALPHA / several)
                            .amongst(several),
                    AnytimeTest.difference(first.successes(), other.successes(), experiment.effect(), ALPHA / several)
                            .amongst(several)));
        }
        return comparisons;
    }

    private ExperimentResult interleaved(List<Participant> over, int waiting) {
        int first = 0;
        int second = 0;
        for (var participant : over) {
            int preference = participant.preference(experiment.window());
            first += preference < 0 ? 1 : 0;
            second += preference > 0 ? 1 : 0;
        }
        var one = arm(0, new Successes(first, over.size()));
        var other = arm(1, new Successes(second, over.size()));
        var comparison = new Comparison(
                other.arm(),
                one.arm(),
                PlannedTest.share(second, first, ALPHA),
                AnytimeTest.share(second, first, experiment.effect(), ALPHA));
        return new ExperimentResult(List.of(one, other), List.of(comparison), waiting, 0, unknown, 1);
    }

    private ArmResult arm(int place, Successes successes) {
        return new ArmResult(experiment.arms().get(place).name(), successes, events.get(place));
    }

    /** Pearson's test of the numbers of enterprises against the shares. */
    private double sampleRatio(int[] of) {
        int all = 0;
        for (int n : of) {
            all += n;
        }
        if (all == 0) {
            return 1;
        }
        double distance = 0;
        for (int i = 0; i < of.length; i++) {
            double expected = all * experiment.arms().get(i).share();
            distance += (of[i] - expected) * (of[i] - expected) / expected;
        }
        return ChiSquaredDistribution.of(of.length - 1.0).survivalProbability(distance);
    }
}
