package org.duijie.indexer.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.Unit;

/**
 * What is looked for: groups of weighted words, of which at least so many must be found.
 *
 * @param groups in the order of the text
 * @param required how many groups a result must hold, from 0 to their number
 * @param vocabulary the one whose words they are; found texts are cut by it again to show where the words stand
 */
public record TermQuery(List<TermGroup> groups, int required, Vocabulary vocabulary) {
    /** @throws IllegalArgumentException if {@code required} is out of range */
    public TermQuery {
        groups = List.copyOf(groups);
        if (required < 0 || required > groups.size()) {
            throw new IllegalArgumentException("required groups: 0 to " + groups.size() + ", was " + required);
        }
    }

    /** A query in the words of what is shipped. */
    public TermQuery(List<TermGroup> groups, int required) {
        this(groups, required, Vocabulary.shipped());
    }

    /** {@return the same words, with another number of groups required} */
    public TermQuery requiring(int groupsRequired) {
        return new TermQuery(groups, groupsRequired, vocabulary);
    }

    /** {@return the first groups of words and the first of pairs of characters, so many of each; one found is enough} */
    public TermQuery leading(int most) {
        var leading = Stream.of(Unit.values())
                .flatMap(unit -> groups.stream()
                        .filter(g -> g.terms().getFirst().unit() == unit)
                        .limit(most))
                .toList();
        return new TermQuery(leading, Math.min(1, leading.size()), vocabulary);
    }

    /** {@return all words, without repeats and without pairs of characters} */
    public Set<String> words() {
        return groups.stream()
                .flatMap(g -> g.terms().stream())
                .filter(t -> t.unit() == Unit.WORD)
                .map(WeightedTerm::text)
                .collect(Collectors.toUnmodifiableSet());
    }
}
