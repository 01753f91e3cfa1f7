package org.duijie.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duijie.api.ApiMessages;
import org.duijie.api.Engine;
import org.duijie.api.http.ServerConfig;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.sample.InteractionGenerator;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie demo}: the sample corpus, learned from, indexed and served. */
@Command(name = "demo", resourceBundle = "org.duijie.api.cli.help")
final class DemoCommand implements Runnable {
    private static final long SEED = 20250101;
    private static final Instant FIRST_VISIT = Instant.parse("2025-01-01T00:00:00Z");
    /** What a new generation mends: an index of another version, other dictionaries, another store, or a damaged one. */
    private static final Set<String> REBUILD_MENDS =
            Set.of("index.format", "index.dictionary", "index.store", "index.corrupt");

    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--port", paramLabel = "P", defaultValue = "" + ServerConfig.USUAL_PORT)
    private int port;

    @Override
    public void run() {
        var config = ServerConfig.ofPort(port);
        try (var store = parent.store()) {
            load(store);
            train(store);
            index(store);
        }
        try (var engine = Engine.open(parent.data());
                var service = parent.service()) {
            Serving.untilStopped(engine, service, config, output);
        }
    }

    private void load(RecordStore store) {
        var sample = SampleCorpus.shipped();
        var options = ImportOptions.DEFAULT.withLanguage(Locale.getDefault());
        var report = ImportCommand.run(store, parent.data(), copyTo(samples(), sample), options, output);
        long interactions = store.addInteractions(
                new InteractionGenerator(SEED, FIRST_VISIT).generate(sample.judgments(), sample.needs()));
        output.err()
                .println(Output.text("demo.loaded", report.read(), report.added() + report.changed(), interactions));
    }

    /** Learns from the sample's judgments, unless a model already knows all that the store holds. Without a model, words alone rank. */
    private void train(RecordStore store) {
        if (isTrained(store)) {
            return;
        }
        if (!TrainingProcess.isPossible()) {
            output.err().println(Output.text("demo.untrained"));
            return;
        }
        output.err().println(Output.text("demo.trains"));
        try {
            TrainingProcess.run(parent.data().root(), samples().resolve(SampleCorpus.JUDGMENTS));
        } catch (BrokenRule e) {
            output.err().println(e.text(Locale.getDefault()));
        }
    }

    private boolean isTrained(RecordStore store) {
        var models = parent.data().models();
        try {
            var dictionary =
                    LiveVocabulary.of(parent.data().dictionaries()).get().fingerprint();
            return models.current()
                    .map(id -> models.open(id).manifest().origins())
                    .filter(o -> o.store().equals(store.identity())
                            && o.sequence() == store.sequence()
                            && o.dictionary().equals(dictionary))
                    .isPresent();
        } catch (BrokenRule e) {
            return false; // training mends it
        }
    }

    private Path samples() {
        return parent.data().root().resolve("sample");
    }

    private void index(RecordStore store) {
        try {
            IndexCommand.run(parent.data(), store, false, output);
        } catch (BrokenRule e) {
            if (!REBUILD_MENDS.contains(e.rule())) {
                throw e;
            }
            output.err().println(e.text(Locale.getDefault()));
            IndexCommand.run(parent.data(), store, true, output);
        }
    }

    private static List<Path> copyTo(Path folder, SampleCorpus sample) {
        try {
            return sample.copyTo(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "cli.file", folder, e);
        }
    }
}
