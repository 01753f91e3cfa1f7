package org.duijie.api.web;

import java.util.List;
import java.util.Map;
import org.duijie.api.ask.SeenData;
import org.duijie.api.experiment.Shown;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.recommender.match.MatchRequest;

/**
 * What fits a record: technologies for a need, needs and enterprises for a technology, an enterprise's own needs; and beside it technologies
 * like a technology, and those that an enterprise may want.
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
    /** What the list of similar technologies is called. */
    static final String SIMILAR = "web.similar";
    /** What the list of recommended technologies is called. */
    static final String RECOMMENDED = "web.recommended";

    static RelatedPage of(Page page, SeenData data, Lists lists, CorpusRecord record) {
        var cards = new Cards(page, data);
        var found = switch (record) {
            case Need need ->
                lists.cards(
                        data,
                        page,
                        lists.technologiesFor(data, page, need, MatchRequest.top(MOST)),
                        ListPlace.ofNeed(need.id()));
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

    /** {@return the technologies that are like one} */
    static RelatedPage similar(Page page, SeenData data, Lists lists, CorpusRecord technology) {
        var request = MatchRequest.top(MOST).diverse(MatchRequest.USUAL_DIVERSITY);
        return of(page, data, lists, technology, SIMILAR, Shown.outside(data.similarTo(technology, request)));
    }

    /** {@return the technologies that an enterprise may want} */
    static RelatedPage recommended(Page page, SeenData data, Lists lists, Enterprise enterprise) {
        var request = MatchRequest.top(MOST).diverse(MatchRequest.USUAL_DIVERSITY);
        return of(
                page, data, lists, enterprise, RECOMMENDED, lists.recommendationsFor(data, page, enterprise, request));
    }

    private static RelatedPage of(Page page, SeenData data, Lists lists, CorpusRecord record, String key, Shown shown) {
        return new RelatedPage(
                record.displayTitle(),
                page.item(record.id()),
                page.t(key),
                page.t(key + ".none"),
                lists.cards(data, page, shown, ListPlace.NONE));
    }

    /** {@return what the list of a record is called} */
    static String heading(Page page, CorpusRecord record) {
        return page.t(heading(record));
    }

    private static String heading(CorpusRecord record) {
        return KEYS.get(record.kind().code());
    }
}
