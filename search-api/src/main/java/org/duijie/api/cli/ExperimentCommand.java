package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.api.view.Json;
import org.duijie.evaluation.experiment.Estimate;
import org.duijie.evaluation.experiment.Experiment;
import org.duijie.evaluation.experiment.ExperimentFile;
import org.duijie.evaluation.experiment.ExperimentResult;
import org.duijie.evaluation.experiment.ExperimentTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie experiment FILE}: what came out of an experiment between rankers so far. */
@Command(name = "experiment", resourceBundle = "org.duijie.api.cli.help")
final class ExperimentCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--as-of", paramLabel = "TIME")
    private String asOf;

    @Override
    public void run() {
        var experiment = ExperimentFile.read(file);
        var until = moment();
        var tally = new ExperimentTally(experiment);
        try (var store = parent.store()) {
            store.forEachInteraction(tally::add);
        }
        var result = tally.result(until);
        output.result(json(experiment, result), () -> print(experiment, result));
    }

    private Instant moment() {
        try {
            return asOf == null ? Instant.now() : Instant.parse(asOf);
        } catch (DateTimeException e) {
            throw new ParameterException(output.commandLine(), Output.text("experiment.asOf", asOf), e);
        }
    }

    private static ObjectNode json(Experiment experiment, ExperimentResult result) {
        var json = Json.object().put("experiment", experiment.name()).put("interleaved", experiment.interleaved());
        var arms = json.putArray("arms");
        for (var arm : result.arms()) {
            var events = arms.addObject()
                    .put("arm", arm.arm())
                    .put("enterprises", arm.successes().of())
                    .put("successes", arm.successes().count())
                    .put("rate", arm.successes().rate())
                    .putObject("events");
            arm.events().forEach((event, count) -> events.put(event.code(), count));
        }
        var comparisons = json.putArray("comparisons");
        for (var comparison : result.comparisons()) {
            var object = comparisons.addObject().put("arm", comparison.arm()).put("against", comparison.against());
            object.set("planned", json(comparison.planned()));
            object.set("anytime", json(comparison.anytime()));
        }
        return json.put("waiting", result.waiting())
                .put("crossed", result.crossed())
                .put("unknown", result.unknown())
                .put("sampleRatio", result.sampleRatio());
    }

    private static ObjectNode json(Estimate estimate) {
        return Json.object()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high())
                .put("p", estimate.p());
    }

    private void print(Experiment experiment, ExperimentResult result) {
        output.line(experiment.interleaved() ? "experiment.interleaved" : "experiment.split", experiment.name());
        for (var arm : result.arms()) {
            output.subline(
                    experiment.interleaved() ? "experiment.preferred" : "experiment.arm",
                    arm.arm(),
                    arm.successes().of(),
                    arm.successes().count(),
                    percent(arm.successes().rate()),
                    events(arm));
        }
        for (var comparison : result.comparisons()) {
            var key = experiment.interleaved() ? "experiment.share" : "experiment.difference";
            output.line(
                    key,
                    comparison.arm(),
                    comparison.against(),
                    percent(comparison.planned().value()));
            print("experiment.planned", comparison.planned());
            print("experiment.anytime", comparison.anytime());
        }
        output.line("experiment.left", result.waiting(), result.crossed(), result.unknown());
        if (result.sampleRatio() < ExperimentResult.UNEVEN) {
            output.line("experiment.uneven", number(result.sampleRatio()));
        }
    }

    private static String events(ExperimentResult.ArmResult arm) {
        var counts = arm.events().entrySet().stream()
                .map(e -> e.getKey().code() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "—" : counts;
    }

    private void print(String key, Estimate estimate) {
        output.subline(key, percent(estimate.low()), percent(estimate.high()), number(estimate.p()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String number(double p) {
        return String.format(Locale.ROOT, p < 1e-4 ? "%.1e" : "%.4f", p);
    }
}
