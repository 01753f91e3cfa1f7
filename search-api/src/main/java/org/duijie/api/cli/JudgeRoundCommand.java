package org.duijie.api.cli;

import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie judge round}: has pairs judged once more on which judges disagree. */
@Command(name = "round", resourceBundle = "org.duijie.api.cli.help")
final class JudgeRoundCommand implements Runnable {
    @ParentCommand
    private JudgeCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name;

    @Option(names = "--difference", paramLabel = "1|2|3", defaultValue = "2")
    private int difference;

    @Override
    public void run() {
        try (var judgments = parent.open()) {
            var pairs = judgments.judging(name).beginRound(difference);
            int round = pairs.getFirst().round();
            var json = Json.object().put("pool", name).put("round", round).put("pairs", pairs.size());
            output.result(json, () -> output.line("judge.round", round, name, pairs.size(), difference));
        }
    }
}
