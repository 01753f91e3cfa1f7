package org.duijie.api.cli;

import java.time.Clock;
import org.duijie.api.DataDirectory;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie index}: brings the index up to the store. */
@Command(name = "index", resourceBundle = "org.duijie.api.cli.help")
final class IndexCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--rebuild")
    private boolean rebuild;

    @Override
    public void run() {
        try (var store = RecordStore.open(parent.data().root())) {
            var report = run(parent.data(), store, rebuild, output);
            var json = Json.object()
                    .put("indexed", report.indexed())
                    .put("recut", report.recut())
                    .put("deleted", report.deleted())
                    .put("documents", report.documents())
                    .put("sequence", report.sequence())
                    .put("generation", report.generation())
                    .put("rebuilt", report.rebuilt())
                    .put("characters", report.characters())
                    .put("seconds", report.took().toMillis() / 1e3);
            output.result(json, () -> print(report));
        }
    }

    /** Indexes with progress on standard error. */
    static IndexReport run(DataDirectory data, RecordStore store, boolean rebuild, Output output) {
        try (var progress = new Progress(Output.text("index.task"), Output.text("index.unit"), 1, output.err())) {
            var vocabulary = LiveVocabulary.of(data.dictionaries());
            return new IndexBuilder(data.index(), vocabulary, Clock.systemUTC()).update(store, rebuild, progress::at);
        }
    }

    private void print(IndexReport report) {
        if (report.recut() > 0) {
            output.line("index.recut", report.recut());
        }
        output.line("index.report", report.indexed(), report.deleted(), report.documents(), report.generation());
        Rates.print(output, "index.total", report.indexed(), report.characters(), report.took());
    }
}
