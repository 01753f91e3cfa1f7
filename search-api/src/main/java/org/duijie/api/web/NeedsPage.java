package org.duijie.api.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.api.need.EnterpriseNeeds;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;

/**
 * The page of an enterprise's own needs.
 *
 * @param enterprise its id
 * @param name as people know it
 * @param done what was done just now; empty for nothing
 * @param fresh the address of the form for a new one
 * @param needs those that are asked for first, then the last changed first
 */
public record NeedsPage(String enterprise, String name, String done, String fresh, List<Row> needs) {
    /** The parameter that names a need that the index may not have yet. */
    static final String SHOWN = "shown";

    private static final List<String> DONE = List.of("created", "changed", "closed");
    private static final Comparator<Need> IN_ORDER = Comparator.comparing(NeedsPage::isClosed)
            .thenComparing(NeedsPage::changed, Comparator.reverseOrder())
            .thenComparing(Need::id);

    /**
     * A need.
     *
     * @param title what it is called
     * @param href the address of its page
     * @param isPrivate whether only the enterprise and its broker see it
     * @param closed whether it is asked for no more
     * @param changed when it was last changed
     * @param pushed how many technologies were pushed for it
     * @param matches the address of the technologies that fit it
     * @param form the address of its form
     * @param close the address that closes it
     * @param version what it is now
     */
    public record Row(
            String title,
            String href,
            boolean isPrivate,
            boolean closed,
            String changed,
            long pushed,
            String matches,
            String form,
            String close,
            String version) {}

    static NeedsPage of(Own own, Map<String, Long> pushed) {
        var page = own.page();
        var rows = needs(own)
                .sorted(IN_ORDER)
                .map(n -> row(page, n, pushed.getOrDefault(n.id(), 0L)))
                .toList();
        var done = page.parameters().all("done").stream()
                .filter(DONE::contains)
                .findFirst()
                .map(d -> page.t("web.needs." + d))
                .orElse("");
        return new NeedsPage(own.enterprise(), own.name(), done, page.own("/needs/new"), rows);
    }

    /** The index may be behind the store. */
    private static Stream<Need> needs(Own own) {
        var shown = own.page().parameters().all(SHOWN).stream();
        return Stream.concat(own.data().needsOf(own.enterprise()).map(Need::id), shown)
                .distinct()
                .flatMap(id -> own.data().find(Kind.NEED, id).stream())
                .map(Need.class::cast)
                .filter(n -> n.enterpriseId().equals(own.enterprise()));
    }

    private static Row row(Page page, Need need, long pushed) {
        return new Row(
                need.displayTitle(),
                page.item(need.id()),
                need.visibility() == Visibility.PRIVATE,
                isClosed(need),
                need.common().updatedAt().map(Own::time).orElse(""),
                pushed,
                page.related(need.id()),
                page.link(NeedForm.path(need)),
                page.link(NeedForm.path(need) + "/close"),
                EnterpriseNeeds.version(need));
    }

    private static boolean isClosed(Need need) {
        return need.status().equals(EnterpriseNeeds.CLOSED);
    }

    private static Instant changed(Need need) {
        return need.common().updatedAt().orElse(Instant.EPOCH);
    }
}
