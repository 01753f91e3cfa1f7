package org.duijie.api.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.duijie.api.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie restore DIR|FILE.zip}: a backup into the data directory. */
@Command(name = "restore", resourceBundle = "org.duijie.api.cli.help")
final class RestoreCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR|FILE.zip")
    private Path source;

    @Option(names = "--replace")
    private boolean replace;

    @Override
    public void run() {
        long began = System.nanoTime();
        var restored = new Restore(source, Clock.systemUTC()).into(parent.data(), replace);
        double seconds = Math.round((System.nanoTime() - began) / 1e6) / 1e3;
        BackupCommand.print(
                output, restored.manifest(), "restore.done", parent.data().root(), seconds);
        restored.before().ifPresent(b -> output.err().println(Output.text("restore.before", b)));
    }
}
