package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.indexer.schema.Readings;

/**
 * Terms that begin with what was typed, or hold a word that does: keywords of public records and offered terms. For one question on
 * one thread.
 */
final class TermCompletions {
    /** How many more are looked at than asked for, since the order by counts is that of segments until counts are added up. */
    private static final int SPARE = 2;
    /** How many more each segment gives than are asked for. */
    private static final int SPARE_OF_SEGMENT = 4;

    private final HeadsBySegment heads;
    private final Typed typed;
    private final int most;
    private final Map<String, Boolean> meant = new HashMap<>();

    /**
     * Terms for something typed.
     *
     * @param most how many at most
     */
    TermCompletions(HeadsBySegment heads, Typed typed, int most) {
        this.heads = heads;
        this.typed = typed;
        this.most = most;
    }

    /** {@return the best terms, each once however it is written} */
    List<Completion> of(IndexReader records, IndexReader offered, WordCounts counts) throws IOException {
        var always = collect(offered, true);
        var found = collect(records, false);
        always.forEach((word, term) -> found.merge(word, term, TermCompletions::sum));
        var terms = new ArrayList<Completion>();
        for (var term : best(found.values(), SPARE * most)) {
            long count = counts.of(Readings.of(term.text()).literal());
            if (count > 0 || always.containsKey(CharFolding.fold(term.text()))) { // else all that held it are deleted
                terms.add(term.withCount(count));
            }
        }
        return best(terms, most);
    }

    private Map<String, Completion> collect(IndexReader reader, boolean uncounted) throws IOException {
        var found = new HashMap<String, Completion>();
        for (var leaf : reader.leaves()) {
            var known = heads.of(leaf.reader());
            if (known.isPresent()) {
                ofSegment(known.get(), uncounted)
                        .forEach((word, term) -> found.merge(word, term, TermCompletions::sum));
            }
        }
        return found;
    }

    private Map<String, Completion> ofSegment(PrefixHeads segment, boolean uncounted) throws IOException {
        var found = new HashMap<String, Completion>();
        add(segment.of(typed.literal()), false, uncounted, found);
        for (var letters : typed.mixed()) {
            add(segment.of(letters), true, uncounted, found);
        }
        return found;
    }

    private void add(List<TermEntry> entries, boolean mixed, boolean uncounted, Map<String, Completion> found) {
        int enough = found.size() + SPARE_OF_SEGMENT * most;
        for (var entry : entries) {
            if (!mixed || isMeant(entry.word())) {
                var term = new Completion(
                        entry.word(),
                        Completion.Kind.TERM,
                        entry.place(),
                        entry.whole(),
                        uncounted ? 0 : entry.records(),
                        "",
                        List.of());
                found.merge(CharFolding.fold(entry.word()), term, TermCompletions::better);
            }
            if (found.size() >= enough) {
                return;
            }
        }
    }

    /** Whether a word that can be typed by the letters holds the characters too. */
    private boolean isMeant(String word) {
        return meant.computeIfAbsent(word, w -> typed.in(w).isPresent());
    }

    /** The same term twice in a segment: typed in another way, or written in another way. */
    private static Completion better(Completion one, Completion other) {
        return Completion.BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    /** The same term in two segments. */
    private static Completion sum(Completion one, Completion other) {
        var usual = one.count() >= other.count() ? one : other;
        var best = better(one, other);
        return new Completion(
                usual.text(), best.kind(), best.place(), best.whole(), one.count() + other.count(), "", List.of());
    }

    private static List<Completion> best(Collection<Completion> terms, int most) {
        return terms.stream().sorted(Completion.BEST_FIRST).limit(most).toList();
    }
}
