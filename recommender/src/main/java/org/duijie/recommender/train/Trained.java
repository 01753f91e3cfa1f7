package org.duijie.recommender.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.Reliability;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.model.Measure;
import org.duijie.recommender.vector.WordVectors;

/**
 * What training gave.
 *
 * @param model its id
 * @param terms how many terms have a weight
 * @param vectors empty where there is hardly any text
 * @param behaviour empty where nothing was ever done
 * @param affinity the ranking
 * @param measures what the ranking reached on needs that it was not trained on, by name
 * @param reliability of its probabilities on those
 * @param examples how many pairs it was trained on
 * @param unknown how many judgments are about a need or a technology that the store lacks
 * @param stages in their order, with the time each took
 */
public record Trained(
        String model,
        int terms,
        Optional<WordVectors> vectors,
        Optional<BehaviourModel> behaviour,
        AffinityModel affinity,
        SortedMap<String, Measure> measures,
        List<Reliability> reliability,
        long examples,
        long unknown,
        List<StageTime> stages) {
    /** Copies. */
    public Trained {
        reliability = List.copyOf(reliability);
        stages = List.copyOf(stages);
    }

    /** A stage and how long it took. */
    public record StageTime(String stage, Duration took) {}
}
