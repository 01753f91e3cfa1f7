package org.duijie.evaluation.click;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Counts impressions and clicks by pair and place. A click is the first event of an actor with an item for a topic after its impression, other
 * than a rejection. Some of the impressions, by chance, are held out, all of a list together where the list was shown at one moment. Takes
 * the events in the order of their arrival and holds counts, and for each actor, topic and item where it was last seen. For one thread.
 */
public final class ClickCounts {
    private final double heldOut;
    private final long seed;
    private final Map<Pair, Map<Integer, Counter>> counters = new HashMap<>();
    private final Map<Reader, Shown> last = new HashMap<>();
    private long withoutImpression;
    private long unusable;

    /** Who looks at what. */
    private record Reader(String actor, Pair pair) {}

    private static final class Counter {
        private long impressions;
        private long clicks;
        private long heldOutImpressions;
        private long heldOutClicks;
    }

    /** The last impression for a reader. */
    private static final class Shown {
        private Counter counter;
        private boolean heldOut;
        private boolean clicked;
    }

    /**
     * Nothing counted yet.
     *
     * @param heldOut share of the lists that is held out, 0 to less than 1
     * @param seed decides which
     * @throws BrokenRule {@code click.heldOut}
     */
    public ClickCounts(double heldOut, long seed) {
        if (!(heldOut >= 0 && heldOut < 1)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "click.heldOut", heldOut);
        }
        this.heldOut = heldOut;
        this.seed = seed;
    }

    /** Counts an event. */
    public void add(Interaction interaction) {
        var topic = topic(interaction);
        if (topic.isEmpty()) {
            unusable++;
            return;
        }
        var pair = new Pair(topic.get(), interaction.item());
        var reader = new Reader(interaction.actor(), pair);
        if (interaction.event() == Event.IMPRESSION) {
            shown(interaction, reader);
        } else if (interaction.event() != Event.REJECT) {
            clicked(reader);
        }
    }

    private static Optional<String> topic(Interaction interaction) {
        return interaction
                .need()
                .or(() -> interaction.query().map(q -> "query:" + q.strip().replaceAll("[\\s\\p{Z}\\p{C}]+", "_")));
    }

    private void shown(Interaction interaction, Reader reader) {
        if (interaction.position().isEmpty()) {
            unusable++;
            return;
        }
        var counter = counters.computeIfAbsent(reader.pair(), p -> new TreeMap<>())
                .computeIfAbsent(interaction.position().getAsInt(), p -> new Counter());
        var shown = last.computeIfAbsent(reader, r -> new Shown());
        shown.counter = counter;
        shown.clicked = false;
        shown.heldOut = isHeldOut(interaction, reader);
        counter.impressions += shown.heldOut ? 0 : 1;
        counter.heldOutImpressions += shown.heldOut ? 1 : 0;
    }

    private boolean isHeldOut(Interaction interaction, Reader reader) {
        long list = 31L * reader.actor().hashCode() + reader.pair().topic().hashCode();
        return new Random(seed ^ (31 * list + interaction.at().toEpochMilli())).nextDouble() < heldOut;
    }

    private void clicked(Reader reader) {
        var shown = last.get(reader);
        if (shown == null) {
            withoutImpression++;
        } else if (!shown.clicked) {
            shown.clicked = true;
            shown.counter.clicks += shown.heldOut ? 0 : 1;
            shown.counter.heldOutClicks += shown.heldOut ? 1 : 0;
        }
    }

    /** {@return what is not held out, by pair and place} */
    public List<Cell> training() {
        return cells(c -> c.impressions, c -> c.clicks);
    }

    /** {@return what is held out, by pair and place} */
    public List<Cell> heldOut() {
        return cells(c -> c.heldOutImpressions, c -> c.heldOutClicks);
    }

    /** {@return everything, by pair and place} */
    public List<Cell> all() {
        return cells(c -> c.impressions + c.heldOutImpressions, c -> c.clicks + c.heldOutClicks);
    }

    /** {@return how many events followed no impression that was counted} */
    public long withoutImpression() {
        return withoutImpression;
    }

    /** {@return how many events named neither need nor query, or were impressions without a place} */
    public long unusable() {
        return unusable;
    }

    /** Takes a number of a counter. */
    @FunctionalInterface
    private interface Part {
        long of(Counter counter);
    }

    private List<Cell> cells(Part impressions, Part clicks) {
        var cells = new ArrayList<Cell>();
        for (var entry : new TreeMap<>(counters).entrySet()) {
            entry.getValue().forEach((position, counter) -> {
                if (impressions.of(counter) > 0) {
                    cells.add(new Cell(entry.getKey(), position, impressions.of(counter), clicks.of(counter)));
                }
            });
        }
        return List.copyOf(cells);
    }
}
