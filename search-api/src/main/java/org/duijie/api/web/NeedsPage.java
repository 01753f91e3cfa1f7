package org.duijie.api.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ask.Parameters;
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
 * @param total how many needs there are
 * @param needs those that are asked for first, then the last changed first
 * @param first the address of the first page; empty on it
 * @param next the address of the next page; empty for the last
 */
public record NeedsPage(
        String enterprise,
        String name,
        String done,
        String fresh,
        int total,
        List<Row> needs,
        String first,
        String next) {
    /** The parameter that names a need that the index may not have yet. */
    static final String SHOWN = "shown";

    static final String PATH = "/needs";

    private static final String AFTER = "after";
    private static final int MOST = 50;
    private static final int READ_AT_ONCE = 1_000;

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
        var needs = needs(own).sorted(IN_ORDER).toList();
        var after = page.parameters().one(AFTER).orElse("");
        int from = following(needs, after);
        int to = Math.min(from + MOST, needs.size());
        var rows = needs.subList(from, to).stream()
                .map(n -> row(page, n, pushed.getOrDefault(n.id(), 0L)))
                .toList();
        var done = page.parameters().all("done").stream()
                .filter(DONE::contains)
                .findFirst()
                .map(d -> page.t("web.needs." + d))
                .orElse("");
        return new NeedsPage(
                own.enterprise(),
                own.name(),
                done,
                page.own(PATH + "/new"),
                needs.size(),
                rows,
                from == 0 ? "" : page.own(PATH),
                to == needs.size()
                        ? ""
                        : page.own(
                                PATH,
                                new Parameters(
                                        Map.of(AFTER, List.of(needs.get(to - 1).id())))));
    }

    /** {@return the place behind a need; the first where there is no such need} */
    private static int following(List<Need> needs, String after) {
        return 1 + needs.stream().map(Need::id).toList().indexOf(after);
    }

    /** {@return all of them, for their order; one that was changed just now may be missing in the index} */
    private static Stream<Need> needs(Own own) {
        var needs = new LinkedHashMap<String, Need>();
        var after = Optional.<String>empty();
        do {
            var part = own.data().needsOf(own.enterprise(), after, READ_AT_ONCE);
            part.needs().forEach(n -> needs.put(n.id(), n));
            after = part.next();
        } while (after.isPresent());
        own.page().parameters().all(SHOWN).stream()
                .flatMap(id -> own.data().find(Kind.NEED, id).stream())
                .map(Need.class::cast)
                .filter(n -> n.enterpriseId().equals(own.enterprise()))
                .forEach(n -> needs.put(n.id(), n));
        return needs.values().stream();
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
