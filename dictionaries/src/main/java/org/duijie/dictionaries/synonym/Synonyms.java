package org.duijie.dictionaries.synonym;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Segmenter;
import org.duijie.dictionaries.segment.Word;

/** Synonym groups by the words that a segmenter makes of their members. */
public final class Synonyms {
    private static final Comparator<Alternative> ORDER =
            Comparator.comparingDouble(Alternative::weight).reversed().thenComparing(Alternative::text);

    private final Map<String, List<Alternative>> byText;
    private final int mostWords;

    /**
     * Synonyms.
     *
     * @param groups where several say a different weight for a pair, the largest counts
     * @param segmenter the one that cuts queries and documents
     */
    public Synonyms(Collection<SynonymGroup> groups, Segmenter segmenter) {
        var weights = new HashMap<String, Map<String, Float>>();
        for (var group : groups) {
            var texts = group.members().stream()
                    .map(m -> text(wholes(segmenter.segment(m, Granularity.SEARCH))))
                    .filter(t -> !t.isEmpty())
                    .distinct()
                    .toList();
            for (var asked : group.oneWay() ? texts.subList(0, Math.min(1, texts.size())) : texts) {
                for (var other : texts) {
                    if (!other.equals(asked)) {
                        weights.computeIfAbsent(asked, t -> new TreeMap<>()).merge(other, group.weight(), Math::max);
                    }
                }
            }
        }
        byText = weights.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> sorted(e.getValue())));
        mostWords = byText.keySet().stream()
                .mapToInt(text -> (int) text.chars().filter(c -> c == ' ').count() + 1)
                .max()
                .orElse(0);
    }

    private static List<Alternative> sorted(Map<String, Float> weights) {
        return weights.entrySet().stream()
                .map(e -> new Alternative(e.getKey(), e.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** {@return how many different words or phrases have a synonym} */
    public int size() {
        return byText.size();
    }

    /**
     * {@return what else to look for, for single words and for whole words that follow each other; by first word, longer first}
     *
     * @param words of a query, cut for {@link Granularity#SEARCH} by the segmenter of these synonyms
     */
    public List<Expansion> of(List<Word> words) {
        var expansions = new ArrayList<Expansion>();
        for (int first = 0; first < words.size(); first++) {
            if (!words.get(first).part()) {
                addPhrases(expansions, words, first);
            }
            addIfKnown(expansions, first, first, words.get(first).form());
        }
        return expansions;
    }

    private void addPhrases(List<Expansion> expansions, List<Word> words, int first) {
        var found = new ArrayList<Expansion>();
        var text = new StringBuilder(words.get(first).form());
        int count = 1;
        for (int next = first + 1; next < words.size() && count < mostWords; next++) {
            if (!words.get(next).part()) {
                text.append(' ').append(words.get(next).form());
                count++;
                addIfKnown(found, first, next, text.toString());
            }
        }
        expansions.addAll(found.reversed());
    }

    private void addIfKnown(List<Expansion> expansions, int first, int last, String text) {
        var alternatives = byText.get(text);
        if (alternatives != null) {
            expansions.add(new Expansion(first, last, alternatives));
        }
    }

    private static List<Word> wholes(List<Word> words) {
        return words.stream().filter(w -> !w.part()).toList();
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
