package org.duijie.dictionaries.synonym;

import java.util.List;

/**
 * Words that mean the same, or a word that also asks for another.
 *
 * @param members two or more, as they are written
 * @param weight how much a word found for another counts, above 0 to 1
 * @param oneWay whether only the first asks for the others
 */
public record SynonymGroup(List<String> members, float weight, boolean oneWay) {
    /** The weight of a group that says none. */
    public static final float DEFAULT_WEIGHT = 0.8f;

    /** @throws IllegalArgumentException if there are fewer than two members or the weight is out of range */
    public SynonymGroup {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException("a synonym group needs two members, was " + members);
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight: above 0 to 1, was " + weight);
        }
    }
}
