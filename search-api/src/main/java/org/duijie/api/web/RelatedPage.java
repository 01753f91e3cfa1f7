package org.duijie.api.web;

import java.util.List;
import java.util.Map;
import org.duijie.api.ask.PublicData;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.recommender.match.MatchRequest;

/**
 * What fits a record: technologies for a need, needs and enterprises for a technology, an enterprise's own needs.
 *
 * @param title the record's title
 * @param href the address of the record's page
 * @param heading what this is
 * @param none what to say where there is nothing
 * @param cards the records, best first
 */
public record RelatedPage(String title, String href, String heading, String none, List<Card> cards) {
    private static final int MOST = 8;
    private static final Map<String, String> KEYS = Map.of(
            "need", "web.related.need",
            "enterprise", "web.related.enterprise",
            "achievement", "web.related.technology",
            "patent", "web.related.technology");

    static RelatedPage of(Page page, PublicData data, CorpusRecord record) {
        var cards = new Cards(page, data);
        var found = switch (record) {
            case Need need ->
                data.technologiesFor(need, MatchRequest.top(MOST)).matches().stream()
                        .map(cards::of)
                        .toList();
            case Enterprise e ->
                data.needsOf(e.id()).map(n -> cards.of((CorpusRecord) n)).toList();
            default ->
                data.prospectsOf(record, MatchRequest.top(MOST)).matches().stream()
                        .map(cards::of)
                        .toList();
        };
        return new RelatedPage(
                record.displayTitle(),
                page.item(record.id()),
                heading(page, record),
                page.t(heading(record) + ".none"),
                found);
    }

    /** {@return what the list of a record is called} */
    static String heading(Page page, CorpusRecord record) {
        return page.t(heading(record));
    }

    private static String heading(CorpusRecord record) {
        return KEYS.get(record.kind().code());
    }
}
