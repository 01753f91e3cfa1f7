package org.duijie.api.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.access.ApiKey;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Scope;
import org.duijie.api.ask.Parameters;

/**
 * The page of somebody's own API keys.
 *
 * @param done whether one was revoked just now
 * @param secret of the key that was just made, shown this once; empty where none was
 * @param form what stands in the form
 * @param scopes that a key can have, texts by code
 * @param keys those that hold first, the newest first
 */
public record KeysPage(boolean done, String secret, Form form, Map<String, String> scopes, List<Row> keys) {
    static final String DONE = "done";
    static final int USUAL_DAYS = 90;
    static final int MOST_DAYS = (int) ApiKeys.LONGEST.toDays();

    /**
     * A key.
     *
     * @param name what it is for
     * @param prefix by which it is told from others
     * @param scopes as texts
     * @param until when it ends
     * @param used when it was last used; empty for never
     * @param state whether it {@code holds}, is over or was ended, as keys of texts have it
     * @param revoke the address that ends it
     */
    public record Row(
            String name, String prefix, String scopes, String until, String used, String state, String revoke) {
        /** {@return whether it can be used} */
        public boolean holds() {
            return state.equals("holds");
        }
    }

    /**
     * What was typed.
     *
     * @param scopes codes of those chosen
     * @param problem what is wrong; empty for nothing
     */
    public record Form(String name, Set<String> scopes, String days, String problem) {
        static final Form EMPTY = new Form("", Set.of(Scope.READ.code()), Integer.toString(USUAL_DAYS), "");

        /** Copies the set. */
        public Form {
            scopes = Set.copyOf(scopes);
        }

        static Form typed(Parameters form, String problem) {
            return new Form(
                    OwnPages.typed(form, "name"),
                    Set.copyOf(form.all("scope")),
                    form.all("days").stream().findFirst().orElse(""),
                    problem);
        }
    }

    /** {@return the most days that a key can hold} */
    public int mostDays() {
        return MOST_DAYS;
    }

    static KeysPage of(Page page, List<ApiKey> keys, Form form, String secret, Instant now) {
        var scopes = new LinkedHashMap<String, String>();
        Stream.of(Scope.values())
                .filter(page.visitor().caller().scopes()::contains)
                .forEach(s -> scopes.put(s.code(), text(page, s)));
        return new KeysPage(
                page.parameters().one(DONE).isPresent(),
                secret,
                form,
                scopes,
                keys.reversed().stream()
                        .map(k -> row(page, k, now))
                        .sorted(Comparator.comparing(r -> !r.holds()))
                        .toList());
    }

    private static Row row(Page page, ApiKey key, Instant now) {
        return new Row(
                key.name(),
                key.prefix(),
                Stream.of(Scope.values())
                        .filter(key.scopes()::contains)
                        .map(s -> text(page, s))
                        .collect(Collectors.joining(page.t("web.separator"))),
                Own.time(key.expiresAt()),
                key.usedAt().map(Own::time).orElse(""),
                key.revokedAt().isPresent() ? "revoked" : key.expiresAt().isAfter(now) ? "holds" : "expired",
                page.link(KeyPages.PATH + "/" + Page.segment(key.id()) + "/revoke"));
    }

    private static String text(Page page, Scope scope) {
        return page.t("web.keys.scope." + scope.code());
    }
}
