package org.duijie.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.SeenData;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.FacetCount;
import org.duijie.indexer.query.SearchResult;
import org.duijie.indexer.schema.Facet;

/**
 * The page of results.
 *
 * @param text what was typed
 * @param hidden what else the search box sends along, as names and values
 * @param total how many results there are
 * @param millis how long it took
 * @param relaxed whether no record holds all words
 * @param didYouMean what may have been meant instead, as searches
 * @param timedOut whether results may be missing
 * @param continued whether this is not the first page
 * @param tabs the kinds
 * @param facets the facets beside the results
 * @param chips the filters that are on
 * @param clear the address without filters
 * @param hits the results
 * @param more the address of the next results, or empty
 * @param save the form that saves this search, for who acts for an enterprise
 */
public record SearchPage(
        String text,
        List<Chip> hidden,
        String total,
        String millis,
        boolean relaxed,
        List<Chip> didYouMean,
        boolean timedOut,
        boolean continued,
        List<Tab> tabs,
        List<FacetGroup> facets,
        List<Chip> chips,
        String clear,
        List<Card> hits,
        String more,
        Optional<SaveSearch> save) {
    /**
     * A kind above the results.
     *
     * @param name the kind in the reader's language
     * @param count how many results are of it
     * @param chosen whether only these are shown
     * @param href the address that shows only these
     */
    public record Tab(String name, String count, boolean chosen, String href) {}

    /**
     * A filter that is on.
     *
     * @param name the facet
     * @param value the value
     * @param href the address without it
     */
    public record Chip(String name, String value, String href) {}

    /** The parameter that says how many results stand on the pages before. */
    private static final String BEFORE = "before";

    private static final int MOST_BEFORE = 1_000_000;

    static SearchPage of(Page page, SeenData data, Lists lists, SearchQuestion question, SearchResult result) {
        int before = question.after().isEmpty() ? 0 : page.parameters().number(BEFORE, 0, 0, MOST_BEFORE);
        return new SearchPage(
                question.text(),
                hidden(page, question),
                (result.totalExact() ? "" : "≥ ") + page.number(result.total()),
                String.format(Locale.ROOT, "%.1f", result.took().toNanos() / 1e6),
                result.relaxed(),
                data.didYouMean(question, result).stream()
                        .map(t -> new Chip(t, t, page.search(t)))
                        .toList(),
                result.timedOut(),
                question.after().isPresent(),
                tabs(page, question, result),
                new FacetGroups(page, question, result).all(),
                chips(page, question),
                page.link("/", question.unfiltered().parameters()),
                lists.cards(data, page, result.hits(), before, ListPlace.ofQuery(question.text())),
                result.next()
                        .map(c -> page.link(
                                "/",
                                with(
                                        question.continued(c).parameters(),
                                        before + result.hits().size())))
                        .orElse(""),
                SaveSearch.of(page, question));
    }

    private static Parameters with(Parameters parameters, int before) {
        var values = new LinkedHashMap<>(parameters.values());
        values.put(BEFORE, List.of(Integer.toString(before)));
        return new Parameters(values);
    }

    private static List<Chip> hidden(Page page, SearchQuestion question) {
        var hidden = new ArrayList<Chip>();
        question.filters().forEach((facet, values) -> values.forEach(v -> hidden.add(new Chip(facet.label(), v, ""))));
        question.indicators().forEach(i -> hidden.add(new Chip(SearchQuestion.INDICATOR, i, "")));
        if (page.isEnglish()) {
            hidden.add(new Chip("lang", "en", ""));
        }
        return hidden;
    }

    private static List<Tab> tabs(Page page, SearchQuestion question, SearchResult result) {
        var names = new FacetNames(page.language());
        var counts = result.facets().getOrDefault(Facet.KIND, List.of());
        var tabs = new ArrayList<Tab>();
        long all = counts.stream().mapToLong(FacetCount::count).sum();
        tabs.add(new Tab(
                page.t("web.all"),
                page.number(all),
                !question.filters().containsKey(Facet.KIND),
                page.link("/", question.only(Facet.KIND, List.of()).parameters())));
        for (var kind : Kind.values()) {
            tabs.add(new Tab(
                    names.of(Facet.KIND, kind.code()),
                    page.number(count(counts, kind)),
                    question.wants(Facet.KIND, kind.code()),
                    page.link(
                            "/", question.only(Facet.KIND, List.of(kind.code())).parameters())));
        }
        return tabs;
    }

    private static long count(List<FacetCount> counts, Kind kind) {
        return counts.stream()
                .filter(c -> c.value().equals(kind.code()))
                .mapToLong(FacetCount::count)
                .findFirst()
                .orElse(0);
    }

    private static List<Chip> chips(Page page, SearchQuestion question) {
        var names = new FacetNames(page.language());
        var chips = new ArrayList<Chip>();
        question.filters().forEach((facet, values) -> {
            if (facet != Facet.KIND) {
                values.forEach(v -> chips.add(new Chip(
                        page.t("facet." + facet.label()),
                        chipName(names, facet, v),
                        page.link("/", question.toggled(facet, v).parameters()))));
            }
        });
        question.indicators()
                .forEach(i -> chips.add(new Chip(
                        page.t("web.indicators"),
                        i,
                        page.link("/", question.without(i).parameters()))));
        return chips;
    }

    private static String chipName(FacetNames names, Facet facet, String value) {
        return switch (facet) {
            case IPC_CLASS, IPC_SECTION -> value + " " + names.ofNearest(facet, value);
            default -> names.ofNearest(facet, value);
        };
    }
}
