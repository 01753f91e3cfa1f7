package org.duijie.corpus.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words that are looked for at places of a text, mostly in vain: without cutting anything out of it. Immutable. */
final class WordList {
    private static final String[] NONE = {};

    private final Set<String> words;
    private final ByCharacter byFirst;
    private final ByCharacter byLast;

    /** A list of words, none of them empty. */
    WordList(Set<String> words) {
        this.words = Set.copyOf(words);
        byFirst = new ByCharacter(this.words, word -> word.charAt(0));
        byLast = new ByCharacter(this.words, word -> word.charAt(word.length() - 1));
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** {@return the length of the longest word that begins at a place of a text; 0 for none} */
    int lengthAt(String text, int start) {
        if (start < text.length()) {
            for (var word : byFirst.longestFirst(text.charAt(start))) {
                if (text.startsWith(word, start)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** {@return the longest word that ends at a place of a text and does not begin before {@code from}; empty for none} */
    String endingAt(String text, int from, int end) {
        if (end > from) {
            for (var word : byLast.longestFirst(text.charAt(end - 1))) {
                if (end - word.length() >= from && text.startsWith(word, end - word.length())) {
                    return word;
                }
            }
        }
        return "";
    }

    /** Words by a character of theirs, of one character the longest first. */
    private static final class ByCharacter {
        private final BitSet characters = new BitSet();
        private final Map<Character, String[]> words = new HashMap<>();

        ByCharacter(Set<String> all, Function<String, Character> character) {
            Map<Character, List<String>> grouped = all.stream().collect(Collectors.groupingBy(character));
            grouped.forEach((c, some) -> {
                var sorted = some.toArray(String[]::new);
                Arrays.sort(sorted, Comparator.comparingInt(String::length).reversed());
                characters.set(c);
                words.put(c, sorted);
            });
        }

        String[] longestFirst(char c) {
            return characters.get(c) ? words.get(c) : NONE;
        }
    }
}
