package org.duijie.recommender.behaviour;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.duijie.corpus.model.Event;
import org.duijie.recommender.internal.PartInput;
import org.duijie.recommender.internal.PartOutput;

/** Counts of events and of examinations of each item. Immutable. */
public final class ItemStatistics {
    /** Rates are drawn towards the mean as if each item had been examined so often more. */
    private static final double SMOOTHING = 5;

    /** Item by item, in it by {@link EventSlot}. */
    private final int[] counts;
    /** How often each item was examined, as far as its places in lists tell: the sum of 1/place over impressions. */
    private final float[] examined;

    private final double meanRate;
    private final double mostWeight;

    /**
     * Takes over the arrays.
     *
     * @param counts items × events, these by {@link EventSlot}
     * @param examined for each item the sum of 1/place over its impressions
     */
    public ItemStatistics(int[] counts, float[] examined) {
        this.counts = counts;
        this.examined = examined;
        double views = 0;
        double examinations = 0;
        double most = 0;
        for (int item = 0; item < examined.length; item++) {
            views += counts[item * EventSlot.COUNT + EventSlot.of(Event.VIEW)];
            examinations += examined[item];
            most = Math.max(most, EventWeights.sum(of(item)));
        }
        meanRate = examinations > 0 ? Math.min(1, views / examinations) : 0;
        mostWeight = most;
    }

    int[] of(int item) {
        return Arrays.copyOfRange(counts, item * EventSlot.COUNT, (item + 1) * EventSlot.COUNT);
    }

    double meanRate() {
        return meanRate;
    }

    double viewRate(int item) {
        int views = counts[item * EventSlot.COUNT + EventSlot.of(Event.VIEW)];
        return Math.min(1, (views + SMOOTHING * meanRate) / (examined[item] + SMOOTHING));
    }

    double popularity(int item) {
        return mostWeight > 0 ? Math.log1p(EventWeights.sum(of(item))) / Math.log1p(mostWeight) : 0;
    }

    double appeal(int item) {
        return popularity(item) * viewRate(item);
    }

    /** {@return the items with the most appeal, the best first, those alike by number; none without any} */
    List<Integer> mostAppealing(int n) {
        var first = Comparator.comparingDouble(Appealing::appeal).reversed().thenComparingInt(Appealing::item);
        var best = new PriorityQueue<>(first.reversed());
        for (int item = 0; item < examined.length; item++) {
            double appeal = appeal(item);
            if (appeal > 0 && (best.size() < n || appeal > best.peek().appeal())) {
                best.add(new Appealing(item, appeal));
                if (best.size() > n) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(first).map(Appealing::item).toList();
    }

    private record Appealing(int item, double appeal) {}

    void write(PartOutput out) throws IOException {
        out.putInts(counts);
        out.putFloats(examined);
    }

    static ItemStatistics read(PartInput in, int items) throws IOException {
        return new ItemStatistics(in.getInts((long) items * EventSlot.COUNT), in.getFloats(items));
    }
}
