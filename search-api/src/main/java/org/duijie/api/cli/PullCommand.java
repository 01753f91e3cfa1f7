package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.share.HttpFeed;
import org.duijie.corpus.share.Pull;
import org.duijie.corpus.share.PullReport;
import org.duijie.corpus.store.RecordStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code duijie pull URL}: follows the change feed of another Duijie. */
@Command(name = "pull", resourceBundle = "org.duijie.api.cli.help")
final class PullCommand implements Runnable {
    /** The variable of the environment that holds an API key of the other Duijie: arguments are seen by all users of a machine. */
    private static final String KEY = "DUIJIE_PULL_KEY";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "URL")
    private String url;

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--every", paramLabel = "DURATION", converter = Interval.class)
    private Duration every;

    @Option(names = "--anew")
    private boolean anew;

    @Option(names = "--max-rejects", paramLabel = "SHARE", defaultValue = "0.05")
    private double maxRejects;

    @Override
    public void run() {
        if (once && every != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), Output.text("pull.onceOrEvery"));
        }
        try (var feed = HttpFeed.of(url, Locale.getDefault(), Optional.ofNullable(System.getenv(KEY)));
                var store = RecordStore.open(parent.data().root())) {
            var pull = new Pull(store, feed, maxRejects, Locale.getDefault());
            if (anew) {
                pull.beginAnew();
            }
            if (every == null) {
                report(feed.url(), pull(pull));
            } else {
                follow(feed.url(), pull);
            }
        }
    }

    /** Pulls again and again until the thread is interrupted; what goes wrong is told once and tried again. */
    private void follow(String feed, Pull pull) {
        var lastFault = "";
        try {
            while (true) {
                lastFault = round(feed, pull, lastFault);
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return what went wrong; empty for nothing} */
    private String round(String feed, Pull pull, String lastFault) {
        try {
            var report = pull(pull);
            if (report.read() > 0) {
                report(feed, report);
            }
            return "";
        } catch (BrokenRule e) {
            var fault = e.text(Locale.getDefault());
            if (!fault.equals(lastFault)) {
                output.err().println(Output.text("cli.error") + fault);
            }
            return fault;
        }
    }

    private PullReport pull(Pull pull) {
        try (var progress = new Progress(Output.text("pull.task"), Output.text("pull.unit"), 1, output.err())) {
            return pull.run(progress::at);
        }
    }

    private void report(String feed, PullReport report) {
        output.result(json(feed, report), () -> print(report));
    }

    private static ObjectNode json(String feed, PullReport report) {
        var json = Json.object().put("feed", feed);
        report.store().ifPresent(s -> json.put("store", s));
        json.put("read", report.read())
                .put("added", report.added())
                .put("changed", report.changed())
                .put("deleted", report.deleted())
                .put("unchanged", report.unchanged())
                .put("skipped", report.skipped())
                .put("rejected", report.rejected())
                .put("contended", report.contended());
        report.rejectFile().ifPresent(f -> json.put("rejectFile", f.toString()));
        return json.put("sequence", report.sequence())
                .put("seconds", report.took().toMillis() / 1e3);
    }

    private void print(PullReport report) {
        output.line(
                "pull.report",
                report.read(),
                report.added(),
                report.changed(),
                report.deleted(),
                report.unchanged(),
                report.skipped(),
                report.rejected());
        report.firstContended()
                .forEach(c -> output.subline(
                        "pull.contended", Output.text("kind." + c.kind().code()), c.id()));
        report.firstRejects().forEach(r -> output.err().println("  " + r.text(Locale.getDefault())));
        report.rejectFile()
                .ifPresent(f -> output.err().println(Output.text("import.rejectFile", report.rejected(), f)));
    }
}
