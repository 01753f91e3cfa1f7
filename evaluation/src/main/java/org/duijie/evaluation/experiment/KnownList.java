package org.duijie.evaluation.experiment;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.duijie.evaluation.experiment.TeamDraft.Pick;
import org.duijie.evaluation.experiment.TeamDraft.Team;

/**
 * A list shown to enterprises whose preferences are known. They view by the position-based model: the item at rank r is looked at with
 * probability 1/r, and viewed if it is looked at and attracts, by its grade.
 *
 * @param items best first
 */
record KnownList(List<Item> items) {
    /** How probably an item of grade 0 to 3 is viewed when it is looked at, as {@code corpus.sample} has it. */
    private static final double[] ATTRACTION = {0.10, 0.30, 0.65, 0.90};

    /** Copies. */
    KnownList {
        items = List.copyOf(items);
    }

    /** An item and how well it fits, 0 to 3. */
    record Item(String id, int grade) {}

    /** {@return a list of items of these grades, named by a prefix and their place in the order given} */
    static KnownList of(String prefix, List<Integer> grades) {
        return new KnownList(IntStream.range(0, grades.size())
                .mapToObj(i -> new Item(prefix + i, grades.get(i)))
                .toList());
    }

    /** {@return the same items in another order, by their places} */
    KnownList reordered(List<Integer> order) {
        return new KnownList(order.stream().map(items::get).toList());
    }

    /** {@return how probably an item is viewed at a rank, 1 for the first} */
    static double viewed(Item item, int rank) {
        return ATTRACTION[item.grade()] / rank;
    }

    /** {@return how probably an enterprise views any} */
    double success() {
        double none = 1;
        for (int i = 0; i < items.size(); i++) {
            none *= 1 - viewed(items.get(i), i + 1);
        }
        return 1 - none;
    }

    /** How probably an enterprise prefers one ranker or the other when their lists are interleaved. */
    record Preference(double first, double second) {}

    /** {@return the preference between two lists, by going through all drafts and all that may be viewed} */
    static Preference preference(KnownList one, KnownList other) {
        int top = one.items().size();
        int drafts = 1 << top;
        double first = 0;
        double second = 0;
        for (int coins = 0; coins < drafts; coins++) {
            var picks = TeamDraft.draft(one.items(), other.items(), Item::id, top, fallingAs(coins));
            var net = net(picks);
            for (int i = 0; i < net.length; i++) {
                first += i < top ? net[i] / drafts : 0;
                second += i > top ? net[i] / drafts : 0;
            }
        }
        return new Preference(first, second);
    }

    private static RandomGenerator fallingAs(int coins) {
        return new RandomGenerator() {
            private int left = coins;

            @Override
            public boolean nextBoolean() {
                boolean coin = (left & 1) == 1;
                left >>= 1;
                return coin;
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("only coins fall here");
            }
        };
    }

    /** The probabilities of how many more views the second team has, from −n to n. */
    private static double[] net(List<Pick<Item>> picks) {
        int top = picks.size();
        var net = new double[2 * top + 1];
        net[top] = 1;
        for (int i = 0; i < top; i++) {
            double viewed = viewed(picks.get(i).item(), i + 1);
            int step = picks.get(i).team().equals(Optional.of(Team.FIRST)) ? -1 : 1;
            net = stepped(net, viewed, step);
        }
        return net;
    }

    private static double[] stepped(double[] net, double probability, int step) {
        var next = new double[net.length];
        for (int i = 0; i < net.length; i++) {
            next[i] += net[i] * (1 - probability);
            if (net[i] > 0) {
                next[i + step] += net[i] * probability;
            }
        }
        return next;
    }
}
