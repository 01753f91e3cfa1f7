package org.duijie.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.synonym.Expansion;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.Unit;

/** The words of a text as groups: a word, its parts, and the synonyms of both with the weight of their group. */
final class QueryWords {
    private final Vocabulary vocabulary;

    QueryWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return the groups in the order of the text; a word that is left out of the index makes none} */
    List<TermGroup> groups(String text) {
        var words = vocabulary.segmenter().segment(text, Granularity.SEARCH);
        var expansions = vocabulary.synonyms().of(words);
        var groups = new ArrayList<TermGroup>();
        for (int first = 0, next; first < words.size(); first = next) {
            next = first + 1;
            while (next < words.size() && words.get(next).part()) {
                next++;
            }
            if (weight(words.get(first)) > 0) {
                groups.add(group(words, first, next, expansions));
            }
        }
        return groups;
    }

    private TermGroup group(List<Word> words, int first, int next, List<Expansion> expansions) {
        var terms = new ArrayList<WeightedTerm>();
        for (int i = first; i < next; i++) {
            float weight = weight(words.get(i));
            if (weight > 0) {
                terms.add(new WeightedTerm(words.get(i).form(), Unit.WORD, weight));
            }
        }
        var synonyms = new TreeMap<String, Float>();
        for (var expansion : expansions) {
            if (expansion.first() >= first && expansion.first() < next) {
                expansion.alternatives().forEach(a -> synonyms.merge(a.text(), a.weight(), Math::max));
            }
        }
        terms.forEach(t -> synonyms.remove(t.text()));
        synonyms.forEach((text, weight) -> terms.add(new WeightedTerm(text, Unit.WORD, weight)));
        return new TermGroup(terms);
    }

    private float weight(Word word) {
        return vocabulary.stopTerms().weight(word.form());
    }
}
