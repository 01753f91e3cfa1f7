package org.duijie.api.push.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duijie.api.Service;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.saved.SavedQuestion;
import org.duijie.api.view.Json;
import org.duijie.corpus.indicator.IndicatorExtractor;
import org.duijie.evaluation.bench.MadeSearch;
import org.duijie.evaluation.bench.MadeSearches;
import org.duijie.indexer.schema.Facet;

/** Saved searches for {@link PlanBench}, made of the needs of the store. */
final class BenchSearches {
    private BenchSearches() {}

    /**
     * What was saved.
     *
     * @param count how many searches
     * @param cursor as of which all of them are known
     */
    record Saved(int count, String cursor) {}

    /** Saves searches, each of an enterprise drawn by the seed, in one transaction. */
    static Saved save(Service service, PlanBench.Records records, PlanBench.Arrivals wanted) {
        var enterprises = records.enterprises();
        var searches = MadeSearches.make(records.needs(), wanted.seed(), wanted.searches());
        var random = new Random(wanted.seed());
        service.database().write(handle -> {
            var batch = handle.prepareBatch("insert into saved_search"
                    + " (id, enterprise, name, question, active, created_at, changed_at, version)"
                    + " values (?, ?, ?, ?, 1, 1, 1, ?) on conflict do nothing");
            for (int i = 0; i < searches.size(); i++) {
                var search = searches.get(i);
                batch.bind(0, "bench-" + i)
                        .bind(1, enterprises.get(random.nextInt(enterprises.size())))
                        .bind(2, "bench-" + i)
                        .bind(3, Json.text(question(search).json()))
                        .bind(4, i + 1L)
                        .add();
            }
            handle.execute("update saved_search_version set value = ? where id = 1", searches.size());
            return searches.isEmpty() ? 0 : batch.execute().length;
        });
        return new Saved(searches.size(), Integer.toString(searches.size()));
    }

    private static SavedQuestion question(MadeSearch search) {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        search.filters().forEach((facet, value) -> filters.put(facet, List.of(value)));
        return new SavedQuestion(new SearchQuestion(
                search.text(),
                filters,
                search.indicators().stream()
                        .map(r -> r.asked().text())
                        .filter(BenchSearches::isOneIndicator)
                        .toList(),
                SearchQuestion.USUAL_HITS,
                Optional.empty(),
                false,
                true,
                false));
    }

    /** Whether a piece of a need's text tells an indicator by itself. */
    private static boolean isOneIndicator(String text) {
        var found = IndicatorExtractor.extract(text);
        return found.size() == 1 && found.getFirst().text().equals(text.strip());
    }
}
