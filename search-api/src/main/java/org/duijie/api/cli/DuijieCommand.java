package org.duijie.api.cli;

import java.nio.file.Path;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top command: what all commands share. */
@Command(
        name = "duijie",
        resourceBundle = "org.duijie.api.cli.help",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "duijie 0.1.0-SNAPSHOT",
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            ImportCommand.class,
            PullCommand.class,
            IndexCommand.class,
            SearchCommand.class,
            MatchCommand.class,
            ProspectsCommand.class,
            SimilarCommand.class,
            RecommendCommand.class,
            RunCommand.class,
            EvaluateCommand.class,
            EvaluatePushesCommand.class,
            ClicksCommand.class,
            ExperimentCommand.class,
            EventsCommand.class,
            RegressCommand.class,
            JudgeCommand.class,
            DictCommand.class,
            StatsCommand.class,
            QualityCommand.class,
            DuplicatesCommand.class,
            FieldsCommand.class,
            TrainCommand.class,
            ModelCommand.class,
            PushCommand.class,
            BenchCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
final class DuijieCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "var", scope = ScopeType.INHERIT)
    private Path data;

    @SuppressWarnings("unused") // read by Language before commands are parsed
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private String language;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Output.text("cli.noCommand"));
    }

    DataDirectory data() {
        return new DataDirectory(data);
    }

    /** Opens what answers questions, and says so where the index is behind the user's dictionaries. */
    Engine engine(Output output) {
        var engine = Engine.open(data());
        if (engine.indexIsBehind()) {
            output.err().println(Output.text("dictionary.behind"));
        }
        return engine;
    }
}
