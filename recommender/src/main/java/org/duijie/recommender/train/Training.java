package org.duijie.recommender.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.field.FieldCentroids;
import org.duijie.recommender.model.Measure;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.term.TermWeights;
import org.duijie.recommender.vector.WordVectors;

/** Learns a model from a store, and puts it in use. */
public final class Training {
    private final String store;
    private final ModelDirectory models;
    private final Workshop workshop;
    private final StageProgress progress;
    private final List<Trained.StageTime> times = new ArrayList<>();

    private Training(String store, ModelDirectory models, Workshop workshop, StageProgress progress) {
        this.store = store;
        this.models = models;
        this.workshop = workshop;
        this.progress = progress;
    }

    /**
     * Trains; the same request on the same data gives the same parts, byte for byte when written, on however many processors of one
     * machine. On a cluster the order in which workers answer shows in the last digits.
     *
     * @param store identity of the record store
     * @param models where the model is written and put in use
     * @return what was learned
     * @throws BrokenRule {@code train.spark}, {@code train.store}, {@code train.dictionary}, {@code train.empty}, {@code train.busy},
     *     {@code train.examples}, {@code train.oneClass}, {@code train.failed}; or what is wrong with a record
     */
    public static Trained run(TrainingRequest request, String store, ModelDirectory models, TrainingProgress progress) {
        if (Training.class.getResource("/org/apache/spark/SparkConf.class") == null) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "train.spark");
        }
        var vocabulary = SharedVocabulary.of(request.dictionaries());
        var listener = new StageProgress(progress);
        try (var spark = new SparkAdapter(request, listener)) {
            var source = new StoreSource(spark.session(), request.store());
            var workshop = new Workshop(spark.session(), source, vocabulary, request);
            return new Training(store, models, workshop, listener).run();
        }
    }

    private Trained run() {
        try (var parts = new PartsFolder(workshop.request().data())) {
            var terms = run(new TermWeightStage())
                    .orElseThrow(() -> new BrokenRule(RecommenderMessages.MESSAGES, "train.empty"));
            terms.write(parts.file(TermWeights.FILE));
            var vectors = run(new WordVectorStage());
            vectors.ifPresent(v -> v.write(parts.file(WordVectors.FILE)));
            var behaviour = run(new BehaviourStage());
            behaviour.ifPresent(b -> b.write(parts.file(BehaviourModel.FILE)));
            run(new FieldStage(parts.folder())).ifPresent(f -> f.write(parts.file(FieldCentroids.FILE)));
            var learned = run(new AffinityStage(new PairSource(parts.folder(), workshop.vocabulary())))
                    .orElseThrow();
            var measures = measures(learned, workshop.request().seed());
            var reliability = HeldOut.reliability(learned.judgedOrAll(), learned.models());
            parts.write(learned.model(), reliability);
            return new Trained(
                    models.write(parts.draft(origins(), learned.model(), measures, took())),
                    terms.size(),
                    vectors,
                    behaviour,
                    learned.model(),
                    measures,
                    reliability,
                    learned.heldOut().size(),
                    judgments() - learned.judged().size(),
                    times);
        } finally {
            PairSource.forget();
            TermSource.forget();
        }
    }

    private Duration took() {
        return times.stream().map(Trained.StageTime::took).reduce(Duration.ZERO, Duration::plus);
    }

    private Origins origins() {
        var request = workshop.request();
        return new Origins(
                request.seed(),
                workshop.vocabulary().fingerprint(),
                store,
                workshop.store().sequence(),
                TrainingData.sum(store, workshop.store(), request.judgments()));
    }

    private long judgments() {
        return workshop.request().judgments().values().stream()
                .mapToLong(Map::size)
                .sum();
    }

    /** What the ranking reached on needs it was not trained on: by judgments where there are any, else by what was done. */
    private static SortedMap<String, Measure> measures(AffinityTraining.Learned learned, long seed) {
        var scored = learned.judgedOrAll();
        var models = learned.models();
        var measures = new TreeMap<String, Measure>();
        measures.put("nDCG@10", HeldOut.ndcg(scored, ScoredExample::score, seed));
        measures.put("ECE", HeldOut.of(scored, s -> HeldOut.calibrationError(HeldOut.reliability(s, models)), seed));
        measures.put("1/(1+MAE)", HeldOut.of(scored, s -> HeldOut.gradeNearness(s, models), seed));
        measures.put("QWK", HeldOut.of(scored, s -> HeldOut.quadraticKappa(s, models), seed));
        return measures;
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
