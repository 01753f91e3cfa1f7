package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.Collection;
import java.util.TreeMap;

/** Tells whether any of some words stands in a text, wherever it stands. Immutable. */
public final class WordFinder {
    private final Lexicon words;

    private WordFinder(Lexicon words) {
        this.words = words;
    }

    /** {@return a finder of some words, in any usual way of writing} */
    public static WordFinder of(Collection<String> forms) {
        var byForm = new TreeMap<String, String>();
        forms.forEach(f -> byForm.put(new String(NormalText.of(f).chars()), f));
        if (byForm.isEmpty()) {
            return new WordFinder(null); // there is no trie of nothing
        }
        var trie = new DoubleArrayTrie<String>();
        trie.build(byForm);
        return new WordFinder(new Lexicon.Builder(0).build(trie.getBase(), trie.getCheck()));
    }

    /** {@return whether any of the words stands in a text} */
    public boolean occursIn(CharSequence text) {
        if (words == null) {
            return false;
        }
        var chars = NormalText.of(text).chars();
        for (int at = 0; at < chars.length; at++) {
            if (words.hasWordAt(chars, at)) {
                return true;
            }
        }
        return false;
    }
}
