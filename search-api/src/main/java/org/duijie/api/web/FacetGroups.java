package org.duijie.api.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.RegionCode;
import org.duijie.indexer.query.FacetCount;
import org.duijie.indexer.query.SearchResult;
import org.duijie.indexer.schema.Facet;

/** Makes the facets beside the results. */
final class FacetGroups {
    private static final int SHOWN = 6;
    /** Municipalities: the one prefecture of theirs says nothing new. */
    private static final List<String> WITHOUT_PARTS = List.of("110000", "120000", "310000", "500000");

    private final Page page;
    private final SearchQuestion question;
    private final SearchResult result;
    private final FacetNames names;

    FacetGroups(Page page, SearchQuestion question, SearchResult result) {
        this.page = page;
        this.question = question;
        this.result = result;
        this.names = new FacetNames(page.language());
    }

    /** {@return the facets that divide the results, in the order of the page} */
    List<FacetGroup> all() {
        return Stream.of(
                        group("industry", Facet.INDUSTRY, plain(Facet.INDUSTRY)),
                        group("field", Facet.IPC_SECTION, fields()),
                        group("region", Facet.REGION, regions()),
                        group("stage", Facet.STAGE, plain(Facet.STAGE)),
                        group("transferMode", Facet.TRANSFER_MODE, plain(Facet.TRANSFER_MODE)),
                        group("year", Facet.YEAR, years()))
                .filter(g -> !g.options().isEmpty())
                .toList();
    }

    private FacetGroup group(String key, Facet facet, List<FacetGroup.Option> options) {
        int shown = Math.min(SHOWN, options.size());
        return new FacetGroup(
                page.t("facet." + key),
                facet.label(),
                options.subList(0, shown),
                options.subList(shown, options.size()));
    }

    private List<FacetGroup.Option> plain(Facet facet) {
        return counts(facet).stream()
                .map(c -> option(facet, c, question.toggled(facet, c.value()), List.of()))
                .toList();
    }

    private List<FacetGroup.Option> years() {
        return counts(Facet.YEAR).stream()
                .sorted(Comparator.comparing(FacetCount::value).reversed())
                .map(c -> option(Facet.YEAR, c, question.toggled(Facet.YEAR, c.value()), List.of()))
                .toList();
    }

    private List<FacetGroup.Option> fields() {
        var options = new ArrayList<FacetGroup.Option>();
        for (var section : counts(Facet.IPC_SECTION)) {
            Predicate<String> inside = c -> c.startsWith(section.value());
            boolean open = options.isEmpty() || isOpen(Facet.IPC_SECTION, section.value(), Facet.IPC_CLASS, inside);
            var classes = counts(Facet.IPC_CLASS).stream()
                    .filter(c -> open && inside.test(c.value()))
                    .map(c -> option(Facet.IPC_CLASS, c, question.toggled(Facet.IPC_CLASS, c.value()), List.of()))
                    .toList();
            options.add(
                    option(Facet.IPC_SECTION, section, question.toggled(Facet.IPC_SECTION, section.value()), classes));
        }
        return options;
    }

    private List<FacetGroup.Option> regions() {
        var options = new ArrayList<FacetGroup.Option>();
        for (var province : counts(Facet.REGION)) {
            if (!province(province.value()).equals(province.value())) {
                continue;
            }
            Predicate<String> inside =
                    c -> !c.equals(province.value()) && province(c).equals(province.value());
            boolean open = options.isEmpty() || isOpen(Facet.REGION, province.value(), Facet.REGION, inside);
            var prefectures = counts(Facet.REGION).stream()
                    .filter(c -> open && inside.test(c.value()) && !WITHOUT_PARTS.contains(province.value()))
                    .map(c -> option(Facet.REGION, c, region(c.value(), province.value()::equals), List.of()))
                    .toList();
            options.add(option(Facet.REGION, province, region(province.value(), inside), prefectures));
        }
        return options;
    }

    /** The question with a region chosen, or no longer; a region and its parts exclude each other. */
    private SearchQuestion region(String value, Predicate<String> excluded) {
        var toggled = question.toggled(Facet.REGION, value);
        return toggled.only(
                Facet.REGION,
                toggled.filters().getOrDefault(Facet.REGION, List.of()).stream()
                        .filter(excluded.negate())
                        .toList());
    }

    private boolean isOpen(Facet facet, String value, Facet parts, Predicate<String> inside) {
        return question.wants(facet, value)
                || question.filters().getOrDefault(parts, List.of()).stream().anyMatch(inside);
    }

    private FacetGroup.Option option(
            Facet facet, FacetCount count, SearchQuestion toggled, List<FacetGroup.Option> parts) {
        boolean coded = facet == Facet.IPC_SECTION || facet == Facet.IPC_CLASS;
        return new FacetGroup.Option(
                names.of(facet, count.value()),
                coded ? count.value() : "",
                page.number(count.count()),
                question.wants(facet, count.value()),
                page.link("/", toggled.parameters()),
                parts);
    }

    private List<FacetCount> counts(Facet facet) {
        return result.facets().getOrDefault(facet, List.of());
    }

    private static String province(String region) {
        return new RegionCode(region).province().digits();
    }
}
