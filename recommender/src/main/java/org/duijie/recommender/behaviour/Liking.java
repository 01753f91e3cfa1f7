package org.duijie.recommender.behaviour;

import org.duijie.corpus.model.Event;

/** Sums up what similar actors did with one item. For one thread. */
final class Liking {
    private double score;
    private int viewed;
    private int contacted;
    private int signed;

    /** Adds what one actor did; nothing, or a rejection, adds nothing. */
    void add(double cosine, int events) {
        if (events == 0 || Deeds.has(events, Event.REJECT)) {
            return;
        }
        double weight = 0;
        for (var event : Event.values()) {
            weight += Deeds.has(events, event) ? EventWeights.of(event) : 0;
        }
        score += cosine * Math.log1p(weight);
        viewed++; // nobody does anything with what was not looked at
        contacted +=
                Deeds.has(events, Event.CONTACT) || Deeds.has(events, Event.NEGOTIATE) || Deeds.has(events, Event.SIGN)
                        ? 1
                        : 0;
        signed += Deeds.has(events, Event.SIGN) ? 1 : 0;
    }

    boolean isEmpty() {
        return viewed == 0;
    }

    PeerInterest interest() {
        return new PeerInterest(viewed, contacted, signed);
    }

    LikedItem of(String item) {
        return new LikedItem(item, score, interest());
    }
}
