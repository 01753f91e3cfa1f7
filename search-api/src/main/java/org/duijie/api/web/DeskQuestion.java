package org.duijie.api.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ask.Parameters;
import org.duijie.api.push.desk.DeskCounts;
import org.duijie.api.push.plan.ProposalStatus;

/**
 * What the desk is asked for, as its address says.
 *
 * @param page with the parameters of the address
 */
record DeskQuestion(Page page) {
    static final String AT = "/desk";

    private static final List<String> STATUSES = List.of("planned", "approved", "dropped");
    private static final List<String> SAID = List.of("approved", "dropped", "noted", "assigned");
    private static final String MINE = "mine";

    Optional<String> one(String name) {
        return page.parameters().one(name).map(String::strip).filter(v -> !v.isEmpty());
    }

    Optional<String> enterprise() {
        return one("enterprise");
    }

    ProposalStatus status() {
        return ProposalStatus.find(page.parameters().choice("status", STATUSES)).orElseThrow();
    }

    boolean isMine() {
        return page.parameters().choice("whose", List.of("all", MINE)).equals(MINE);
    }

    Optional<String> broker() {
        return Optional.of(page.visitor().caller().account()).filter(a -> isMine());
    }

    Optional<String> after() {
        return one("after");
    }

    Optional<String> followed() {
        return one("followed");
    }

    String said() {
        return one("said")
                .filter(SAID::contains)
                .map(s -> page.t("desk.said." + s))
                .orElse("");
    }

    /** {@return this page's address with another value, from its beginning} */
    String with(String name, String value) {
        var values = new LinkedHashMap<>(page.parameters().values());
        values.keySet().removeAll(List.of("after", "followed", "said"));
        values.put(name, List.of(value));
        values.values().removeIf(v -> v.equals(List.of("")));
        return page.link(AT, new Parameters(values));
    }

    String back() {
        var values = new LinkedHashMap<>(page.parameters().values());
        values.remove("said");
        return page.link(AT, new Parameters(values));
    }

    List<DeskPage.Tab> tabs(DeskCounts counts) {
        return List.of(
                tab("planned", counts.planned()), tab("approved", counts.waiting()), tab("dropped", counts.dropped()));
    }

    private DeskPage.Tab tab(String code, long count) {
        return new DeskPage.Tab(
                page.t("desk.tab." + code),
                page.number(count),
                with("status", code.equals("planned") ? "" : code),
                status().code().equals(code));
    }

    List<DeskPage.Tab> whose() {
        return Stream.of("", MINE)
                .map(w -> new DeskPage.Tab(
                        page.t("desk.whose." + (w.isEmpty() ? "all" : w)),
                        "",
                        with("whose", w),
                        isMine() != w.isEmpty()))
                .toList();
    }

    /** {@return the parameters of an address; what cannot be read of it is left out} */
    static Parameters parameters(String address) {
        int at = address.indexOf('?');
        var values = new LinkedHashMap<String, List<String>>();
        if (at >= 0) {
            Arrays.stream(address.substring(at + 1).split("&", -1)).forEach(pair -> {
                var parts = pair.split("=", 2);
                if (parts.length == 2) {
                    decoded(parts[1]).ifPresent(v -> values.put(parts[0], List.of(v)));
                }
            });
        }
        return new Parameters(values);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
