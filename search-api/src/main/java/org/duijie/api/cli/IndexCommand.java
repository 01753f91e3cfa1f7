package org.duijie.api.cli;

import java.time.Clock;
import java.util.Optional;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code duijie index}: brings the index up to the store, makes a new generation, or goes back to an earlier one. */
@Command(
        name = "index",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {IndexVerifyCommand.class, IndexListCommand.class})
final class IndexCommand implements Runnable {
    private static final int MOST_KEPT = 100;

    @ParentCommand
    private DuijieCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @ArgGroup
    private Anew anew = new Anew();

    @Option(names = "--keep", paramLabel = "N")
    private Integer keep;

    @Option(names = "--generation", paramLabel = "G")
    private String generation;

    /** At most one of them. */
    private static final class Anew {
        @Option(names = "--rebuild")
        private boolean rebuild;

        @Option(names = "--rollback")
        private boolean rollback;
    }

    @Override
    public void run() {
        require(keep == null || anew.rebuild, "index.keepAlone");
        require(keep == null || (keep >= 0 && keep <= MOST_KEPT), "index.keep", keep, MOST_KEPT);
        require(generation == null || anew.rollback, "index.generationAlone");
        try (var store = parent.store()) {
            var report = run(store);
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

    private void require(boolean holds, String key, Object... values) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), Output.text(key, values));
        }
    }

    private IndexReport run(RecordStore store) {
        var builder = Engine.builder(data(), store);
        try (var progress = new IndexBars(output)) {
            if (anew.rollback) {
                return builder.rollback(store, Optional.ofNullable(generation), progress);
            }
            return anew.rebuild
                    ? builder.rebuild(store, keep == null ? IndexBuilder.USUALLY_KEPT : keep, progress)
                    : PatientUpdate.run(builder, store, output, progress);
        }
    }

    DataDirectory data() {
        return parent.data();
    }

    /** Opens the store; the caller closes it. */
    RecordStore store() {
        return parent.store();
    }

    /** {@return a builder that lists and checks generations, but gives what it would write no text vectors} */
    static IndexBuilder lister(DataDirectory data) {
        return new IndexBuilder(data.index(), LiveVocabulary.of(data.dictionaries()), Clock.systemUTC());
    }

    /** Indexes with progress on standard error. */
    static IndexReport run(DataDirectory data, RecordStore store, boolean rebuild, Output output) {
        try (var progress = new IndexBars(output)) {
            return Engine.builder(data, store).update(store, rebuild, progress);
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
