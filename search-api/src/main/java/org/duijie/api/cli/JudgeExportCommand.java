package org.duijie.api.cli;

import java.nio.file.Path;
import org.duijie.api.view.Json;
import org.duijie.evaluation.judge.FinalGrades;
import org.duijie.evaluation.judge.JudgmentCsv;
import org.duijie.evaluation.run.QrelsWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie judge export}: judgments as qrels, or as CSV with who gave them. */
@Command(name = "export", resourceBundle = "org.duijie.api.cli.help")
final class JudgeExportCommand implements Runnable {
    @ParentCommand
    private JudgeCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Files files;

    /** What to write. */
    private static final class Files {
        @Option(names = "--qrels", paramLabel = "FILE")
        private Path qrels;

        @Option(names = "--csv", paramLabel = "FILE")
        private Path csv;
    }

    @Override
    public void run() {
        try (var store = parent.open()) {
            var judgments = store.judging(name).judgments();
            var grades = FinalGrades.of(judgments);
            if (files.qrels != null) {
                QrelsWriter.write(files.qrels, grades);
            }
            if (files.csv != null) {
                JudgmentCsv.write(files.csv, judgments);
            }
            int pairs =
                    grades.grades().values().stream().mapToInt(i -> i.size()).sum();
            var json = Json.object()
                    .put("pool", name)
                    .put("judgments", judgments.size())
                    .put("pairs", pairs);
            output.result(json, () -> output.line("judge.exported", name, judgments.size(), pairs));
        }
    }
}
