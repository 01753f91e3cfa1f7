package org.duijie.recommender.behaviour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Event;
import org.duijie.recommender.internal.PartFile;
import org.duijie.recommender.internal.PartInput;
import org.duijie.recommender.internal.PartOutput;
import org.duijie.recommender.internal.SortedTexts;

/**
 * What was learned from interactions: factors of actors and items by implicit alternating least squares, counts, and who did what. Immutable.
 *
 * @see <a href="http://yifanhu.net/PUB/cf.pdf">Hu, Koren and Volinsky: Collaborative Filtering for Implicit Feedback Datasets (ICDM 2008)</a>
 */
public final class BehaviourModel {
    /** The name in a model's folder. */
    public static final String FILE = "behaviour.bin";

    private static final PartFile FORMAT = new PartFile("DJBE", 1);
    private static final int LARGEST_RANK = 1024;
    /** So many of those most alike tell what else might please. */
    private static final int NEIGHBOURS = 50;
    /** So many items are known to be popular. */
    private static final int MOST_POPULAR = 2_000;

    private final SortedTexts actors;
    private final SortedTexts items;
    private final int rank;
    private final Factors actorFactors;
    private final Factors itemFactors;
    private final ItemStatistics statistics;
    private final Deeds deeds;
    private final List<String> popular;

    /**
     * A model of its tables.
     *
     * @param actors by number
     * @param items by number
     * @param rank of the factors
     * @param actorFactors a row for each actor
     * @param itemFactors a row for each item
     * @param statistics of each item
     * @param deeds of each actor
     */
    public BehaviourModel(
            SortedTexts actors,
            SortedTexts items,
            int rank,
            Factors actorFactors,
            Factors itemFactors,
            ItemStatistics statistics,
            Deeds deeds) {
        this.actors = actors;
        this.items = items;
        this.rank = rank;
        this.actorFactors = actorFactors;
        this.itemFactors = itemFactors;
        this.statistics = statistics;
        this.deeds = deeds;
        this.popular =
                statistics.mostAppealing(MOST_POPULAR).stream().map(items::get).toList();
    }

    /** {@return how many actors did something} */
    public int actors() {
        return actors.size();
    }

    /** {@return how many items something was done with} */
    public int items() {
        return items.size();
    }

    /** {@return how many numbers the factors of an actor or item have} */
    public int rank() {
        return rank;
    }

    /**
     * {@return how much an actor would like an item: about 0 for not at all, about 1 for certainly, possibly a little beyond; empty where too
     * little is known of one of them}
     */
    public OptionalDouble preference(String actor, String item) {
        int a = actors.indexOf(actor);
        int i = items.indexOf(item);
        return a < 0 || i < 0 || !actorFactors.knows(a) || !itemFactors.knows(i)
                ? OptionalDouble.empty()
                : OptionalDouble.of(actorFactors.product(a, itemFactors, i));
    }

    /** {@return whether an actor rejected an item} */
    public boolean rejected(String actor, String item) {
        return did(actor, item, Event.REJECT);
    }

    private boolean did(String actor, String item, Event event) {
        int a = actors.indexOf(actor);
        int i = items.indexOf(item);
        return a >= 0 && i >= 0 && Deeds.has(deeds.events(a, i), event);
    }

    /** {@return whether an actor signed for an item} */
    public boolean signed(String actor, String item) {
        return did(actor, item, Event.SIGN);
    }

    /** {@return how much was done with an item, beside the item with which most was done: 0 for nothing, 1 for that one; logarithmic} */
    public double popularity(String item) {
        int i = items.indexOf(item);
        return i < 0 ? 0 : statistics.popularity(i);
    }

    /**
     * {@return which share of those who examined an item in a list went on to view it, 0 to 1, as if the item had always been in the same
     * place; for an item that was seldom shown about the mean of all}
     */
    public double viewRate(String item) {
        int i = items.indexOf(item);
        return i < 0 ? statistics.meanRate() : statistics.viewRate(i);
    }

    /** {@return how often what was done with an item} */
    public ItemCounts counts(String item) {
        int i = items.indexOf(item);
        return i < 0 ? ItemCounts.NONE : ItemCounts.of(statistics.of(i));
    }

    /** {@return the actors most like one, the likest first; none where too little is known of that one} */
    public List<SimilarActor> enterprisesLike(String actor, int n) {
        int a = actors.indexOf(actor);
        return a < 0 || !actorFactors.knows(a)
                ? List.of()
                : actorFactors.nearest(a, n).stream()
                        .map(near -> new SimilarActor(actors.get(near.row()), near.cosine()))
                        .toList();
    }

    /**
     * {@return those of the {@value #NEIGHBOURS} actors most like one that cared for something that it cared for too: factors alone also bring
     * together actors who have nothing in common, where few did much}
     */
    public Peers peersOf(String actor) {
        int a = actors.indexOf(actor);
        if (a < 0 || !actorFactors.knows(a)) {
            return Peers.NONE;
        }
        var peers = actorFactors.nearest(a, NEIGHBOURS).stream()
                .filter(near -> deeds.careInCommon(a, near.row()))
                .toList();
        return new Peers(peers, deeds, items, item -> deeds.events(a, item) != 0);
    }

    /** {@return the items with the most appeal, the best first, those alike by id; at most {@value #MOST_POPULAR}, none that nobody viewed} */
    public List<String> popular() {
        return popular;
    }

    /** {@return how popular an item is and how readily it was taken up where it was shown: popularity times view rate, 0 to 1} */
    public double appeal(String item) {
        int i = items.indexOf(item);
        return i < 0 ? 0 : statistics.appeal(i);
    }

    /**
     * Writes {@value #FILE}; on return it survives a power cut. The same model gives the same bytes.
     *
     * @throws BrokenRule {@code part.io}
     */
    public void write(Path file) {
        FORMAT.write(file, this::write);
    }

    private void write(PartOutput out) throws IOException {
        out.putInt(rank);
        out.putInt(EventSlot.COUNT);
        out.putTexts(actors);
        out.putTexts(items);
        actorFactors.write(out);
        itemFactors.write(out);
        statistics.write(out);
        deeds.write(out);
    }

    /**
     * {@return what a file holds}
     *
     * @throws BrokenRule as {@link PartFile#read}
     */
    public static BehaviourModel read(Path file) {
        return FORMAT.read(file, BehaviourModel::read);
    }

    private static BehaviourModel read(PartInput in) throws IOException {
        int rank = in.getCount("rank", LARGEST_RANK);
        int events = in.getInt();
        if (events != EventSlot.COUNT) {
            throw in.damaged("events " + events);
        }
        var actors = in.getTexts();
        var items = in.getTexts();
        return new BehaviourModel(
                actors,
                items,
                rank,
                Factors.read(in, rank, actors.size()),
                Factors.read(in, rank, items.size()),
                ItemStatistics.read(in, items.size()),
                Deeds.read(in, actors.size(), items.size()));
    }
}
