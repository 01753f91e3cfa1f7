package org.duijie.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.evaluation.chart.Markup;
import org.duijie.evaluation.explain.Explanation;
import org.duijie.recommender.feature.PairFeature;

/** The reasons of an item, below it in a list; an indicator of which it says nothing is passed over. */
record ExplanationMarkup(ReportText text) {
    /**
     * Writes them.
     *
     * @param reasons empty where the index lacks the item
     */
    void write(Markup html, Optional<Explanation> reasons) {
        html.open("div", "class", "why");
        reasons.ifPresentOrElse(r -> write(html, r), () -> html.element("p", text.t("why.absent")));
        html.close();
    }

    private void write(Markup html, Explanation reasons) {
        var sentence = reasons.sentence();
        if (!sentence.text().isEmpty()) {
            html.open("p", "class", "sentence").raw(sentence.html()).close();
        }
        line(
                html,
                "why.terms",
                reasons.terms().stream().map(ExplanationMarkup::term).toList());
        line(
                html,
                "why.features",
                reasons.features().stream().map(this::feature).toList());
        line(html, "why.ipc", reasons.ipc());
        line(html, "why.industry", reasons.industry());
        for (var indicator : reasons.indicators()) {
            if (!indicator.offered().isEmpty()) {
                line(
                        html,
                        "why.indicator." + indicator.verdict(),
                        List.of(indicator.asked() + " ← " + indicator.offered()));
            }
        }
        if (reasons.terms().isEmpty()) {
            html.element("p", text.t("why.nothing"));
        }
    }

    private void line(Markup html, String label, List<String> values) {
        if (!values.isEmpty()) {
            html.open("p").element("b", text.t(label));
            values.forEach(v -> html.text(" ").element("span", v));
            html.close();
        }
    }

    private static String term(Explanation.Term term) {
        return term.term() + String.format(Locale.ROOT, " %.0f%%", 100 * term.share());
    }

    /** A feature that this version does not know, of a report kept long ago, is named by its code. */
    private String feature(Explanation.Feature feature) {
        var name = PairFeature.of(feature.feature()).map(f -> f.text(text.language()));
        return name.orElse(feature.feature()) + String.format(Locale.ROOT, " %+.2f", feature.share());
    }
}
