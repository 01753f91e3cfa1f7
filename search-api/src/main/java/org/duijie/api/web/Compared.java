package org.duijie.api.web;

import java.util.List;
import org.duijie.recommender.reason.IndicatorComparison;

/**
 * An indicator asked for against what is offered, as a row of a table.
 *
 * @param asked the words that ask
 * @param offered the words that offer; a dash where nothing comparable is offered
 * @param verdict {@code met}, {@code missed} or {@code unknown}
 * @param verdictName that in the reader's language
 */
public record Compared(String asked, String offered, String verdict, String verdictName) {
    private static final int MOST = 20;

    static List<Compared> of(Page page, List<IndicatorComparison> comparisons) {
        return comparisons.stream()
                .limit(MOST)
                .map(c -> new Compared(
                        c.asked().indicator().text(),
                        c.offered().map(o -> o.indicator().text()).orElse("—"),
                        c.verdict().code(),
                        page.t("web.verdict." + c.verdict().code())))
                .toList();
    }
}
