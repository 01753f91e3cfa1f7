package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.Predictor;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.FMRegressor;
import org.apache.spark.ml.regression.GBTRegressor;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.RandomForestRegressor;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.feature.PairFeatures;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Compares learners on the same features and folds: what docs/model.md lists, and why the ridge regression within needs is in use. */
@EnabledIfSystemProperty(named = "duijie.data", matches = ".+", disabledReason = "needs public data, see docs/model.md")
class LearnersIT {
    private static final int SEEDS = 2;
    private static final String OURS = "ridge within needs";
    private static final StructType SCHEMA = new StructType(new StructField[] {
        new StructField("row", DataTypes.IntegerType, false, Metadata.empty()),
        new StructField("label", DataTypes.DoubleType, false, Metadata.empty()),
        new StructField("features", new VectorUDT(), false, Metadata.empty())
    });

    private static SparkSession spark;

    @BeforeAll
    static void begin() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    @Test
    void noLearnerIsBetterThanTheOneInUseOnPublicJudgments() throws Exception {
        var data = Path.of(System.getProperty("duijie.data")).resolve("bdci2019");
        var records = new ArrayList<CorpusRecord>();
        for (var name : List.of("needs.jsonl", "achievements.jsonl")) {
            for (var line : Files.readAllLines(data.resolve(name))) {
                decoded(line).ifPresent(records::add);
            }
        }
        assertOursIsBest("bdci2019", rows(records, judgments(data.resolve("qrels.txt"))));
    }

    /** Some achievements have no text at all and are refused. */
    private static Optional<CorpusRecord> decoded(String line) {
        try {
            return Optional.of(RecordJson.decode(line));
        } catch (BrokenRule e) {
            return Optional.empty();
        }
    }

    @Test
    void noLearnerIsMuchBetterThanTheOneInUseOnTheSample() throws Exception {
        assertOursIsBest("sample", rows(SampleCorpus.shipped().records(), SampleStore.judgments()));
    }

    @SuppressWarnings("SystemOut") // the figures of docs/model.md
    private static void assertOursIsBest(String name, List<PairRow> rows) throws LGBMException {
        var means = new LinkedHashMap<String, Double>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (var scored : learners(rows, seed).entrySet()) {
                means.merge(
                        scored.getKey(),
                        HeldOut.ndcg(scored.getValue(), ScoredExample::score, 1).value() / SEEDS,
                        Double::sum);
            }
        }
        means.forEach((learner, ndcg) -> System.out.printf(Locale.ROOT, "%s\t%s\t%.4f%n", name, learner, ndcg));
        assertThat(means).allSatisfy((learner, ndcg) -> assertThat(ndcg).isLessThan(means.get(OURS) + 0.012));
    }

    private static Map<String, List<ScoredExample>> learners(List<PairRow> rows, int seed) throws LGBMException {
        var titles = new HashMap<String, String>();
        rows.forEach(r -> titles.put(r.example().need(), r.needTitle()));
        var folds = Folds.of(titles, seed);
        var scored = new LinkedHashMap<String, List<ScoredExample>>();
        scored.put(OURS, ours(rows, seed));
        var plain = filled(rows);
        Map<String, Predictor<?, ?, ?>> learners = new LinkedHashMap<>();
        learners.put("ridge", new LinearRegression().setSolver("normal").setRegParam(0.1));
        learners.put(
                "factorisation machine",
                new FMRegressor()
                        .setFactorSize(4)
                        .setRegParam(0.01)
                        .setMaxIter(200)
                        .setStepSize(0.01)
                        .setSeed(1));
        learners.put(
                "random forest",
                new RandomForestRegressor()
                        .setNumTrees(100)
                        .setMaxDepth(6)
                        .setMinInstancesPerNode(20)
                        .setSeed(1));
        learners.put(
                "gradient-boosted trees",
                new GBTRegressor()
                        .setMaxIter(60)
                        .setMaxDepth(3)
                        .setStepSize(0.08)
                        .setSubsamplingRate(0.7)
                        .setMinInstancesPerNode(30)
                        .setSeed(1));
        for (var learner : learners.entrySet()) {
            scored.put(learner.getKey(), byMllib(learner.getValue(), rows, plain, folds));
        }
        scored.put("LambdaMART", byLambdaMart(rows, plain, folds));
        return scored;
    }

    private static List<ScoredExample> ours(List<PairRow> rows, int seed) {
        int middle = rows.size() / 2;
        while (rows.get(middle)
                .example()
                .need()
                .equals(rows.get(middle - 1).example().need())) {
            middle++;
        }
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var halves = List.of(List.copyOf(rows.subList(0, middle)), List.copyOf(rows.subList(middle, rows.size())));
        var parts = context.parallelize(halves, 2).flatMap(List::iterator);
        return new AffinityTraining(0.1, seed).learn(parts).heldOut();
    }

    /** Features scaled to variance 1; unknown ones are 0, the mean. */
    private static double[][] filled(List<PairRow> rows) {
        var filled = new double[rows.size()][PairFeature.all().size()];
        for (int f = 0; f < PairFeature.all().size(); f++) {
            int feature = f;
            var known = rows.stream()
                    .mapToDouble(r -> r.features()[feature])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double mean = IntStream.range(0, known.length)
                    .mapToDouble(i -> known[i])
                    .average()
                    .orElse(0);
            double variance = IntStream.range(0, known.length)
                    .mapToDouble(i -> (known[i] - mean) * (known[i] - mean))
                    .average()
                    .orElse(0);
            for (int i = 0; i < filled.length; i++) {
                double value = rows.get(i).features()[f];
                filled[i][f] = Double.isNaN(value) || variance == 0 ? 0 : (value - mean) / Math.sqrt(variance);
            }
        }
        return filled;
    }

    private static List<ScoredExample> byMllib(
            Predictor<?, ?, ?> learner, List<PairRow> rows, double[][] features, Map<String, Integer> folds) {
        var scored = new ArrayList<ScoredExample>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            Model<?> model = (Model<?>) learner.fit(frame(rows, features, folds, fold, false));
            for (var row : model.transform(frame(rows, features, folds, fold, true))
                    .select("row", "prediction")
                    .collectAsList()) {
                scored.add(new ScoredExample(rows.get(row.getInt(0)).example(), fold, row.getDouble(1)));
            }
        }
        return scored;
    }

    private static Dataset<Row> frame(
            List<PairRow> rows, double[][] features, Map<String, Integer> folds, int fold, boolean held) {
        var frame = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            if (folds.get(rows.get(i).example().need()) == fold == held) {
                frame.add(RowFactory.create(i, rows.get(i).example().grade(), Vectors.dense(features[i])));
            }
        }
        return spark.createDataFrame(frame, SCHEMA).coalesce(2);
    }

    private static List<ScoredExample> byLambdaMart(List<PairRow> rows, double[][] features, Map<String, Integer> folds)
            throws LGBMException {
        var scored = new ArrayList<ScoredExample>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int held = fold;
            var others = IntStream.range(0, rows.size())
                    .filter(i -> folds.get(rows.get(i).example().need()) != held)
                    .toArray();
            var mine = IntStream.range(0, rows.size())
                    .filter(i -> folds.get(rows.get(i).example().need()) == held)
                    .toArray();
            var parameters =
                    "objective=lambdarank learning_rate=0.03 num_leaves=7 min_data_in_leaf=40 bagging_fraction=0.7 "
                            + "bagging_freq=1 feature_fraction=0.5 lambda_l2=5 label_gain=0,1,2,3,4 deterministic=true seed=1 verbose=-1 "
                            + "num_threads=2";
            var data = LGBMDataset.createFromMat(
                    matrix(features, others), others.length, PairFeature.all().size(), true, parameters, null);
            data.setField("label", labels(rows, others));
            data.setField("group", groups(rows, others));
            var booster = LGBMBooster.create(data, parameters);
            for (int i = 0; i < 200; i++) {
                booster.updateOneIter();
            }
            var predicted = booster.predictForMat(
                    matrix(features, mine),
                    mine.length,
                    PairFeature.all().size(),
                    true,
                    PredictionType.C_API_PREDICT_RAW_SCORE);
            for (int i = 0; i < mine.length; i++) {
                scored.add(new ScoredExample(rows.get(mine[i]).example(), fold, predicted[i]));
            }
            booster.close();
            data.close();
        }
        return scored;
    }

    private static float[] matrix(double[][] features, int[] which) {
        var matrix = new float[which.length * PairFeature.all().size()];
        int at = 0;
        for (int i : which) {
            for (double value : features[i]) {
                matrix[at++] = (float) value;
            }
        }
        return matrix;
    }

    private static float[] labels(List<PairRow> rows, int[] which) {
        var labels = new float[which.length];
        for (int i = 0; i < which.length; i++) {
            labels[i] = (float) rows.get(which[i]).example().grade();
        }
        return labels;
    }

    private static int[] groups(List<PairRow> rows, int[] which) {
        var sizes = new LinkedHashMap<String, Integer>();
        for (int i : which) {
            sizes.merge(rows.get(i).example().need(), 1, Integer::sum);
        }
        return sizes.values().stream().mapToInt(n -> n).toArray();
    }

    private static List<PairRow> rows(List<CorpusRecord> records, Map<String, Map<String, Integer>> judgments) {
        var ids = new TermIds(IndexSchema.analyzer(Vocabulary::shipped));
        var counts = new HashMap<Integer, Integer>();
        var needs = new TreeMap<String, Need>();
        var technologies = new HashMap<String, CorpusRecord>();
        for (var record : records) {
            if (record instanceof Need need) {
                needs.put(need.id(), need);
            } else if (record.kind().isTechnology()) {
                technologies.put(record.id(), record);
            }
            ForwardTerms.of(record, ids).all().forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        var features = new PairFeatures(
                ids, TermWeights.of(records.size(), counts, Vocabulary.shipped().stopTerms()));
        var rows = new ArrayList<PairRow>();
        needs.forEach((id, need) -> {
            var asked = features.asked(need);
            new TreeMap<>(judgments.getOrDefault(id, Map.of())).forEach((item, grade) -> {
                if (technologies.containsKey(item)) {
                    var values = features.of(asked, features.found(technologies.get(item)), false);
                    rows.add(new PairRow(new Example(id, item, grade, 1, true), need.displayTitle(), values));
                }
            });
        });
        rows.sort(Comparator.comparing((PairRow r) -> r.example().need())
                .thenComparing(r -> r.example().item()));
        return rows;
    }

    private static Map<String, Map<String, Integer>> judgments(Path file) throws IOException {
        var judgments = new HashMap<String, Map<String, Integer>>();
        for (var line : Files.readAllLines(file)) {
            var columns = line.split("\\s+", -1);
            judgments.computeIfAbsent(columns[0], n -> new HashMap<>()).put(columns[2], Integer.parseInt(columns[3]));
        }
        return judgments;
    }
}
