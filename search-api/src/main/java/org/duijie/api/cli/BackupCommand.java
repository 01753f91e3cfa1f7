package org.duijie.api.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.duijie.api.backup.Backup;
import org.duijie.api.backup.BackupManifest;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie backup DIR|FILE.zip}: store, index and dictionaries, while they are used. */
@Command(name = "backup", resourceBundle = "org.duijie.api.cli.help")
final class BackupCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR|FILE.zip")
    private Path target;

    @Override
    public void run() {
        long began = System.nanoTime();
        var manifest = new Backup(parent.data(), Clock.systemUTC()).write(target);
        double seconds = Math.round((System.nanoTime() - began) / 1e6) / 1e3;
        print(output, manifest, "backup.done", target, seconds);
    }

    /** Prints what a backup holds. */
    static void print(Output output, BackupManifest manifest, String key, Path place, double seconds) {
        var json = Json.object()
                .put("path", place.toString())
                .put("createdAt", manifest.createdAt().toString())
                .put("store", manifest.store())
                .put("sequence", manifest.sequence())
                .put("indexSequence", manifest.indexSequence())
                .put("files", manifest.files().size())
                .put("bytes", manifest.bytes())
                .put("seconds", seconds);
        output.result(
                json,
                () -> output.line(
                        key,
                        place,
                        manifest.files().size(),
                        manifest.bytes() >> 20,
                        manifest.sequence(),
                        manifest.indexSequence(),
                        seconds));
    }
}
