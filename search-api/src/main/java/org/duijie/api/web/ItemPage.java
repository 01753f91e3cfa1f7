package org.duijie.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.ask.SeenData;
import org.duijie.api.view.FacetNames;
import org.duijie.api.view.IndicatorView;
import org.duijie.api.view.QualityTexts;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.quality.Quality;
import org.duijie.indexer.schema.Facet;

/**
 * The page of a record.
 *
 * @param id the id
 * @param card the record as in a list
 * @param summary its text, by paragraph
 * @param claims a patent's claims
 * @param keywords its keywords
 * @param indicators its quantified indicators
 * @param sections its fields, in groups
 * @param duplicates the other records of the same thing
 * @param contact whom to call; may be empty
 * @param source where it came from; may be empty
 * @param sourceUrl the address there; may be empty
 * @param score how complete and plausible it is
 * @param faults what is missing or implausible
 * @param lists what fits it, beside the record
 * @param below what is like it, below the record
 * @param opinion where a reader says what to do with it; empty for what is no technology
 */
public record ItemPage(
        String id,
        Card card,
        List<String> summary,
        List<String> claims,
        List<String> keywords,
        List<Measured> indicators,
        List<Section> sections,
        List<Duplicate> duplicates,
        String contact,
        String source,
        String sourceUrl,
        String score,
        List<String> faults,
        List<Listed> lists,
        List<Listed> below,
        Optional<OpinionForm> opinion) {
    /**
     * A list that the page loads.
     *
     * @param heading what it is
     * @param href its address
     */
    public record Listed(String heading, String href) {}

    /**
     * Fields that belong together.
     *
     * @param title what they are about
     * @param facts the fields
     */
    public record Section(String title, List<Fact> facts) {}

    /**
     * A quantified indicator.
     *
     * @param name what is measured
     * @param value comparator, value and unit
     * @param baseValue the value in the base unit
     * @param text the words that say it
     */
    public record Measured(String name, String value, String baseValue, String text) {}

    /**
     * Another record of the same thing.
     *
     * @param title its title
     * @param href the address of its page
     * @param where its source and id
     */
    public record Duplicate(String title, String href, String where) {}

    static ItemPage of(Page page, SeenData data, CorpusRecord record) {
        var fields = new ItemFields(page, data, record);
        var source = record.common().source();
        var quality = Quality.of(record);
        return new ItemPage(
                record.id(),
                new Cards(page, data).of(record),
                record.common().summary().lines().filter(l -> !l.isBlank()).toList(),
                record instanceof Patent patent ? patent.claims() : List.of(),
                record.common().keywords(),
                data.indicators(record).stream()
                        .map(RecordIndicator::indicator)
                        .map(i -> new Measured(i.name(), IndicatorView.value(i), IndicatorView.baseValue(i), i.text()))
                        .toList(),
                fields.sections(),
                data.duplicatesOf(record).stream()
                        .map(r -> new Duplicate(r.displayTitle(), page.item(r.id()), where(r)))
                        .toList(),
                fields.contact(),
                source.map(s -> s.name()).orElse(""),
                source.map(s -> s.url()).filter(ItemPage::isWebAddress).orElse(""),
                QualityPage.percent(quality.score()),
                quality.faults().stream()
                        .map(f -> QualityTexts.fault(f, page.language()))
                        .toList(),
                lists(page, record),
                record.kind().isTechnology()
                        ? List.of(new Listed(page.t(RelatedPage.SIMILAR), page.similar(record.id())))
                        : List.of(),
                Optional.of(record).filter(r -> r.kind().isTechnology()).map(r -> OpinionForm.of(page, r)));
    }

    private static List<Listed> lists(Page page, CorpusRecord record) {
        var lists = new ArrayList<Listed>();
        lists.add(new Listed(RelatedPage.heading(page, record), page.related(record.id())));
        if (record.kind() == Kind.ENTERPRISE) {
            lists.add(new Listed(page.t(RelatedPage.RECOMMENDED), page.recommended(record.id())));
        }
        return lists;
    }

    /** {@return what the kind is called} */
    public String kindName(Page page) {
        return new FacetNames(page.language()).of(Facet.KIND, card.kind());
    }

    /** {@return whether it is the enterprise in whose name the page is used} */
    public boolean isReader(Page page) {
        return page.reader().filter(r -> r.id().equals(id)).isPresent();
    }

    private static String where(CorpusRecord record) {
        return record.common().source().map(s -> s.name() + " · ").orElse("") + record.id();
    }

    private static boolean isWebAddress(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
