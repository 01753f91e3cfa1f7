package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.RecordStore;
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
        RecordStore.open(parent.data().root()).close(); // brings it to this version's form
        Trained trained;
        try (var progress = new TrainingBars(output.err())) {
            trained = Training.run(request, progress);
        }
        output.result(json(trained), () -> print(trained));
    }

    private TrainingRequest request() {
        var request = TrainingRequest.of(parent.data().root(), parent.data().dictionaries())
                .withSeed(seed)
                .withJudgments(judgments)
                .withExecutorJars(ExecutorJars.ofThisProcess());
        return master == null ? request : request.withMaster(master);
    }

    private static ObjectNode json(Trained trained) {
        var json = Json.object().put("sequence", trained.sequence());
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
                        .put("seconds", s.took().toMillis() / 1e3));
        return json;
    }

    private void print(Trained trained) {
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
                        s.took().toMillis() / 1e3));
    }
}
