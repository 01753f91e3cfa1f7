package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import org.duijie.indexer.verify.Fault;
import org.duijie.indexer.verify.IndexVerifier;
import org.duijie.indexer.verify.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie index verify}: store against index; exit status 1 where they differ. */
@Command(name = "verify", resourceBundle = "org.duijie.api.cli.help")
final class IndexVerifyCommand implements Callable<Integer> {
    /** What a server that follows needs at most to commit, and more. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    @ParentCommand
    private IndexCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--files")
    private boolean files;

    @Override
    public Integer call() {
        var data = parent.data();
        try (var store = parent.store()) {
            var vocabulary = LiveVocabulary.of(data.dictionaries()).get();
            var verifier = new IndexVerifier(data.index(), store, vocabulary);
            awaitFollower(store);
            var damage = files ? checkFiles(verifier) : Optional.<String>empty();
            var report = verify(verifier);
            output.result(json(report, damage), () -> print(report, damage));
            return report.clean() && damage.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** Gives a server that runs on the same data the time to commit what it follows. */
    private void awaitFollower(RecordStore store) {
        var builder = IndexCommand.lister(parent.data());
        long asked = store.sequence();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!builder.holds(store, asked) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private VerifyReport verify(IndexVerifier verifier) {
        try (var progress = new Progress(Output.text("verify.task"), Output.text("index.unit"), 1, output.err())) {
            return verifier.verify(progress::at);
        }
    }

    private static Optional<String> checkFiles(IndexVerifier verifier) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return verifier.checkFiles();
            } catch (BrokenRule e) {
                if (!e.rule().equals("index.locked") || System.nanoTime() > giveUp) {
                    throw e;
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private ObjectNode json(VerifyReport report, Optional<String> damage) {
        var json = Json.object()
                .put("clean", report.clean() && damage.isEmpty())
                .put("generation", report.generation())
                .put("sequence", report.sequence())
                .put("records", report.records())
                .put("documents", report.documents())
                .put("behind", report.behind());
        for (var fault : Fault.values()) {
            json.put(name(fault), report.counts().get(fault));
        }
        var first = json.putObject("first");
        report.first().forEach((fault, places) -> {
            var array = first.putArray(name(fault));
            places.forEach(array::add);
        });
        if (files) {
            json.put("filesClean", damage.isEmpty());
            damage.ifPresent(d -> json.put("filesDamage", d));
        }
        return json.put("seconds", report.took().toMillis() / 1e3);
    }

    private static String name(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }

    private void print(VerifyReport report, Optional<String> damage) {
        for (var fault : Fault.values()) {
            if (report.counts().get(fault) > 0) {
                output.line("verify." + name(fault), report.counts().get(fault));
                report.first().get(fault).forEach(place -> output.out().println("  " + place));
            }
        }
        damage.ifPresent(d -> output.out().println(Output.text("verify.files") + "\n" + d));
        if (report.behind() > 0) {
            output.line("verify.behind", report.behind());
        }
        output.line(
                report.clean() && damage.isEmpty() ? "verify.clean" : "verify.unclean",
                report.generation(),
                report.records(),
                report.documents(),
                report.sequence(),
                report.took().toMillis() / 1e3);
    }
}
