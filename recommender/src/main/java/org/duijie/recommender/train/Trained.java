package org.duijie.recommender.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.vector.WordVectors;

/**
 * What training gave.
 *
 * @param vectors empty where there is hardly any text
 * @param behaviour empty where nothing was ever done
 * @param sequence the last change of the store that was seen
 * @param stages in their order, with the time each took
 */
public record Trained(
        Optional<WordVectors> vectors, Optional<BehaviourModel> behaviour, long sequence, List<StageTime> stages) {
    /** Copies. */
    public Trained {
        stages = List.copyOf(stages);
    }

    /** A stage and how long it took. */
    public record StageTime(String stage, Duration took) {}
}
