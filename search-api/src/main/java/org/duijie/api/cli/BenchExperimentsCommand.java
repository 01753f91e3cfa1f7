package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.duijie.api.view.Json;
import org.duijie.evaluation.experiment.ExperimentSimulation;
import org.duijie.evaluation.experiment.SimulationFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie bench experiments}: how often the tests of experiments are wrong, with enterprises of known preferences. */
@Command(name = "experiments", resourceBundle = "org.duijie.api.cli.help")
final class BenchExperimentsCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--simulations", paramLabel = "N", defaultValue = "1000")
    private int simulations;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Override
    public void run() {
        var simulation = new ExperimentSimulation(simulations, seed);
        try (var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var figures = simulation.run(done -> {
                synchronized (progress) {
                    progress.at(done, simulation.experiments());
                }
            });
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(SimulationFigures figures) {
        var json = Json.object()
                .put("simulations", figures.simulations())
                .put("seed", figures.seed())
                .put("control", figures.control())
                .put("treatment", figures.treatment())
                .put("power", ExperimentSimulation.POWER)
                .put("enterprises", figures.enterprises())
                .put("interleaved", figures.interleaved());
        var rows = json.putArray("rows");
        for (var row : figures.rows()) {
            rows.addObject()
                    .put("interleaved", row.interleaved())
                    .put("procedure", row.procedure().name().toLowerCase(Locale.ROOT))
                    .put("falseAlarms", row.falseAlarms())
                    .put("found", row.found())
                    .put("stoppedAfter", row.stoppedAfter());
        }
        return json;
    }

    private void print(SimulationFigures figures) {
        output.line(
                "bench.experiments",
                figures.simulations(),
                figures.seed(),
                percent(figures, figures.control() * figures.simulations()),
                percent(figures, figures.treatment() * figures.simulations()),
                figures.enterprises(),
                figures.interleaved());
        for (var row : figures.rows()) {
            output.subline(
                    "bench.experiments.row",
                    Output.text(row.interleaved() ? "bench.experiments.interleaved" : "bench.experiments.split"),
                    Output.text("bench.experiments." + row.procedure().name().toLowerCase(Locale.ROOT)),
                    percent(figures, row.falseAlarms()),
                    percent(figures, row.found()),
                    BenchCommand.number("%.0f", row.stoppedAfter()));
        }
    }

    private static String percent(SimulationFigures figures, double count) {
        return BenchCommand.number("%.1f%%", 100 * count / figures.simulations());
    }
}
