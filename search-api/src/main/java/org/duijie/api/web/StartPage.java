package org.duijie.api.web;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.SeenData;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.FacetCount;
import org.duijie.indexer.schema.Facet;

/**
 * The page where nothing was asked yet.
 *
 * @param samples texts to try
 * @param kinds how many records there are of each kind, with the address that lists them
 * @param latest the newest achievements
 */
public record StartPage(List<String> samples, List<SearchPage.Tab> kinds, List<Card> latest) {
    private static final int LATEST = 6;

    static StartPage of(Page page, SeenData data) {
        var cards = new Cards(page, data);
        var counts = data.countsByKind();
        return new StartPage(
                List.of(page.t("web.samples").split("\\|")),
                Stream.of(Kind.values()).map(k -> kind(page, counts, k)).toList(),
                data.latestAchievements(LATEST).stream().map(cards::of).toList());
    }

    private static SearchPage.Tab kind(Page page, List<FacetCount> counts, Kind kind) {
        long count = counts.stream()
                .filter(c -> c.value().equals(kind.code()))
                .mapToLong(FacetCount::count)
                .sum();
        return new SearchPage.Tab(
                new FacetNames(page.language()).of(Facet.KIND, kind.code()),
                page.number(count),
                false,
                page.link(
                        "/",
                        SearchQuestion.everything()
                                .only(Facet.KIND, List.of(kind.code()))
                                .parameters()));
    }
}
