package org.duijie.api.push.plan;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.saved.SavedSearchMatches;
import org.duijie.api.saved.SavedSearches;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.monitor.Arrival;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.RecordKey;

/** The searches that enterprises saved. Safe for several threads. */
public final class SavedSearchTrigger implements SearchTrigger, AutoCloseable {
    /** So many new or changed searches are made at once. */
    private static final int CHUNK = 20;
    /** So many technologies are proposed for a new search at once, as for a new need. */
    private static final int MOST_TECHNOLOGIES = 20;

    private final Engine engine;
    private final SavedSearches searches;
    private final SavedSearchMatches matches;

    /** The searches of a service over an engine; both stay the caller's to close, after this. */
    public SavedSearchTrigger(Engine engine, Service service) {
        this.engine = engine;
        this.searches = new SavedSearches(service);
        this.matches = new SavedSearchMatches(searches, engine.vocabulary());
    }

    @Override
    public Map<RecordKey, List<SavedSearch>> firedBy(Collection<CorpusRecord> technologies) {
        var arrived = List.copyOf(technologies);
        var found = matches.of(arrived.stream()
                .map(t -> new Arrival(t, engine.store().indicators(t.kind(), t.id())))
                .toList());
        var fired = new HashMap<RecordKey, List<SavedSearch>>();
        for (int i = 0; i < arrived.size(); i++) {
            var by = found.get(i).stream()
                    .flatMap(id -> matches.find(id).stream())
                    .map(SavedSearchTrigger::search)
                    .toList();
            if (!by.isEmpty()) {
                fired.put(RecordKey.of(arrived.get(i)), by);
            }
        }
        return fired;
    }

    @Override
    public NewSearches changedAfter(String cursor) {
        var changed = searches.activeAfter(cursor.isEmpty() ? 0 : Long.parseLong(cursor), CHUNK);
        if (changed.isEmpty()) {
            return new NewSearches(List.of(), cursor);
        }
        matches.catchUp();
        return new NewSearches(
                changed.stream().map(s -> new Found(search(s), found(s))).toList(),
                Long.toString(changed.getLast().version()));
    }

    /** The best of the technologies that a search finds. */
    private List<RecordKey> found(org.duijie.api.saved.SavedSearch search) {
        var saved = search.said().question().question();
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        filters.putAll(saved.filters());
        filters.putIfAbsent(
                Facet.KIND, Kind.TECHNOLOGIES.stream().map(Kind::code).toList());
        var question = new SearchQuestion(
                saved.text(), filters, saved.indicators(), MOST_TECHNOLOGIES, Optional.empty(), false, false, false);
        return engine.index().publicPart().search(question.request(engine.index())).hits().stream()
                .map(hit -> RecordKey.of(hit.record()))
                .toList();
    }

    @Override
    public Optional<String> text(String id) {
        return matches.find(id)
                .map(s -> s.said().question().question())
                .map(q -> Stream.concat(Stream.of(q.text()), q.indicators().stream())
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private static SavedSearch search(org.duijie.api.saved.SavedSearch search) {
        return new SavedSearch(
                search.id(), search.said().enterprise(), search.said().name());
    }

    @Override
    public void close() {
        matches.close();
    }
}
