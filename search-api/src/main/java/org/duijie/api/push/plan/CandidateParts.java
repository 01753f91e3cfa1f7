package org.duijie.api.push.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duijie.api.push.plan.SearchTrigger.SavedSearch;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.Change;
import org.duijie.indexer.schema.RecordKey;

/**
 * Candidates for technologies and needs that arrived, part by part. Saved searches are asked for all at once, which is quicker; and while a part is
 * written, the next one is looked at. For one thread.
 */
final class CandidateParts implements Iterator<CandidateParts.Part> {
    /** So many technologies and needs are written at once. */
    private static final int PART = 200;

    private final Workers workers;
    private final CandidateFinder finder;
    private final Audience to;
    private final List<Change> changes;
    private final long upTo;
    private final Supplier<Map<RecordKey, List<SavedSearch>>> fired;
    private int begun;
    private Supplier<Part> next;

    /**
     * The parts of what arrived.
     *
     * @param changes of records that are there
     * @param upTo up to where all changes are known with them
     */
    CandidateParts(Workers workers, CandidateFinder finder, Audience to, List<Change> changes, long upTo) {
        this.workers = workers;
        this.finder = finder;
        this.to = to;
        this.changes = changes;
        this.upTo = upTo;
        this.fired = workers.begin(() -> finder.fired(technologies(changes), to));
        this.next = begin();
    }

    /**
     * Candidates of some changes.
     *
     * @param upTo up to where all changes are known with them
     */
    record Part(List<Candidate> candidates, long upTo) {}

    static List<CorpusRecord> technologies(List<Change> changes) {
        return records(changes).stream().filter(r -> r.kind().isTechnology()).toList();
    }

    /** {@return the needs of an audience} */
    static List<Need> needs(List<Change> changes, Audience to) {
        return records(changes).stream()
                .flatMap(r -> r instanceof Need need ? Stream.of(need) : Stream.empty())
                .filter(n -> to.policies().containsKey(n.enterpriseId()))
                .toList();
    }

    private static List<CorpusRecord> records(List<Change> changes) {
        return changes.stream().flatMap(c -> c.record().stream()).toList();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Part next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var now = next.get();
        next = begun < changes.size() ? begin() : null;
        return now;
    }

    private Supplier<Part> begin() {
        var part = changes.subList(begun, Math.min(changes.size(), begun + PART));
        begun += part.size();
        long known = begun < changes.size() ? part.getLast().sequence() : upTo;
        var prospects = workers.begin(technologies(part), t -> List.of(finder.prospectsOf(t, to)));
        var wanted = workers.begin(needs(part, to), n -> finder.forNeed(n, to));
        return () -> {
            var bySearches = fired.get();
            var candidates = new ArrayList<>(wanted.get());
            prospects
                    .get()
                    .forEach(p -> candidates.addAll(
                            p.candidates(bySearches.getOrDefault(p.technology().key(), List.of()))));
            return new Part(candidates, known);
        };
    }
}
