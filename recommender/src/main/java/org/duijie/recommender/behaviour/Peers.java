package org.duijie.recommender.behaviour;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.duijie.recommender.internal.SortedTexts;

/** The actors like one, and what they did: found once for a question, and then asked about many items. Immutable. */
public final class Peers {
    /** Nobody. */
    public static final Peers NONE = new Peers(List.of(), Deeds.NONE, SortedTexts.of(List.of()), item -> false);

    private final List<Factors.Near> nearest;
    private final Deeds deeds;
    private final SortedTexts items;
    private final Known known;

    /** Tells what the actor itself did something with. */
    @FunctionalInterface
    interface Known {
        boolean has(int item);
    }

    Peers(List<Factors.Near> nearest, Deeds deeds, SortedTexts items, Known known) {
        this.nearest = List.copyOf(nearest);
        this.deeds = deeds;
        this.items = items;
        this.known = known;
    }

    /** {@return how many they are} */
    public int size() {
        return nearest.size();
    }

    /** {@return how many of them cared for an item; empty for none} */
    public Optional<PeerInterest> interestIn(String item) {
        int i = nearest.isEmpty() ? -1 : items.indexOf(item);
        if (i < 0) {
            return Optional.empty();
        }
        var liking = new Liking();
        nearest.forEach(near -> liking.add(near.cosine(), deeds.events(near.row(), i)));
        return Optional.of(liking).filter(l -> !l.isEmpty()).map(Liking::interest);
    }

    /** {@return what they care for most, the best first, those alike by id; without what the actor itself did something with} */
    public List<LikedItem> liked(int n) {
        var liked = new HashMap<Integer, Liking>();
        for (var near : nearest) {
            deeds.forEach(near.row(), (item, events) -> {
                if (!known.has(item)) {
                    liked.computeIfAbsent(item, i -> new Liking()).add(near.cosine(), events);
                }
            });
        }
        return liked.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getValue().of(items.get(e.getKey())))
                .sorted(Comparator.comparingDouble(LikedItem::score).reversed().thenComparing(LikedItem::item))
                .limit(n)
                .toList();
    }
}
