package org.duijie.corpus.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Need;

/**
 * Makes interactions that follow judgments, with noise and position bias: what enterprises would have done had they been shown lists.
 *
 * <p>Session by session, one need's judged technologies are shown as a {@link ShownList}.
 *
 * <p>The same seed and input give the same events ({@link Random}'s algorithm is specified). Immutable.
 *
 * @param seed begins the random numbers
 * @param start when the first session begins
 * @param leastEvents sessions go on until there are so many events, impressions among them
 * @param eta how steeply examination falls with the rank, 0 for no position bias
 */
public record InteractionGenerator(long seed, Instant start, int leastEvents, double eta) {
    /** Who looks for a need without an enterprise. */
    public static final String BROKER = "broker-example";

    private static final Duration BETWEEN_SESSIONS = Duration.ofMinutes(97);

    /** At least 6,000 events and η = 1. */
    public InteractionGenerator(long seed, Instant start) {
        this(seed, start, 6_000, 1);
    }

    /**
     * Makes the events.
     *
     * @param judgments which technologies are shown, and how well they fit
     * @param needs the needs that the judgments are about; the actor is a need's enterprise
     * @return the events in the order of time; none where there is no judgment of a given need
     */
    public List<Interaction> generate(List<Judgment> judgments, List<Need> needs) {
        var random = new Random(seed);
        var lists = byNeed(judgments, needs);
        var events = new ArrayList<Interaction>();
        var shuffled = new ArrayList<>(lists.keySet());
        for (int session = 0; !lists.isEmpty() && events.size() < leastEvents; session++) {
            if (session % shuffled.size() == 0) {
                Collections.shuffle(shuffled, random);
            }
            var need = shuffled.get(session % shuffled.size());
            var begin = start.plus(BETWEEN_SESSIONS.multipliedBy(session)).plusSeconds(random.nextInt(3_600));
            var actor = need.enterpriseId().isEmpty() ? BROKER : need.enterpriseId();
            events.addAll(new ShownList(need.id(), actor, lists.get(need)).events(begin, eta, random));
        }
        events.sort(Comparator.comparing(Interaction::at));
        return List.copyOf(events);
    }

    private static Map<Need, List<Judgment>> byNeed(List<Judgment> judgments, List<Need> needs) {
        var lists = new LinkedHashMap<Need, List<Judgment>>();
        for (var need : needs) {
            var judged =
                    judgments.stream().filter(j -> j.needId().equals(need.id())).toList();
            if (!judged.isEmpty()) {
                lists.put(need, judged);
            }
        }
        return lists;
    }
}
