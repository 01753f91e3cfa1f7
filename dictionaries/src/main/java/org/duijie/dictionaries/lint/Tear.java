package org.duijie.dictionaries.lint;

import java.util.List;
import java.util.Optional;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * What a term does to a text: the word that the text holds without it and no longer with it, because the term takes a piece of it.
 *
 * @param word the word torn apart
 * @param text the text
 * @param with the cut with the term
 * @param without the cut without it
 */
record Tear(String word, String text, List<Word> with, List<Word> without) {
    /**
     * {@return what a term tears apart in a text, if it does and the cut is no better for it: more words, or as many with as many single
     * characters or more}
     */
    static Optional<Tear> of(Vocabulary vocabulary, String term, String text) {
        var with = vocabulary.segmenter().segment(text, Granularity.FINE);
        if (!isCutAround(with, term, text)) {
            return Optional.empty();
        }
        var without = vocabulary.segmenterWithout(term).segment(text, Granularity.FINE);
        if (!isNoBetter(with, without)) {
            return Optional.empty();
        }
        return without.stream()
                .filter(w -> isTorn(w, with, term, text))
                .findFirst()
                .map(w -> new Tear(w.form(), text, with, without));
    }

    /** {@return whether a cut begins and ends a word where some occurrence of a term begins and ends} */
    private static boolean isCutAround(List<Word> cut, String term, String text) {
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            if (begins(cut, at) && ends(cut, at + term.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoBetter(List<Word> with, List<Word> without) {
        return with.size() > without.size() || (with.size() == without.size() && singles(with) >= singles(without));
    }

    private static long singles(List<Word> words) {
        return words.stream().filter(w -> w.end() - w.start() == 1).count();
    }

    private static boolean isTorn(Word word, List<Word> with, String term, String text) {
        if (word.origin() == Origin.RULE
                || with.stream().anyMatch(w -> w.start() == word.start() && w.end() == word.end())) {
            return false;
        }
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            int end = at + term.length();
            boolean across = (word.start() < at && at < word.end() && word.end() < end)
                    || (at < word.start() && word.start() < end && end < word.end());
            if (across && begins(with, at) && ends(with, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(List<Word> words, int at) {
        return words.stream().anyMatch(w -> w.start() == at);
    }

    private static boolean ends(List<Word> words, int at) {
        return words.stream().anyMatch(w -> w.end() == at);
    }

    /** {@return the two cuts, such as {@code 的量 子点 (的 量子点)}} */
    String cuts() {
        return text(with) + " (" + text(without) + ")";
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::form).toList());
    }
}
