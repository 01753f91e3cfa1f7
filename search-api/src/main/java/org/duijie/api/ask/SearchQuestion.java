package org.duijie.api.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.indexer.query.Cursor;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.TermQuery;
import org.duijie.indexer.schema.Facet;

/**
 * A search as an address asks it.
 *
 * @param text what was typed, without blanks at its ends; may be empty
 * @param filters by facet the values of which one must hold, in their normal form
 * @param indicators each of which a record must be able to meet, such as 抗拉强度>=500MPa
 * @param top how many hits, 1 to {@value #MOST_HITS}
 * @param after where the page before ended
 * @param explain whether to say what each word added to each score
 * @param facets whether to count
 * @param everyDuplicate whether to give every record, though several be of one thing
 */
public record SearchQuestion(
        String text,
        Map<Facet, List<String>> filters,
        List<String> indicators,
        int top,
        Optional<Cursor> after,
        boolean explain,
        boolean facets,
        boolean everyDuplicate) {
    /** How many hits unless the question says otherwise. */
    public static final int USUAL_HITS = 10;
    /** The most hits of one page. */
    public static final int MOST_HITS = 100;
    /** The name of the filter by an indicator. */
    public static final String INDICATOR = "indicator";
    /** The parameter that says whether near-duplicates are collapsed: {@code one} (as usual) or {@code all}. */
    private static final String DUPLICATES = "duplicates";
    /** The names of the parameters that a search understands, beside the facets'. */
    private static final List<String> OWN = List.of("q", INDICATOR, "top", "after", "explain", "facets", DUPLICATES);

    /** Copies the map, in the order of the facets and without repeats. */
    public SearchQuestion {
        var copy = new EnumMap<Facet, List<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, values.stream().distinct().toList());
            }
        });
        filters = Collections.unmodifiableMap(copy);
        indicators = indicators.stream().distinct().toList();
    }

    /** {@return the names of all parameters of a search, the language's too} */
    public static List<String> parameterNames() {
        return Stream.of(
                        OWN.stream(),
                        Arrays.stream(Facet.values()).map(Facet::label),
                        Stream.of(ReaderLanguage.PARAMETER))
                .flatMap(s -> s)
                .toList();
    }

    /**
     * {@return the question in the parameters of an address; parameters of other names are passed over}
     *
     * @throws org.duijie.corpus.check.BrokenRule where a value has the wrong form
     */
    public static SearchQuestion of(Parameters parameters) {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            filters.put(
                    facet,
                    parameters.all(facet.label()).stream()
                            .map(v -> FilterValues.normal(facet, v))
                            .toList());
        }
        return new SearchQuestion(
                parameters.one("q").orElse("").strip(),
                filters,
                parameters.all(INDICATOR).stream().map(SearchQuestion::readable).toList(),
                parameters.number("top", USUAL_HITS, 1, MOST_HITS),
                parameters.one("after").map(Cursor::parse),
                parameters.flag("explain", false),
                parameters.flag("facets", true),
                parameters.choice(DUPLICATES, List.of("one", "all")).equals("all"));
    }

    private static String readable(String indicator) {
        return Requirement.parse(indicator).asked().text();
    }

    /** As the other, in the words of an index. */
    public SearchRequest request(SearchIndex index) {
        return request(index.terms());
    }

    /**
     * The question in the words of dictionaries, with highlights; without a text it finds all that the filters let through.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code text.length}
     */
    public SearchRequest request(QueryTerms terms) {
        var request = text.isEmpty() ? SearchRequest.query(new TermQuery(List.of(), 0)) : terms.asked(text);
        filters.forEach(request::filter);
        indicators.stream().map(Requirement::parse).forEach(request::indicator);
        request.top(top).after(after).highlights();
        if (facets) {
            request.facets();
        }
        if (explain) {
            request.contributions();
        }
        if (everyDuplicate) {
            request.everyDuplicate();
        }
        return request.build();
    }

    /** {@return the parameters that ask this; what is usual is left out} */
    public Parameters parameters() {
        var values = new LinkedHashMap<String, List<String>>();
        if (!text.isEmpty()) {
            values.put("q", List.of(text));
        }
        filters.forEach((facet, wanted) -> values.put(facet.label(), wanted));
        if (!indicators.isEmpty()) {
            values.put(INDICATOR, indicators);
        }
        if (top != USUAL_HITS) {
            values.put("top", List.of(Integer.toString(top)));
        }
        if (explain) {
            values.put("explain", List.of("true"));
        }
        if (!facets) {
            values.put("facets", List.of("false"));
        }
        if (everyDuplicate) {
            values.put(DUPLICATES, List.of("all"));
        }
        after.ifPresent(c -> values.put("after", List.of(c.token())));
        return new Parameters(values);
    }

    /** {@return the question that nothing was asked with} */
    public static SearchQuestion everything() {
        return new SearchQuestion("", Map.of(), List.of(), USUAL_HITS, Optional.empty(), false, true, false);
    }

    /** {@return whether there is neither a text nor a filter} */
    public boolean isEmpty() {
        return text.isEmpty() && filters.isEmpty() && indicators.isEmpty();
    }

    /** {@return the same with what a page shows: scores explained, and facets or not} */
    public SearchQuestion shown(boolean withFacets) {
        return new SearchQuestion(text, filters, indicators, top, after, true, withFacets, everyDuplicate);
    }

    /** {@return whether results must hold this value, or one of others beside it} */
    public boolean wants(Facet facet, String value) {
        return filters.getOrDefault(facet, List.of()).contains(value);
    }

    /** {@return the same from the first page, with exactly these values of a facet} */
    public SearchQuestion only(Facet facet, List<String> values) {
        var changed = new EnumMap<Facet, List<String>>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return new SearchQuestion(text, changed, indicators, top, Optional.empty(), explain, facets, everyDuplicate);
    }

    /** {@return the same from the first page, with a value added, or taken away where it is there} */
    public SearchQuestion toggled(Facet facet, String value) {
        var values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return only(facet, values);
    }

    /** {@return the same from the first page, without an indicator} */
    public SearchQuestion without(String indicator) {
        var others = indicators.stream().filter(i -> !i.equals(indicator)).toList();
        return new SearchQuestion(text, filters, others, top, Optional.empty(), explain, facets, everyDuplicate);
    }

    /** {@return the same without filters, from the first page} */
    public SearchQuestion unfiltered() {
        return new SearchQuestion(text, Map.of(), List.of(), top, Optional.empty(), explain, facets, everyDuplicate);
    }

    /** {@return the same, continued after a page} */
    public SearchQuestion continued(Cursor cursor) {
        return new SearchQuestion(text, filters, indicators, top, Optional.of(cursor), explain, facets, everyDuplicate);
    }
}
