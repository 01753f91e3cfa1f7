package org.duijie.corpus.generate;

import java.util.Arrays;

/** Made technologies by the learnt records that they are like, which lie by topic. Immutable. */
final class ByTopic {
    /** So many learnt records around one are mostly near in topic. */
    private static final double NEARNESS = 1.5;

    private final int[] learnt;
    /** Which place among the learnt technologies each one's record has. */
    private final int[] places;
    /** Technologies by place. */
    private final int[] byPlace;
    /** Where each place begins in {@link #byPlace}, and the end. */
    private final int[] starts;

    /** The first technologies that a generator makes. */
    ByTopic(Generator generator, int technologies) {
        learnt = generator.model().numbers(Part.TECHNOLOGIES);
        places = new int[technologies];
        starts = new int[learnt.length + 1];
        for (int i = 0; i < technologies; i++) {
            places[i] = place(generator.like(Part.TECHNOLOGIES, i));
            starts[places[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        byPlace = new int[technologies];
        var next = starts.clone();
        for (int i = 0; i < technologies; i++) {
            byPlace[next[places[i]]++] = i;
        }
    }

    /** {@return the place of a learnt record, or where it would be if it were a technology} */
    private int place(int number) {
        int found = Arrays.binarySearch(learnt, number);
        return Math.min(found < 0 ? -1 - found : found, learnt.length - 1);
    }

    /** {@return how many learnt technologies a technology is away from a topic} */
    int distance(int topic, int technology) {
        return Math.abs(places[technology] - place(topic));
    }

    /** {@return a technology near a topic, some much more often than others} */
    int near(int topic, Draws draws) {
        int place = Math.clamp(place(topic) + draws.around(NEARNESS), 0, learnt.length - 1);
        int count = starts[place + 1] - starts[place];
        double skewed = draws.share() * draws.share();
        return count == 0 ? any(draws) : byPlace[starts[place] + (int) (skewed * count)];
    }

    /** {@return any technology, some more often than others} */
    int any(Draws draws) {
        return (int) (draws.share() * draws.share() * places.length);
    }
}
