package org.duijie.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.recommender.affinity.Affinity;

/**
 * How well a match fits, as a model judges.
 *
 * @param probability as text; empty where no model judged
 * @param level the level to expect, as text
 * @param shares what features add to that, the largest first
 */
public record Fit(String probability, String level, List<Bar> shares) {
    /** No model judged. */
    static final Fit NONE = new Fit("", "", List.of());

    /** Copies the list. */
    public Fit {
        shares = List.copyOf(shares);
    }

    static Fit of(Page page, Optional<Affinity> affinity) {
        return affinity.map(a -> new Fit(
                        page.t("web.fit", Long.toString(Math.clamp(Math.round(100 * a.probability()), 1, 99))),
                        page.t("web.fit.level", String.format(Locale.ROOT, "%.1f", a.level())),
                        Bars.of(page, a)))
                .orElse(NONE);
    }
}
