package org.duijie.recommender.behaviour;

import org.duijie.corpus.model.Event;

/** Sums up what similar actors did with one item. For one thread. */
final class Liking {
    private double score;
    private int viewed;
    private int contacted;
    private int signed;

    void add(double cosine, int events) {
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

    LikedItem of(String item) {
        return new LikedItem(item, score, viewed, contacted, signed);
    }
}
