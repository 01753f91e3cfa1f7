package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.indexer.schema.Readings;

/** Terms that begin with what was typed, or hold a word that does: keywords of public records and offered terms. */
final class TermCompletions {
    /** How many more are looked at than asked for, since the order by counts is that of segments until counts are added up. */
    private static final int SPARE = 2;

    private final IndexReader records;
    private final IndexReader offered;
    private final HeadsBySegment heads;

    TermCompletions(IndexReader records, IndexReader offered, HeadsBySegment heads) {
        this.records = records;
        this.offered = offered;
        this.heads = heads;
    }

    /** {@return the best terms, at most so many, each once however it is written} */
    List<Completion> of(Typed typed, WordCounts counts, int most) throws IOException {
        var always = collect(offered, typed, true);
        var found = collect(records, typed, false);
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

    private Map<String, Completion> collect(IndexReader reader, Typed typed, boolean uncounted) throws IOException {
        var found = new HashMap<String, Completion>();
        for (var leaf : reader.leaves()) {
            var here = new HashMap<String, Completion>();
            var known = heads.of(leaf.reader());
            if (known.isPresent()) {
                add(known.get().of(typed.literal()), t -> true, uncounted, here);
                for (var mixed : typed.mixed()) {
                    add(known.get().of(mixed), t -> typed.in(t).isPresent(), uncounted, here);
                }
            }
            here.forEach((word, term) -> found.merge(word, term, TermCompletions::sum));
        }
        return found;
    }

    private static void add(
            List<TermEntry> entries, Predicate<String> meant, boolean uncounted, Map<String, Completion> found) {
        for (var entry : entries) {
            if (meant.test(entry.word())) {
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
        }
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
