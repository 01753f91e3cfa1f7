package org.duijie.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duijie.api.view.Json;
import org.duijie.evaluation.event.UbiConversion;
import org.duijie.evaluation.event.UbiWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie events}: interactions in the form of User Behavior Insights. */
@Command(
        name = "events",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {EventsCommand.Export.class, EventsCommand.Convert.class})
final class EventsCommand {
    @ParentCommand
    private DuijieCommand parent;

    /** {@code duijie events export}: the store's interactions as UBI files. */
    @Command(name = "export", resourceBundle = "org.duijie.api.cli.help")
    static final class Export implements Runnable {
        @ParentCommand
        private EventsCommand events;

        @Mixin
        private Output output;

        @Option(names = "--queries", paramLabel = "FILE", required = true)
        private Path queries;

        @Option(names = "--events", paramLabel = "FILE", required = true)
        private Path file;

        @Override
        public void run() {
            try (var store = events.parent.store();
                    var writer = new UbiWriter(queries, file)) {
                store.forEachInteraction(writer::write);
                writer.commit();
                var json = Json.object().put("queries", writer.queries()).put("events", writer.events());
                output.result(json, () -> output.line("events.exported", writer.queries(), writer.events()));
            }
        }
    }

    /** {@code duijie events convert}: UBI files as a file of interactions to be imported. */
    @Command(name = "convert", resourceBundle = "org.duijie.api.cli.help")
    static final class Convert implements Runnable {
        @Mixin
        private Output output;

        @Option(names = "--queries", paramLabel = "FILE")
        private List<Path> queries = List.of();

        @Option(names = "--events", paramLabel = "FILE", required = true)
        private List<Path> events;

        @Option(names = "--out", paramLabel = "FILE", required = true)
        private Path out;

        @Option(names = "--max-rejects", paramLabel = "SHARE", defaultValue = "0.05")
        private double maxRejects;

        @Override
        public void run() {
            var report = UbiConversion.run(queries, events, out, maxRejects);
            var json = Json.object().put("written", report.written()).put("rejected", report.refused());
            var passedOver = json.putObject("passedOver");
            report.passedOver().forEach(passedOver::put);
            output.result(json, () -> {
                output.line("events.converted", report.written(), report.refused(), out);
                report.passedOver().forEach((action, count) -> output.line("events.passedOver", action, count));
            });
            report.firstRefused().forEach(r -> output.err().println("  " + r.text(Locale.getDefault())));
        }
    }
}
