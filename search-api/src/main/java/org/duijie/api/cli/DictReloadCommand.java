package org.duijie.api.cli;

import org.duijie.api.Engine;
import org.duijie.api.view.DictionaryJson;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Difference;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexReport;
import org.duijie.indexer.write.RecutCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie dict reload}: what a change of the user's dictionaries means for the index, and the index after it. */
@Command(name = "reload", resourceBundle = "org.duijie.api.cli.help")
final class DictReloadCommand implements Runnable {
    @ParentCommand
    private DictCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--check")
    private boolean check;

    @Override
    public void run() {
        var data = parent.data();
        try (var store = parent.store()) {
            var builder = Engine.builder(data, store);
            var count = count(builder, store);
            var json = DictionaryJson.of(count);
            if (!output.json()) {
                print(count);
            }
            if (!check && count.change().any()) {
                var report = update(builder, store);
                json.put("recut", report.recut()).put("indexed", report.indexed());
                if (!output.json()) {
                    output.line(
                            "dictionary.recut", report.recut(), report.took().toMillis() / 1e3);
                }
            }
            output.result(json, () -> {});
        }
    }

    private RecutCount count(IndexBuilder builder, RecordStore store) {
        try (var progress = progress("dictionary.counting")) {
            return builder.countRecut(store, progress::at);
        }
    }

    private IndexReport update(IndexBuilder builder, RecordStore store) {
        try (var progress = progress("index.task")) {
            return PatientUpdate.run(builder, store, output, progress::at);
        }
    }

    private Progress progress(String task) {
        return new Progress(Output.text(task), Output.text("index.unit"), 1, output.err());
    }

    private void print(RecutCount count) {
        var change = count.change();
        if (!change.any()) {
            output.line("dictionary.same", change.after().fingerprint());
            return;
        }
        output.line(
                "dictionary.changed",
                change.before().fingerprint(),
                change.after().fingerprint());
        print("dictionary.terms", change.terms());
        print("dictionary.stopTerms", change.stopTerms());
        print("dictionary.synonyms", change.synonyms());
        output.line("dictionary.affected", count.affected(), count.records());
    }

    private void print(String key, Difference difference) {
        if (difference.size() > 0) {
            output.line(
                    key,
                    difference.added().size(),
                    difference.removed().size(),
                    difference.changed().size());
        }
    }
}
