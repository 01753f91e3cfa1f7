package org.duijie.api.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.duijie.api.Engine;
import org.duijie.api.http.ServerConfig;
import org.duijie.corpus.store.ChangeFeed;
import org.duijie.evaluation.experiment.ExperimentFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie serve}: the HTTP API and the web pages, until the process is told to stop. */
@Command(name = "serve", resourceBundle = "org.duijie.api.cli.help")
final class ServeCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--port", paramLabel = "P", defaultValue = "" + ServerConfig.USUAL_PORT)
    private int port;

    @Option(names = "--no-follow")
    private boolean noFollow;

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--experiment", paramLabel = "FILE")
    private Path experiment;

    @Override
    public void run() {
        var compared = Optional.ofNullable(experiment).map(ExperimentFile::read);
        var config = ServerConfig.ofPort(port).withFollow(!noFollow);
        try (var engine = Engine.open(parent.data());
                var service = parent.service()) {
            if (name != null) {
                new ChangeFeed(engine.store()).rename(name);
            }
            Serving.untilStopped(engine, service, config, compared, output);
        }
    }
}
