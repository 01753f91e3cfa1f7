package org.duijie.dictionaries.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.segment.WordFinder;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.dictionaries.vocabulary.VocabularyChange;

/** Cuts texts by two vocabularies. Texts without a word that one has and the other has not are not even cut. */
public final class CutComparison {
    private final Vocabulary before;
    private final Vocabulary after;
    private final Granularity granularity;
    private final WordFinder changed;

    /** A comparison of two vocabularies at a granularity. */
    public CutComparison(Vocabulary before, Vocabulary after, Granularity granularity) {
        this.before = before;
        this.after = after;
        this.granularity = granularity;
        var words = new ArrayList<String>();
        for (var word : VocabularyChange.between(before, after).words()) {
            words.add(word);
            words.add(word.replace("-", "")); // a term with hyphens is also known without
        }
        words.removeIf(String::isEmpty);
        this.changed = WordFinder.of(words);
    }

    /** {@return how a text is cut differently, if it is} */
    public Optional<CutDifference> of(String text) {
        if (!changed.occursIn(text)) {
            return Optional.empty();
        }
        var old = before.segmenter().segment(text, granularity);
        var now = after.segmenter().segment(text, granularity);
        var stretches = stretches(text, old, now);
        return stretches.isEmpty() ? Optional.empty() : Optional.of(new CutDifference(text, old, now, stretches));
    }

    private static List<CutDifference.Stretch> stretches(String text, List<Word> old, List<Word> now) {
        var spanned = spanned(old);
        spanned.or(spanned(now));
        var stretches = new ArrayList<CutDifference.Stretch>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = spanned.nextClearBit(start + 1);
            var before = texts(text, old, start, end);
            var after = texts(text, now, start, end);
            if (!before.equals(after)) {
                stretches.add(new CutDifference.Stretch(start, end, before, after));
            }
        }
        return stretches;
    }

    /** Offsets that lie strictly within a word. */
    private static BitSet spanned(List<Word> words) {
        var spanned = new BitSet();
        words.forEach(w -> spanned.set(w.start() + 1, w.end()));
        return spanned;
    }

    private static List<String> texts(String text, List<Word> words, int start, int end) {
        return words.stream()
                .filter(w -> w.start() >= start && w.end() <= end)
                .map(w -> text.substring(w.start(), w.end()))
                .toList();
    }
}
