package org.duijie.api.cli;

import java.util.Locale;
import org.duijie.api.view.QualityJson;
import org.duijie.api.view.QualityTexts;
import org.duijie.corpus.quality.QualityCounts;
import org.duijie.corpus.quality.QualityGroup;
import org.duijie.corpus.quality.QualityReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie quality}: how complete and plausible the records are, private ones too. */
@Command(name = "quality", resourceBundle = "org.duijie.api.cli.help")
final class QualityCommand implements Runnable {
    private static final int MOST_FAULTS = 8;

    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        var counts = new QualityCounts();
        try (var store = parent.store()) {
            store.forEachChange(0, change -> change.record().ifPresent(counts::add));
        }
        var report = counts.report();
        output.result(QualityJson.of(report, Locale.getDefault()), () -> print(report));
    }

    private void print(QualityReport report) {
        output.line("quality.all", report.records(), percent(report.meanScore()));
        for (var kind : report.kinds()) {
            output.line("quality.kind", kindName(kind), kind.records(), percent(kind.meanScore()));
            for (var source : report.sources(kind.kind())) {
                output.subline(
                        "quality.source",
                        QualityTexts.source(source.source(), Locale.getDefault()),
                        source.records(),
                        percent(source.meanScore()));
            }
            kind.faults().stream()
                    .limit(MOST_FAULTS)
                    .forEach(f -> output.subline(
                            "quality.fault",
                            QualityTexts.fault(f.fault(), Locale.getDefault()),
                            f.records(),
                            percent((double) f.records() / kind.records())));
        }
    }

    private static String kindName(QualityGroup group) {
        return Output.text("kind." + group.kind().code());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
