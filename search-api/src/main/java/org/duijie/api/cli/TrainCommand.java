package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.view.Json;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.train.ExecutorJars;
import org.duijie.recommender.train.Trained;
import org.duijie.recommender.train.Training;
import org.duijie.recommender.train.TrainingRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie train}: learns from the store with Spark; the launcher gives this command alone the class path for it. */
@Command(name = "train", resourceBundle = "org.duijie.api.cli.help")
final class TrainCommand implements Runnable {
    private static final double MILLIS = 1e3;

    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--judgments", paramLabel = "QRELS")
    private List<Path> judgments = List.of();

    @Option(names = "--master", paramLabel = "SPARK_URL")
    private String master;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "" + TrainingRequest.USUAL_SEED)
    private long seed;

    @Override
    public void run() {
        var request = request();
        var store = store();
        Trained trained;
        try (var progress = new TrainingBars(output.err())) {
            trained = Training.run(request, store, parent.data().models(), progress);
        }
        output.result(json(trained), () -> print(trained));
    }

    /** Brings the store to this version's form and says which it is. */
    private String store() {
        try (var store = parent.store()) {
            return store.identity();
        }
    }

    private TrainingRequest request() {
        var request = TrainingRequest.of(parent.data().root(), parent.data().dictionaries())
                .withStore(parent.settings().place())
                .withSeed(seed)
                .withJudgments(judged())
                .withExecutorJars(ExecutorJars.ofThisProcess());
        return master == null ? request : request.withMaster(master);
    }

    /** Of a pair that stands in several files the last one counts; grades below 0 mean that nobody judged. */
    private Map<String, Map<String, Integer>> judged() {
        var judged = new HashMap<String, Map<String, Integer>>();
        for (var file : judgments) {
            QrelsReader.read(file)
                    .grades()
                    .forEach((need, items) -> items.forEach((item, grade) -> {
                        if (grade >= 0) {
                            judged.computeIfAbsent(need, n -> new HashMap<>())
                                    .put(item, Math.min(AffinityModel.BEST_GRADE, grade));
                        }
                    }));
        }
        return judged;
    }

    private static ObjectNode json(Trained trained) {
        var json = Json.object()
                .put("model", trained.model())
                .put("examples", trained.examples())
                .put("unknownJudgments", trained.unknown());
        var measures = json.putObject("measures");
        trained.measures()
                .forEach((name, m) -> measures.putObject(name)
                        .put("value", m.value())
                        .put("low", m.low())
                        .put("high", m.high()));
        json.put("terms", trained.terms());
        trained.vectors()
                .ifPresent(v -> json.putObject("vectors").put("words", v.size()).put("dimension", v.dimension()));
        trained.behaviour()
                .ifPresent(b -> json.putObject("behaviour")
                        .put("actors", b.actors())
                        .put("items", b.items())
                        .put("rank", b.rank()));
        var stages = json.putArray("stages");
        trained.stages()
                .forEach(s -> stages.addObject()
                        .put("stage", s.stage())
                        .put("seconds", s.took().toMillis() / MILLIS));
        return json;
    }

    private void print(Trained trained) {
        output.line("train.model", trained.model(), trained.examples());
        if (trained.unknown() > 0) {
            output.line("train.unknown", trained.unknown());
        }
        trained.measures()
                .forEach((name, m) ->
                        output.subline("model.measure", name, rounded(m.value()), rounded(m.low()), rounded(m.high())));
        trained.vectors()
                .ifPresentOrElse(
                        v -> output.line("train.vectors", v.size(), v.dimension()),
                        () -> output.line("train.noVectors"));
        trained.behaviour()
                .ifPresentOrElse(
                        b -> output.line("train.behaviour", b.actors(), b.items(), b.rank()),
                        () -> output.line("train.noBehaviour"));
        trained.stages()
                .forEach(s -> output.subline(
                        "train.took",
                        Output.text("train.stage." + s.stage()),
                        s.took().toMillis() / MILLIS));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
