package org.duijie.api.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.LiveModel;
import org.duijie.evaluation.chart.BarChart;
import org.duijie.evaluation.chart.Markup;
import org.duijie.evaluation.chart.ReliabilityPlot;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.ReliabilityFile;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.Measure;
import org.duijie.recommender.model.ModelFolder;

/**
 * The page about the model in use.
 *
 * @param model empty where none is in use
 * @param fault why the one that was chosen is not in use, or empty
 */
public record ModelPage(Optional<Model> model, String fault) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What is said of a measure, by its notation. */
    private static final Map<String, String> MEANINGS = Map.of(
            "nDCG@10", "web.model.measure.ndcg",
            "ECE", "web.model.measure.ece",
            "1/(1+MAE)", "web.model.measure.mae",
            "QWK", "web.model.measure.qwk");

    /**
     * A model.
     *
     * @param id what it is called
     * @param origins when it was trained and what from, in sentences
     * @param measures what it reached
     * @param bins the points of the reliability plot; none where it does not tell
     * @param reliability the plot as SVG
     * @param weights the chart of its weights as SVG
     */
    public record Model(
            String id,
            List<String> origins,
            List<Measured> measures,
            List<Point> bins,
            String reliability,
            String weights) {}

    /** A measure, its value and interval, and what it tells. */
    public record Measured(String name, String value, String interval, String meaning) {}

    /** A point of the reliability plot, as text. */
    public record Point(String probability, String share, String interval, String pairs) {}

    static ModelPage of(Page page, LiveModel<?> live) {
        return new ModelPage(
                live.folder().map(folder -> model(page, folder)),
                live.fault().map(f -> f.text(page.language())).orElse(""));
    }

    private static Model model(Page page, ModelFolder folder) {
        var bins = ReliabilityFile.read(folder).stream()
                .map(r -> new ReliabilityPlot.Bin(r.probability(), r.right(), r.pairs()))
                .toList();
        var plot = new ReliabilityPlot(
                page.t("web.model.reliability"), page.t("web.model.predicted"), page.t("web.model.right"), bins);
        return new Model(
                folder.id(),
                origins(page, folder),
                folder.manifest().measures().entrySet().stream()
                        .map(e -> measured(page, e.getKey(), e.getValue()))
                        .toList(),
                bins.stream().map(b -> point(page, b)).toList(),
                Markup.of(plot::drawTo),
                Markup.of(weights(page, AffinityFile.read(folder))::drawTo));
    }

    private static List<String> origins(Page page, ModelFolder folder) {
        var origins = folder.manifest().origins();
        var from = page.t("web.model.origins", page.number(origins.sequence()), Long.toString(origins.seed()));
        return folder.created()
                .map(c -> List.of(
                        page.t(
                                "web.model.created",
                                MINUTES.format(c.at()),
                                page.number(c.training().toSeconds())),
                        from))
                .orElse(List.of(from));
    }

    private static Measured measured(Page page, String name, Measure measure) {
        return new Measured(
                name,
                digits(measure.value()),
                interval(measure.low(), measure.high()),
                Optional.ofNullable(MEANINGS.get(name)).map(page::t).orElse(""));
    }

    private static Point point(Page page, ReliabilityPlot.Bin bin) {
        return new Point(
                digits(bin.probability()),
                digits(bin.share()),
                interval(bin.interval().low(), bin.interval().high()),
                page.number(bin.pairs()));
    }

    private static BarChart weights(Page page, AffinityModel model) {
        var bars = model.weights().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<PairFeature, AffinityModel.Weight> e) ->
                                -Math.abs(e.getValue().weight()))
                        .thenComparing(Map.Entry::getKey))
                .map(e -> new BarChart.Bar(
                        e.getKey().text(page.language()),
                        e.getValue().weight(),
                        String.format(Locale.ROOT, "%+.3f", e.getValue().weight())))
                .toList();
        return new BarChart(page.t("web.model.weights"), bars);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String interval(double low, double high) {
        return digits(low) + " – " + digits(high);
    }
}
