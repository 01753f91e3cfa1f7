package org.duijie.dictionaries.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.WordFinder;
import org.duijie.dictionaries.term.Term;

/** What differs between two vocabularies, and which indexed texts that concerns. */
public final class VocabularyChange {
    private final Vocabulary before;
    private final Vocabulary after;
    private final Set<String> words;
    private final WordFinder finder;

    private VocabularyChange(Vocabulary before, Vocabulary after, Set<String> words) {
        this.before = before;
        this.after = after;
        this.words = words;
        this.finder = WordFinder.of(words);
    }

    /** {@return what differs from one vocabulary to another} */
    public static VocabularyChange between(Vocabulary before, Vocabulary after) {
        var words = new TreeSet<String>();
        addDifferent(words, termsByForm(before), termsByForm(after));
        addDifferent(words, deleted(before), deleted(after));
        return new VocabularyChange(before, after, words);
    }

    /** {@return whether there is any difference, be it one that concerns queries alone} */
    public boolean any() {
        return !before.fingerprint().equals(after.fingerprint());
    }

    /** {@return the words that are cut otherwise, or are left out of an index or no longer, in order} */
    public Set<String> words() {
        return Set.copyOf(words);
    }

    /** {@return what was in force before} */
    public Vocabulary before() {
        return before;
    }

    /** {@return what is in force after} */
    public Vocabulary after() {
        return after;
    }

    /** {@return whether the words that an index holds of a text differ} */
    public boolean affects(CharSequence text) {
        return finder.occursIn(text) && !indexed(before, text).equals(indexed(after, text));
    }

    private record Indexed(String form, int start, int end, int step) {}

    private static List<Indexed> indexed(Vocabulary vocabulary, CharSequence text) {
        return vocabulary.segmenter().segment(text, Granularity.SEARCH).stream()
                .filter(w -> vocabulary.stopTerms().weight(w.form()) > 0)
                .map(w -> new Indexed(w.form(), w.start(), w.end(), w.step()))
                .toList();
    }

    private static <V> void addDifferent(Set<String> words, Map<String, V> before, Map<String, V> after) {
        var all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (var word : all) {
            if (!before.containsKey(word) || !before.get(word).equals(after.get(word))) {
                words.add(word);
            }
        }
    }

    private static Map<String, Term> termsByForm(Vocabulary vocabulary) {
        var terms = new HashMap<String, Term>();
        vocabulary.terms().forEach(t -> terms.put(t.form(), t));
        return terms;
    }

    private static Map<String, Boolean> deleted(Vocabulary vocabulary) {
        var deleted = new HashMap<String, Boolean>();
        vocabulary.stopTerms().weights().forEach((form, weight) -> {
            if (weight == 0) {
                deleted.put(form, true);
            }
        });
        return deleted;
    }
}
