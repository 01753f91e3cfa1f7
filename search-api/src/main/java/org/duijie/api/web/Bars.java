package org.duijie.api.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duijie.indexer.query.Contribution;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.affinity.Affinity;
import org.duijie.recommender.reason.Reasons;

/** Weights of words as bars. */
final class Bars {
    private static final int MOST = 8;

    private Bars() {}

    /** {@return the words of a hit by what they added to its score, at most eight} */
    static List<Bar> of(Page page, List<Contribution> contributions) {
        var scores = new LinkedHashMap<String, Double>();
        var fields = new LinkedHashMap<String, Collection<String>>();
        for (var contribution : contributions) {
            if (!contribution.field().equals(IndexSchema.TITLE_BIGRAMS)) {
                scores.merge(contribution.term(), (double) contribution.score(), Double::sum);
                fields.computeIfAbsent(contribution.term(), t -> new TreeSet<>())
                        .add(contribution.field());
            }
        }
        double most = scores.values().stream().mapToDouble(s -> s).max().orElse(1);
        var bars = new ArrayList<Bar>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST)
                .forEach(e -> bars.add(new Bar(
                        e.getKey(),
                        percent(e.getValue() / most),
                        score(e.getValue()),
                        fields(page, fields.get(e.getKey())))));
        return bars;
    }

    /** {@return the words that both sides of a match use, by their share} */
    static List<Bar> of(Page page, Reasons reasons) {
        double most = reasons.terms().stream().mapToDouble(t -> t.share()).max().orElse(1);
        return reasons.terms().stream()
                .map(t -> new Bar(
                        t.term(),
                        percent(t.share() / most),
                        Math.round(100 * t.share()) + "%",
                        fields(page, t.fields())))
                .toList();
    }

    /** {@return what features add to a match's score, at most eight} */
    static List<Bar> of(Page page, Affinity affinity) {
        double most = affinity.shares().isEmpty()
                ? 1
                : Math.abs(affinity.shares().getFirst().share());
        return affinity.shares().stream()
                .limit(MOST)
                .map(s -> new Bar(
                        s.feature().text(page.language()),
                        percent(Math.abs(s.share()) / most),
                        String.format(Locale.ROOT, "%+.2f", s.share()),
                        ""))
                .toList();
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static String fields(Page page, Collection<String> fields) {
        return fields.stream()
                .filter(f -> !f.equals(IndexSchema.TITLE_BIGRAMS))
                .map(f -> page.t("web.field." + f))
                .collect(Collectors.joining(page.t("web.separator")));
    }

    private static int percent(double share) {
        return (int) Math.max(1, Math.round(100 * share));
    }
}
