package org.duijie.api.web;

import java.util.List;
import java.util.Locale;
import org.duijie.api.view.FacetNames;
import org.duijie.api.view.QualityTexts;
import org.duijie.corpus.quality.QualityGroup;
import org.duijie.corpus.quality.QualityReport;
import org.duijie.indexer.schema.Facet;

/**
 * The page about the quality of all public records.
 *
 * @param records how many there are
 * @param score their mean score
 * @param kinds the kinds of which there are records
 */
public record QualityPage(String records, String score, List<Section> kinds) {
    private static final int MOST_SOURCES = 20;
    private static final int MOST_FAULTS = 8;

    /**
     * What is known of one kind.
     *
     * @param name what it is called
     * @param records how many records there are
     * @param score their mean score
     * @param sources the mean score of each source, the largest source first
     * @param fields the share of records that have each field, the weightiest first
     * @param faults the most frequent faults with their share
     */
    public record Section(
            String name, String records, String score, List<Bar> sources, List<Bar> fields, List<Bar> faults) {}

    static QualityPage of(Page page, QualityReport report) {
        return new QualityPage(
                page.number(report.records()),
                percent(report.meanScore()),
                report.kinds().stream().map(k -> section(page, report, k)).toList());
    }

    private static Section section(Page page, QualityReport report, QualityGroup kind) {
        var language = page.language();
        var sources = report.sources(kind.kind()).stream()
                .limit(MOST_SOURCES)
                .map(g -> bar(QualityTexts.source(g.source(), language), g.meanScore(), page, g.records()))
                .toList();
        var fields = kind.fields().stream()
                .map(f -> bar(QualityTexts.field(f.field(), language), kind.share(f), page, f.records()))
                .toList();
        var faults = kind.faults().stream()
                .limit(MOST_FAULTS)
                .map(f -> bar(
                        QualityTexts.fault(f.fault(), language),
                        (double) f.records() / kind.records(),
                        page,
                        f.records()))
                .toList();
        return new Section(
                new FacetNames(language).of(Facet.KIND, kind.kind().code()),
                page.number(kind.records()),
                percent(kind.meanScore()),
                sources,
                fields,
                faults);
    }

    private static Bar bar(String label, double share, Page page, long records) {
        return new Bar(
                label,
                (int) Math.max(1, Math.round(100 * share)),
                percent(share),
                page.t("web.quality.records", page.number(records)));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
