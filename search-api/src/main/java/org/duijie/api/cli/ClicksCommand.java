package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duijie.api.view.Json;
import org.duijie.evaluation.click.Attraction;
import org.duijie.evaluation.click.Cell;
import org.duijie.evaluation.click.ClickCounts;
import org.duijie.evaluation.click.ClickJudgments;
import org.duijie.evaluation.click.GradeScale;
import org.duijie.evaluation.click.PositionModel;
import org.duijie.evaluation.run.PendingFile;
import org.duijie.evaluation.run.QrelsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie clicks}: judgments from what enterprises clicked, whatever place it was shown at. */
@Command(name = "clicks", resourceBundle = "org.duijie.api.cli.help")
final class ClicksCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--out", paramLabel = "QRELS", required = true)
    private Path out;

    @Option(names = "--table", paramLabel = "FILE")
    private Path table;

    @Option(names = "--least", paramLabel = "N", defaultValue = "10")
    private int least;

    @Option(names = "--grades", paramLabel = "LIST", split = ",", defaultValue = "0.25,0.5,0.75")
    private List<Double> grades;

    @Option(names = "--held-out", paramLabel = "SHARE", defaultValue = "0.2")
    private double heldOut;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Override
    public void run() {
        var rule = new ClickJudgments(least, new GradeScale(grades));
        var counts = new ClickCounts(heldOut, seed);
        try (var store = parent.store()) {
            store.forEachInteraction(counts::add);
        }
        var cells = counts.all();
        var model = PositionModel.fit(cells);
        QrelsWriter.write(out, rule.of(model));
        var judged = rule.judged(model);
        if (table != null) {
            write(judged, rule.scale());
        }
        var figures = new Figures(
                cells.stream().mapToLong(Cell::impressions).sum(),
                cells.stream().mapToLong(Cell::clicks).sum(),
                judged.size(),
                perplexity(counts, true),
                perplexity(counts, false));
        output.result(json(figures, model, counts), () -> print(figures, model, counts));
    }

    /** Perplexities are NaN where nothing was held out. */
    private record Figures(long impressions, long clicks, int judged, double withPlaces, double withoutPlaces) {}

    private static double perplexity(ClickCounts counts, boolean withPlaces) {
        var training = counts.training();
        if (training.isEmpty()) {
            return Double.NaN;
        }
        var model = withPlaces ? PositionModel.fit(training) : PositionModel.withoutPositions(training);
        return model.foretold(counts.heldOut()).perplexity();
    }

    private void write(List<Attraction> judged, GradeScale scale) {
        try (var pending = new PendingFile(table)) {
            pending.row("topic\titem\timpressions\tclicks\tattraction\tstandardError\tgrade");
            for (var attraction : judged) {
                pending.row(String.join(
                        "\t",
                        attraction.pair().topic(),
                        attraction.pair().item(),
                        Long.toString(attraction.impressions()),
                        Long.toString(attraction.clicks()),
                        number(attraction.value()),
                        number(attraction.standardError()),
                        Integer.toString(scale.grade(attraction.value()))));
            }
            pending.commit();
        }
    }

    private static ObjectNode json(Figures figures, PositionModel model, ClickCounts counts) {
        var json = Json.object()
                .put("impressions", figures.impressions())
                .put("clicks", figures.clicks())
                .put("judged", figures.judged())
                .put("pairsAtSeveralPlaces", model.pairsAtSeveralPlaces())
                .put("withoutImpression", counts.withoutImpression())
                .put("unusable", counts.unusable());
        if (!Double.isNaN(figures.withPlaces())) {
            json.putObject("perplexity")
                    .put("positionBased", figures.withPlaces())
                    .put("withoutPositions", figures.withoutPlaces());
        }
        var examination = json.putObject("examination");
        model.examination().forEach((position, share) -> examination.put(Integer.toString(position), share));
        return json;
    }

    private void print(Figures figures, PositionModel model, ClickCounts counts) {
        output.line("clicks.report", figures.impressions(), figures.clicks(), figures.judged(), out);
        output.line("clicks.left", counts.withoutImpression(), counts.unusable());
        output.line("clicks.several", model.pairsAtSeveralPlaces());
        if (!Double.isNaN(figures.withPlaces())) {
            output.line("clicks.perplexity", number(figures.withPlaces()), number(figures.withoutPlaces()));
        }
        model.examination().forEach((position, share) -> output.subline("clicks.place", position, number(share)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
