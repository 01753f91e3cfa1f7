package org.duijie.indexer.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.indexer.schema.Unit;

/**
 * Finds in texts what a query looks for, as the index does: the texts are cut into the same words by the query's vocabulary. The words
 * of a phrase are one occurrence.
 */
final class Occurrences {
    private static final Comparator<Occurrence> ORDER = Comparator.comparingInt(Occurrence::start)
            .thenComparing(Comparator.comparingInt(Occurrence::end).reversed());

    private final Map<String, Float> words = new HashMap<>();
    private final Map<String, List<Sought>> phrases = new HashMap<>();
    private final List<String> asWritten = new ArrayList<>();
    private boolean otherwiseWritten;

    Occurrences(TermQuery query) {
        for (var group : query.groups()) {
            for (var term : group.terms()) {
                if (term.unit() == Unit.WORD) {
                    add(term, Phrase.of(term, query.vocabulary().stopTerms()));
                }
            }
        }
    }

    private record Sought(String text, float weight, Phrase phrase) {}

    private void add(WeightedTerm term, Phrase phrase) {
        if (phrase.words().isEmpty()) {
            return;
        }
        var first = phrase.words().getFirst().form();
        if (phrase.isOneWord()) {
            words.merge(first, term.weight(), Math::max);
        } else {
            phrases.computeIfAbsent(first, f -> new ArrayList<>()).add(new Sought(term.text(), term.weight(), phrase));
        }
        if (first.codePoints().allMatch(Character::isIdeographic)) {
            asWritten.add(first);
        } else {
            otherwiseWritten = true;
        }
    }

    /**
     * Whether a text may hold any of what is looked for; cheap. A word of Chinese characters stands in a text as it is, any other may be
     * written otherwise (10nm as 10 纳米, battery as batteries).
     */
    boolean mayBeIn(String text) {
        if (text.isBlank()) {
            return false;
        }
        if (otherwiseWritten) {
            return true;
        }
        var folded = CharFolding.fold(text);
        return asWritten.stream().anyMatch(folded::contains);
    }

    /** {@return what is found in a text, by start, longer first} */
    List<Occurrence> in(CutText text) {
        var tokens = text.tokens();
        var found = new ArrayList<Occurrence>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var weight = words.get(token.form());
            if (weight != null) {
                found.add(new Occurrence(token.form(), weight, token.start(), token.end()));
            }
            for (var sought : phrases.getOrDefault(token.form(), List.of())) {
                phraseAt(tokens, i, sought).ifPresent(found::add);
            }
        }
        found.sort(ORDER);
        return found;
    }

    private static Optional<Occurrence> phraseAt(List<CutText.Token> tokens, int first, Sought sought) {
        var begin = tokens.get(first);
        int end = begin.end();
        int at = first;
        for (var word : sought.phrase().words()) {
            int position = begin.position() + word.position();
            while (at < tokens.size()
                    && (tokens.get(at).position() < position
                            || (tokens.get(at).position() == position
                                    && !tokens.get(at).form().equals(word.form())))) {
                at++;
            }
            if (at == tokens.size() || tokens.get(at).position() != position) {
                return Optional.empty();
            }
            end = tokens.get(at).end();
        }
        return Optional.of(new Occurrence(sought.text(), sought.weight(), begin.start(), end));
    }
}
