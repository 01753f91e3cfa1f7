package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.mine.MinedTerm;
import org.duijie.dictionaries.mine.MinedTermFile;
import org.duijie.dictionaries.mine.MinedTerms;
import org.duijie.dictionaries.mine.MiningOptions;
import org.duijie.dictionaries.mine.TermMiner;
import org.duijie.dictionaries.mine.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie dict mine}: new terms from files or the record store, as a file of terms to be edited. */
@Command(name = "mine", resourceBundle = "org.duijie.api.cli.help")
final class DictMineCommand implements Runnable {
    private static final int KILO = 10;

    @ParentCommand
    private DictCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "500")
    private int top;

    @Option(names = "--min-frequency", paramLabel = "N", defaultValue = "5")
    private int minFrequency;

    @Option(names = "--out", paramLabel = "FILE")
    private Path out;

    @Override
    public void run() {
        var miner = new TermMiner(parent.vocabulary(), options());
        if (out != null && Files.exists(out)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "mine.exists", out);
        }
        long began = System.nanoTime();
        var mined = files.isEmpty() ? mineStore(miner) : mineFiles(miner);
        var took = Duration.ofNanos(System.nanoTime() - began);
        Optional.ofNullable(out).ifPresent(file -> write(file, mined));
        output.result(json(mined, took), () -> print(mined, took));
    }

    private MiningOptions options() {
        if (top < 1 || top > MiningOptions.MOST) {
            throw new BrokenRule(ApiMessages.MESSAGES, "mine.top", top, MiningOptions.MOST);
        }
        if (minFrequency < 2) {
            throw new BrokenRule(ApiMessages.MESSAGES, "mine.minFrequency", minFrequency);
        }
        return MiningOptions.DEFAULT.withTop(top).withMinFrequency(minFrequency);
    }

    private MinedTerms mineFiles(TermMiner miner) {
        long kilobytes = (TextFiles.bytes(files) * TermMiner.READINGS) >> KILO;
        try (var progress = new Progress(Output.text("mine.task"), "KB", 1, output.err())) {
            var texts = new TextFiles(files, done -> progress.at(done >> KILO, kilobytes));
            var mined = miner.mine(texts);
            if (texts.skipped() > 0) {
                output.err().println(Output.text("mine.skipped", texts.skipped(), texts.firstSkipped()));
            }
            return mined;
        }
    }

    private MinedTerms mineStore(TermMiner miner) {
        try (var store = RecordStore.open(parent.data().root());
                var progress = new Progress(Output.text("mine.task"), Output.text("index.unit"), 1, output.err())) {
            long records =
                    store.publicCounts().values().stream().mapToLong(n -> n).sum();
            if (records == 0) {
                throw new BrokenRule(
                        ApiMessages.MESSAGES, "mine.empty", parent.data().root());
            }
            return miner.mine(texts(store, done -> progress.at(done, records * TermMiner.READINGS)));
        }
    }

    /** Of public records only: terms of the dictionaries are offered to everybody who types. */
    private static Texts texts(RecordStore store, LongConsumer progress) {
        var done = new AtomicLong();
        return consumer -> store.forEachChange(
                0,
                change -> change.record()
                        .filter(r -> r.visibility() == Visibility.PUBLIC)
                        .ifPresent(record -> {
                            RecordTexts.forEach(record, consumer);
                            progress.accept(done.incrementAndGet());
                        }));
    }

    private static void write(Path file, MinedTerms mined) {
        try {
            Files.write(file, MinedTermFile.lines(mined, Locale.getDefault()), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "mine.out", file, e);
        }
    }

    private void print(MinedTerms mined, Duration took) {
        if (out == null) {
            MinedTermFile.lines(mined, Locale.getDefault()).forEach(output.out()::println);
            return;
        }
        double seconds = took.toMillis() / 1e3;
        output.line("mine.report", mined.terms().size(), mined.texts(), mined.characters(), seconds, out);
    }

    private ObjectNode json(MinedTerms mined, Duration took) {
        var json = Json.object()
                .put("texts", mined.texts())
                .put("characters", mined.characters())
                .put("words", mined.words())
                .put("floor", mined.floor())
                .put("seconds", took.toMillis() / 1e3);
        var terms = json.putArray("terms");
        mined.terms().forEach(t -> terms.add(json(t)));
        return json;
    }

    private static ObjectNode json(MinedTerm term) {
        var json = Json.object()
                .put("form", term.form())
                .put("partOfSpeech", term.partOfSpeech())
                .put("score", term.score())
                .put("frequency", term.frequency())
                .put("texts", term.texts())
                .put("association", term.association())
                .put("leftEntropy", term.leftEntropy())
                .put("rightEntropy", term.rightEntropy())
                .put("cValue", term.cValue());
        json.set("words", Json.texts(term.words()));
        json.set("contexts", Json.texts(term.contexts()));
        return json;
    }
}
