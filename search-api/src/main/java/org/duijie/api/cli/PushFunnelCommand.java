package org.duijie.api.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.push.funnel.Counts;
import org.duijie.api.push.funnel.Funnel;
import org.duijie.api.push.funnel.FunnelReport;
import org.duijie.api.push.funnel.Grouping;
import org.duijie.api.push.funnel.Period;
import org.duijie.api.push.funnel.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push funnel}: how many pushes come how far. */
@Command(name = "funnel", resourceBundle = "org.duijie.api.cli.help")
final class PushFunnelCommand implements Runnable {
    @ParentCommand
    private PushCommand push;

    @Mixin
    private Output output;

    @Option(names = "--by", paramLabel = "GROUP", defaultValue = "NONE")
    private Grouping grouping;

    @Option(names = "--since", paramLabel = "DAY")
    private String since;

    @Option(names = "--until", paramLabel = "DAY")
    private String until;

    @Option(names = "--csv", paramLabel = "FILE")
    private Path csv;

    @Override
    public void run() {
        var period = Period.of(Optional.ofNullable(since), Optional.ofNullable(until));
        try (var service = push.service();
                var store = push.store()) {
            var report = new Funnel(service, store).of(grouping, period);
            if (csv != null) {
                report.write(csv, Locale.getDefault());
            }
            output.result(report.json(Locale.getDefault()), () -> print(report));
        }
    }

    private void print(FunnelReport report) {
        report.groups().forEach((group, counts) -> {
            var name = report.name(group, Locale.getDefault());
            output.out().println(name.equals(group) ? group : group + " " + name);
            print(counts);
        });
        output.line("funnel.total");
        print(report.total());
        if (csv != null) {
            output.line("funnel.written", csv);
        }
    }

    private void print(Counts counts) {
        for (var stage : Stage.values()) {
            var name = Output.text("funnel.stage." + stage.code());
            counts.rate(stage)
                    .ifPresentOrElse(
                            rate -> output.subline(
                                    "funnel.rate",
                                    name,
                                    counts.count(stage),
                                    percent(rate.share()),
                                    percent(rate.interval().low()),
                                    percent(rate.interval().high())),
                            () -> output.subline("funnel.count", name, counts.count(stage)));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
