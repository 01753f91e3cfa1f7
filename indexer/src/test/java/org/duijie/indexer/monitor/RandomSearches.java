package org.duijie.indexer.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.indicator.Indicator;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.TermQuery;
import org.duijie.indexer.schema.Facet;

/** Searches drawn from records by a seed: pieces of their texts, values of their facets, their indicators. */
final class RandomSearches {
    private final List<CorpusRecord> records;
    private final Random random;

    RandomSearches(List<CorpusRecord> records, long seed) {
        this.records = records;
        this.random = new Random(seed);
    }

    /** A search that can be asked of an index too. */
    record Drawn(String text, Map<Facet, List<String>> filters, List<Requirement> indicators) implements WaitingSearch {
        @Override
        public SearchRequest request(QueryTerms terms) {
            return builder(terms).build();
        }

        SearchRequest.Builder builder(QueryTerms terms) {
            var builder = text.isEmpty() ? SearchRequest.query(new TermQuery(List.of(), 0)) : terms.asked(text);
            filters.forEach(builder::filter);
            indicators.forEach(builder::indicator);
            return builder.timeLimit(Duration.ofMinutes(5)); // a search that is cut off says nothing
        }
    }

    /** The next search that is not refused. */
    Drawn next(QueryTerms terms) {
        while (true) {
            var drawn = new Drawn(text(), filters(), indicators());
            try {
                drawn.request(terms);
                return drawn;
            } catch (BrokenRule e) {
                // only punctuation and function words
            }
        }
    }

    private CorpusRecord record() {
        return records.get(random.nextInt(records.size()));
    }

    private String text() {
        var pieces = new ArrayList<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var common = record().common();
            var from = random.nextBoolean() || common.summary().isEmpty() ? common.title() : common.summary();
            int start = random.nextInt(Math.max(1, from.length()));
            pieces.add(from.substring(start, Math.min(from.length(), start + 2 + random.nextInt(10))));
        }
        return random.nextInt(10) == 0
                ? ""
                : String.join(random.nextBoolean() ? " " : "", pieces).strip();
    }

    private Map<Facet, List<String>> filters() {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = facet.filterValues(record()).stream().sorted().toList();
            if (!values.isEmpty() && random.nextInt(12) == 0) {
                filters.put(facet, List.of(values.get(random.nextInt(values.size())), values.getFirst()));
            }
        }
        return filters;
    }

    private List<Requirement> indicators() {
        var all = RecordIndicator.of(record()).stream()
                .map(RecordIndicator::indicator)
                .filter(i -> !i.name().isEmpty())
                .toList();
        return all.isEmpty() || random.nextInt(4) > 0
                ? List.of()
                : List.of(Requirement.of(eased(all.get(random.nextInt(all.size())))));
    }

    /** Asks for a little less or more than is offered. */
    private Indicator eased(Indicator i) {
        double by = 0.5 + random.nextInt(3) / 2.0;
        return new Indicator(
                i.name(),
                i.change(),
                i.comparator(),
                i.low() * by,
                i.high() * by,
                i.unit(),
                i.text(),
                i.start(),
                i.end());
    }
}
