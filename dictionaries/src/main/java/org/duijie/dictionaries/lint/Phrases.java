package org.duijie.dictionaries.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.dictionaries.segment.CharFolding;

/**
 * Phrases of two words in which a term stands across the border, for trying what it does there: for the term 的量 the phrase
 * 电池的 + 量子点, for 机体 电动机 + 体积. The words are those of the dictionaries; a function word goes with a noun. Of many that begin or end
 * alike a few are taken, always the same.
 */
final class Phrases {
    private static final int LONGEST_TERM = 4;
    private static final int OF_EACH = 5;
    private static final String FUNCTION_WORDS = "的和与及或";
    private static final List<String> NOUNS = List.of("电池", "材料", "系统", "传感器", "薄膜");

    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final Map<String, List<String>> byEnd = new HashMap<>();

    Phrases(Collection<String> words) {
        for (var word : words) {
            var form = CharFolding.fold(word);
            for (int length = 1; length < LONGEST_TERM && length < form.length(); length++) {
                keep(byBeginning, form.substring(0, length), form);
                keep(byEnd, form.substring(form.length() - length), form);
            }
        }
    }

    /**
     * A phrase.
     *
     * @param text both words
     * @param border where the second begins
     */
    record Phrase(String text, int border) {}

    /** {@return phrases for a folded term; none for a long one, which hardly stands anywhere by accident} */
    List<Phrase> around(String term) {
        var phrases = new ArrayList<Phrase>();
        for (int at = 1; term.length() <= LONGEST_TERM && at < term.length(); at++) {
            var first = term.substring(0, at);
            var second = term.substring(at);
            for (var left : endingWith(first)) {
                for (var right : beginningWith(second)) {
                    phrases.add(new Phrase(left + right, left.length()));
                }
            }
        }
        return phrases;
    }

    private List<String> endingWith(String piece) {
        return FUNCTION_WORDS.contains(piece)
                ? NOUNS.stream().map(noun -> noun + piece).toList()
                : byEnd.getOrDefault(piece, List.of());
    }

    private List<String> beginningWith(String piece) {
        return FUNCTION_WORDS.contains(piece)
                ? NOUNS.stream().map(noun -> piece + noun).toList()
                : byBeginning.getOrDefault(piece, List.of());
    }

    private static void keep(Map<String, List<String>> by, String key, String word) {
        var kept = by.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (kept.size() < OF_EACH) {
            kept.add(word);
        }
    }
}
