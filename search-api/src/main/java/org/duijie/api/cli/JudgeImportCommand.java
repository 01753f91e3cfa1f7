package org.duijie.api.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.duijie.api.view.Json;
import org.duijie.evaluation.judge.Judgment;
import org.duijie.evaluation.judge.JudgmentCsv;
import org.duijie.evaluation.judge.JudgmentQrels;
import org.duijie.evaluation.judge.Names;
import org.duijie.evaluation.judge.PoolJudging;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie judge import}: takes judgments over that were given elsewhere. */
@Command(name = "import", resourceBundle = "org.duijie.api.cli.help")
final class JudgeImportCommand implements Runnable {
    @ParentCommand
    private JudgeCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name;

    @ArgGroup(multiplicity = "1")
    private Source source;

    /** Where they are. */
    private static final class Source {
        @Option(names = "--csv", paramLabel = "FILE")
        private Path csv;

        @ArgGroup(exclusive = false)
        private Nameless nameless;
    }

    /** A file that does not say who judged. */
    private static final class Nameless {
        @Option(names = "--qrels", paramLabel = "FILE", required = true)
        private Path qrels;

        @Option(names = "--judge", paramLabel = "WHO", required = true)
        private String judge;
    }

    @Override
    public void run() {
        try (var store = parent.open()) {
            var judging = store.judging(name);
            var judgments = read(judging);
            int changed = judging.recordAll(judgments);
            var json = Json.object()
                    .put("pool", name)
                    .put("read", judgments.size())
                    .put("changed", changed);
            output.result(json, () -> output.line("judge.imported", name, judgments.size(), changed));
        }
    }

    private List<Judgment> read(PoolJudging judging) {
        return source.csv != null
                ? JudgmentCsv.read(source.csv, judging::requirePair)
                : JudgmentQrels.read(
                        source.nameless.qrels, Names.judge(source.nameless.judge), Instant.now(), judging::requirePair);
    }
}
