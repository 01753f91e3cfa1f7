package org.duijie.api.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.ApiMessages;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.Cursor;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.SearchResult;
import org.duijie.indexer.schema.Facet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie search TEXT}. */
@Command(name = "search", resourceBundle = "org.duijie.api.cli.help")
final class SearchCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "TEXT")
    private String text;

    private static final String INDICATOR = SearchQuestion.INDICATOR + "=";

    @Option(names = "--kind", paramLabel = "K")
    private List<String> kinds = List.of();

    @Option(names = "--filter", paramLabel = "FIELD=VALUE")
    private List<String> filters = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "10")
    private int top;

    @Option(names = "--after", paramLabel = "CURSOR")
    private String after;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--explain")
    private boolean explain;

    @Override
    public void run() {
        SearchRequest.requireText(text);
        SearchRequest.requireTop(top, Set.of());
        var asked = new EnumMap<Facet, List<String>>(Facet.class);
        kinds.forEach(k -> add(asked, Facet.KIND, Kind.of(k).code()));
        filters.forEach(f -> addFilter(asked, f));
        var indicators = filters.stream()
                .filter(f -> f.startsWith(INDICATOR))
                .map(f -> Requirement.parse(f.substring(INDICATOR.length())))
                .toList();
        var cursor = Optional.ofNullable(after).map(Cursor::parse);
        try (var engine = parent.engine(output)) {
            var result = engine.index().search(request(engine.index(), asked, indicators, cursor));
            output.result(new ResultJson(Locale.getDefault()).search(result), () -> print(result));
        }
    }

    private SearchRequest request(
            SearchIndex index, Map<Facet, List<String>> asked, List<Requirement> indicators, Optional<Cursor> cursor) {
        var request = index.asked(text).top(top).after(cursor).facets().highlights();
        asked.forEach(request::filter);
        indicators.forEach(request::indicator);
        if (explain) {
            request.contributions();
        }
        if (all) {
            request.everyDuplicate();
        }
        return request.build();
    }

    private static void addFilter(Map<Facet, List<String>> asked, String filter) {
        if (filter.startsWith(INDICATOR)) {
            return;
        }
        int equals = filter.indexOf('=');
        if (equals < 1) {
            throw new BrokenRule(ApiMessages.MESSAGES, "cli.filter", filter);
        }
        add(asked, Facet.of(filter.substring(0, equals)), filter.substring(equals + 1));
    }

    private static void add(Map<Facet, List<String>> asked, Facet facet, String value) {
        asked.computeIfAbsent(facet, f -> new ArrayList<>()).add(value);
    }

    private void print(SearchResult result) {
        output.line("search.total", result.total(), result.took().toMillis());
        if (result.relaxed()) {
            output.line("search.relaxed");
        }
        if (result.timedOut()) {
            output.line("search.timedOut");
        }
        result.hits().forEach(h -> {
            Listing.record(output, h.record(), h.score());
            Listing.duplicates(output, h.duplicates());
            Listing.snippet(output, h.snippets());
            h.contributions()
                    .forEach(c -> output.subline("search.contribution", Listing.score(c.score()), c.term(), c.field()));
        });
        result.next().ifPresent(c -> output.line("search.next", c.token()));
    }
}
