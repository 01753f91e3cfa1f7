package org.duijie.recommender.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/** Learns a model's parts from a store. */
public final class Training {
    private final Workshop workshop;
    private final StageProgress progress;
    private final List<Trained.StageTime> times = new ArrayList<>();

    private Training(Workshop workshop, StageProgress progress) {
        this.workshop = workshop;
        this.progress = progress;
    }

    /**
     * Trains; the same request on the same data gives the same parts, byte for byte when written, on however many processors of one
     * machine. On a cluster the order in which workers answer shows in the last digits.
     *
     * @return the parts
     * @throws BrokenRule {@code train.spark}, {@code train.store}, {@code train.dictionary}, {@code train.failed}; or what is wrong with a record
     */
    public static Trained run(TrainingRequest request, TrainingProgress progress) {
        if (Training.class.getResource("/org/apache/spark/SparkConf.class") == null) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "train.spark");
        }
        var vocabulary = SharedVocabulary.of(request.dictionaries());
        var listener = new StageProgress(progress);
        try (var spark = new SparkAdapter(request, listener)) {
            var store = new StoreSource(spark.session(), request.data());
            var workshop = new Workshop(spark.session(), store, vocabulary, request);
            return new Training(workshop, listener).run();
        }
    }

    private Trained run() {
        var vectors = run(new WordVectorStage());
        var behaviour = run(new BehaviourStage());
        return new Trained(vectors, behaviour, workshop.store().sequence(), times);
    }

    private <T> Optional<T> run(Stage<T> stage) {
        long began = System.nanoTime();
        progress.begin(stage.name());
        var learned = SparkAdapter.orFail(() -> stage.run(workshop));
        workshop.spark().catalog().clearCache();
        times.add(new Trained.StageTime(stage.name(), Duration.ofNanos(System.nanoTime() - began)));
        return learned;
    }
}
