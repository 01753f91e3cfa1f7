package org.duijie.indexer.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.indexer.schema.Unit;

/**
 * What is looked for: groups of weighted words, of which at least so many must be found.
 *
 * @param groups in the order of the text
 * @param required how many groups a result must hold, from 0 to their number
 */
public record TermQuery(List<TermGroup> groups, int required) {
    /** @throws IllegalArgumentException if {@code required} is out of range */
    public TermQuery {
        groups = List.copyOf(groups);
        if (required < 0 || required > groups.size()) {
            throw new IllegalArgumentException("required groups: 0 to " + groups.size() + ", was " + required);
        }
    }

    /** {@return the same words, with another number of groups required} */
    public TermQuery requiring(int groupsRequired) {
        return new TermQuery(groups, groupsRequired);
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
