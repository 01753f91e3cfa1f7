package org.duijie.api.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.view.Json;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.batch.Topics;
import org.duijie.evaluation.judge.Pool;
import org.duijie.evaluation.judge.Pooling;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.evaluation.run.Run;
import org.duijie.evaluation.run.RunReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie judge pool}: what several runs found, to be judged by people. */
@Command(name = "pool", resourceBundle = "org.duijie.api.cli.help")
final class JudgePoolCommand implements Runnable {
    @ParentCommand
    private JudgeCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--topics", paramLabel = "FILE", required = true)
    private Path topics;

    @Option(names = "--run", paramLabel = "R", required = true)
    private List<Path> runs;

    @Option(names = "--depth", paramLabel = "K", defaultValue = "" + Pool.USUAL_DEPTH)
    private int depth;

    @Option(names = "--qrels", paramLabel = "QRELS")
    private Path qrels;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name;

    @Override
    public void run() {
        var found = runs.stream().map(RunReader::read).toList();
        var pool = new Pool(
                name, Instant.now(), depth, seed, found.stream().map(Run::tag).toList());
        var needs = new ArrayList<Need>();
        Topics.forEach(topics, needs::add);
        var judged = Optional.ofNullable(qrels).map(QrelsReader::read);
        try (var records = parent.store();
                var judgments = parent.open()) {
            var pooling = Pooling.of(pool, needs, found, judged, id -> isTechnology(records, id));
            judgments.add(pooling);
            report(pooling);
        }
    }

    private static boolean isTechnology(RecordStore records, String id) {
        return Kind.TECHNOLOGIES.stream().anyMatch(k -> records.find(k, id).isPresent());
    }

    private void report(Pooling pooling) {
        var json = Json.object()
                .put("pool", name)
                .put("needs", pooling.needs().size())
                .put("pairs", pooling.pairs().size())
                .put("judgedBefore", pooling.judgedBefore())
                .put("absent", pooling.absent())
                .put("private", pooling.privateNeeds())
                .put("withoutTopic", pooling.withoutTopic());
        output.result(json, () -> {
            output.line(
                    "judge.pooled",
                    name,
                    pooling.needs().size(),
                    pooling.pairs().size());
            leftOut("judge.judgedBefore", pooling.judgedBefore());
            leftOut("judge.absent", pooling.absent());
            leftOut("judge.private", pooling.privateNeeds());
            leftOut("judge.withoutTopic", pooling.withoutTopic());
        });
    }

    private void leftOut(String key, int count) {
        if (count > 0) {
            output.subline(key, count);
        }
    }
}
