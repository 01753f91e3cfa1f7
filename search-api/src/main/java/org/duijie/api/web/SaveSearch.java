package org.duijie.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.saved.NewSearch;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.Facet;

/**
 * The form that saves a search.
 *
 * @param token what tells this form from others, so that what is sent twice is saved once
 * @param name what the search will be called
 * @param what it looks for
 * @param hidden what is looked for, as names and values
 */
public record SaveSearch(String token, String name, String what, List<SearchPage.Chip> hidden) {
    /** {@return the form under results, for who acts for an enterprise, where what is looked for are technologies} */
    static Optional<SaveSearch> of(Page page, SearchQuestion question) {
        boolean technologies = question.filters().getOrDefault(Facet.KIND, List.of()).stream()
                .allMatch(k -> Kind.of(k).isTechnology());
        return page.reader()
                .filter(r -> page.hasOwn() && technologies)
                .map(r -> of(page, question, UUID.randomUUID().toString(), name(page, question)));
    }

    static SaveSearch of(Page page, SearchQuestion question, String token, String name) {
        return new SaveSearch(token, name, what(page, question), hidden(question));
    }

    private static String name(Page page, SearchQuestion question) {
        var name = what(page, question);
        return name.length() > NewSearch.LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, NewSearch.LONGEST_NAME / 2))
                : name;
    }

    private static List<SearchPage.Chip> hidden(SearchQuestion question) {
        var hidden = new ArrayList<SearchPage.Chip>();
        if (!question.text().isEmpty()) {
            hidden.add(new SearchPage.Chip("q", question.text(), ""));
        }
        question.filters()
                .forEach((facet, values) -> values.forEach(v -> hidden.add(new SearchPage.Chip(facet.label(), v, ""))));
        question.indicators().forEach(i -> hidden.add(new SearchPage.Chip(SearchQuestion.INDICATOR, i, "")));
        return hidden;
    }

    /** {@return what a search looks for, on one line} */
    static String what(Page page, SearchQuestion question) {
        var names = new FacetNames(page.language());
        var parts = new ArrayList<String>();
        if (!question.text().isEmpty()) {
            parts.add(question.text());
        }
        question.filters().forEach((facet, values) -> values.forEach(v -> parts.add(names.ofNearest(facet, v))));
        parts.addAll(question.indicators());
        return String.join(" · ", parts);
    }
}
