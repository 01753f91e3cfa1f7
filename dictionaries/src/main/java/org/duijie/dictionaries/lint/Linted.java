package org.duijie.dictionaries.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.vocabulary.Placed;
import org.duijie.dictionaries.vocabulary.PlacedContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * What rules look at.
 *
 * @param entries what is judged
 * @param base what holds beside it and is not judged
 * @param vocabulary both together
 */
record Linted(PlacedContent entries, PlacedContent base, Vocabulary vocabulary) {
    /** {@return how much a word counts, 0 to 1} */
    float weight(String form) {
        return vocabulary.stopTerms().weight(CharFolding.fold(form));
    }

    /** {@return the words of a text that are no parts of others, cut for search with all terms} */
    List<Word> wholes(String text) {
        return wholes(vocabulary.segmenter().segment(text, Granularity.SEARCH));
    }

    static List<Word> wholes(List<Word> words) {
        return words.stream().filter(w -> !w.part()).toList();
    }

    /** {@return all groups, those of the base first} */
    List<Placed<SynonymGroup>> allGroups() {
        var groups = new ArrayList<>(base.synonyms());
        groups.addAll(entries.synonyms());
        return groups;
    }

    /** {@return the entries by a key; of two the first} */
    static <T> Map<String, Placed<T>> firstBy(List<Placed<T>> entries, Function<T, String> key) {
        var first = new HashMap<String, Placed<T>>();
        entries.forEach(e -> first.putIfAbsent(key.apply(e.value()), e));
        return first;
    }
}
