package org.duijie.api.web;

import java.util.List;
import java.util.Optional;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.saved.NewSearch;
import org.duijie.api.saved.SavedSearch;

/**
 * The page of an enterprise's saved searches.
 *
 * @param enterprise its id
 * @param name as people know it
 * @param done what was done just now; empty for nothing
 * @param problem why a search could not be saved, or that somebody else changed one meanwhile; empty for nothing
 * @param fresh the search that could not be saved
 * @param searches the first saved first
 */
public record SavedSearchesPage(
        String enterprise, String name, String done, String problem, Optional<SaveSearch> fresh, List<Row> searches) {
    private static final List<String> DONE = List.of("saved", "renamed", "on", "off", "deleted");

    /**
     * A search.
     *
     * @param id its id
     * @param name its name, as it was typed last
     * @param problem what is wrong with that; empty for nothing
     * @param active whether it is matched with what arrives
     * @param what it looks for
     * @param href the address that searches for it now
     * @param action the address that changes it
     * @param version what it is now
     */
    public record Row(
            String id,
            String name,
            String problem,
            boolean active,
            String what,
            String href,
            String action,
            long version) {}

    /**
     * A name that could not be given.
     *
     * @param id of the search
     * @param name what was typed
     * @param problem what is wrong
     */
    record Tried(String id, String name, String problem) {}

    static SavedSearchesPage of(
            Own own, List<SavedSearch> searches, Optional<SaveSearch> fresh, Optional<Tried> tried, String problem) {
        var page = own.page();
        return new SavedSearchesPage(
                own.enterprise(),
                own.name(),
                page.parameters().all("done").stream()
                        .filter(DONE::contains)
                        .findFirst()
                        .map(d -> page.t("web.saved.done." + d))
                        .orElse(""),
                problem,
                fresh,
                searches.stream()
                        .map(s -> row(own, s, tried.filter(t -> t.id().equals(s.id()))))
                        .toList());
    }

    private static Row row(Own own, SavedSearch search, Optional<Tried> tried) {
        var page = own.page();
        NewSearch said = search.said();
        SearchQuestion question = said.question().question();
        return new Row(
                search.id(),
                tried.map(Tried::name).orElse(said.name()),
                tried.map(Tried::problem).orElse(""),
                said.active(),
                SaveSearch.what(page, question),
                page.link("/", question.parameters()),
                page.link(SavedSearchPages.PATH + "/" + Page.segment(search.id())),
                search.version());
    }
}
