package org.duijie.api.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.evaluation.compare.Chance;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.Difference;
import org.duijie.evaluation.compare.Residual;
import org.duijie.evaluation.compare.SegmentComparison;
import org.duijie.evaluation.compare.SideBySide;
import org.duijie.evaluation.explain.Explanation;
import org.duijie.recommender.feature.PairFeature;

/** Prints how runs differ, as lines. */
record ComparisonText(Output output) {
    /** More in a line would not be read; the JSON has all. */
    private static final int MOST_REASONS = 4;

    void print(Comparison comparison, List<SegmentComparison> segments, List<Residual> residuals) {
        differences(comparison);
        for (var segment : segments) {
            output.line(
                    "evaluate.segment",
                    segment.field().code(),
                    segment.segment(),
                    segment.comparison().topics().size());
            if (segment.comparison().differences().isEmpty()) {
                segment.comparison()
                        .values()
                        .forEach(v -> output.subline(
                                "evaluate.value",
                                number(v.value()),
                                number(v.interval().low()),
                                number(v.interval().high()),
                                v.measure().notation()));
            }
            segment.comparison().differences().forEach(this::difference);
        }
        residuals.forEach(this::residual);
    }

    private void differences(Comparison comparison) {
        if (!comparison.differences().isEmpty()) {
            output.line(
                    "evaluate.against",
                    comparison.baseline().name(),
                    percent(comparison.resampling().confidence()));
            comparison.differences().forEach(this::difference);
        }
    }

    private void difference(Difference d) {
        output.subline(
                "evaluate.difference",
                d.run(),
                d.measure().notation(),
                signed(d.difference()),
                signed(d.interval().low()),
                signed(d.interval().high()),
                effect(d.effect()),
                d.wins(),
                d.ties(),
                d.losses(),
                number(d.randomisation().p()),
                number(d.randomisation().holm()),
                chance(d.t()));
    }

    private void residual(Residual residual) {
        output.line(
                "evaluate.residual",
                residual.change().topic(),
                residual.measure().notation(),
                number(residual.change().baseline()),
                number(residual.change().run()),
                residual.run());
        for (var row : residual.lists().rows()) {
            output.subline("evaluate.rank", row.rank(), hit(row.baseline()), hit(row.run()));
        }
        for (var item : residual.lists().items()) {
            Optional.ofNullable(residual.reasons().get(item)).ifPresent(r -> reasons(item, r));
        }
    }

    private void reasons(String item, Explanation reasons) {
        output.subline("evaluate.why", item, Listing.marked(reasons.sentence()).replace('\n', ' '));
        if (!reasons.terms().isEmpty()) {
            output.subline("evaluate.why.terms", joined(reasons.terms(), ComparisonText::term));
        }
        if (!reasons.features().isEmpty()) {
            output.subline("evaluate.why.features", joined(reasons.features(), ComparisonText::feature));
        }
    }

    private static <T> String joined(List<T> reasons, Function<T, String> text) {
        return reasons.stream().limit(MOST_REASONS).map(text).collect(Collectors.joining("  "));
    }

    private static String term(Explanation.Term term) {
        return term.term() + String.format(Locale.ROOT, " %.0f%%", 100 * term.share());
    }

    private static String feature(Explanation.Feature feature) {
        var name = PairFeature.of(feature.feature()).map(f -> f.text(Locale.getDefault()));
        return name.orElse(feature.feature()) + String.format(Locale.ROOT, " %+.2f", feature.share());
    }

    /** An item with its grade in brackets. */
    private static String hit(Optional<SideBySide.Hit> hit) {
        return hit.map(h -> h.item()
                        + " ("
                        + (h.grade().isPresent() ? String.valueOf(h.grade().getAsInt()) : "?")
                        + ")")
                .orElse("-");
    }

    private static String effect(OptionalDouble effect) {
        return effect.isPresent() ? String.format(Locale.ROOT, "%+.2f", effect.getAsDouble()) : "-";
    }

    private static String chance(Optional<Chance> chance) {
        return chance.map(c -> number(c.holm())).orElse("-");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g", 100 * share).replaceFirst("\\.?0+$", "");
    }
}
