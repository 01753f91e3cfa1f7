package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.duijie.indexer.schema.Readings;

/**
 * What may have been meant by a text that finds nothing or almost nothing: a word that sounds the same or differs by a character; else
 * the text with one such word in it. Only what finds more than the text does is proposed.
 */
final class Corrections {
    /** The most proposals. */
    static final int MOST = 5;

    private static final int LONGEST_WINDOW = 4;
    private static final int SHORTEST_WINDOW = 2;
    /** The longest text in which words are sought, in chars. */
    private static final int LONGEST_SEARCHED = 12;

    private static final Comparator<Proposal> BEST_FIRST = Comparator.comparingDouble(Proposal::likeness)
            .reversed()
            .thenComparing(Comparator.comparingLong(Proposal::found).reversed())
            .thenComparingInt(p -> p.text().length())
            .thenComparing(Proposal::text);

    private final List<SimilarWords> vocabularies;
    private final WordCounts counts;
    private final ToIntFunction<String> finds;

    /**
     * Corrections by what an index holds.
     *
     * @param finds how many records a text finds, counted up to a few
     */
    Corrections(IndexReader records, IndexReader offered, WordCounts counts, ToIntFunction<String> finds) {
        this.vocabularies = List.of(new SimilarWords(records), new SimilarWords(offered));
        this.counts = counts;
        this.finds = finds;
    }

    private record Proposal(String text, double likeness, long found) {}

    /**
     * {@return proposals, the likeliest first}
     *
     * @param text what was typed
     * @param found how many records it finds
     * @param bySoundOnly whether words that are merely written alike are not meant
     */
    List<String> of(String text, int found, boolean bySoundOnly) throws IOException {
        var readings = Readings.of(text);
        if (counts.of(readings.literal()) > 0) {
            return List.of();
        }
        var words = similar(readings, found, bySoundOnly);
        if (words.isEmpty() && !bySoundOnly) {
            var parts = text.strip().split("\\s+", -1);
            words = parts.length > 1 ? byParts(parts, found) : byWindows(readings, found);
        }
        return words.stream().map(Proposal::text).toList();
    }

    /** Words like a whole text, that find more than it does. */
    private List<Proposal> similar(Readings text, int found, boolean bySoundOnly) throws IOException {
        var likeness = new HashMap<String, Double>();
        boolean latin = text.literal().chars().allMatch(c -> c < 128);
        for (var vocabulary : vocabularies) {
            note(vocabulary.bySound(text.sound(0, text.length())), likeness);
            if (!bySoundOnly) {
                note(vocabulary.byEdits(text.literal(), latin), likeness);
            }
        }
        likeness.remove(text.literal());
        var proposals = new ArrayList<Proposal>();
        for (var word : likeness.entrySet()) {
            proposals.add(new Proposal(word.getKey(), word.getValue(), counts.of(word.getKey())));
        }
        return best(proposals.stream().map(this::found).filter(p -> p.found() > found));
    }

    private static void note(List<SimilarWords.Similar> words, Map<String, Double> likeness) {
        words.forEach(w -> likeness.merge(w.text(), w.likeness(), Math::max));
    }

    /** A word that no title and no keywords hold may stand in other texts. */
    private Proposal found(Proposal proposal) {
        return proposal.found() > 0
                ? proposal
                : new Proposal(proposal.text(), proposal.likeness(), finds.applyAsInt(proposal.text()));
    }

    /** The text with each part that is no word replaced by what is most like it. */
    private List<Proposal> byParts(String[] parts, int found) throws IOException {
        boolean changed = false;
        for (int i = 0; i < parts.length; i++) {
            var part = Readings.of(parts[i]);
            if (part.length() > 0 && counts.of(part.literal()) == 0) {
                var words = similar(part, 0, false);
                changed |= !words.isEmpty();
                parts[i] = words.isEmpty() ? parts[i] : words.getFirst().text();
            }
        }
        var text = String.join(" ", parts);
        return changed && finds.applyAsInt(text) > found ? List.of(new Proposal(text, 1, 1)) : List.of();
    }

    /** The text with a stretch that is no word replaced by a word that sounds the same. */
    private List<Proposal> byWindows(Readings text, int found) throws IOException {
        var proposals = new ArrayList<Proposal>();
        if (text.length() > LONGEST_SEARCHED) {
            return proposals;
        }
        for (int size = LONGEST_WINDOW; size >= SHORTEST_WINDOW && proposals.isEmpty(); size--) {
            for (int start = 0; start + size <= text.length(); start++) {
                addWindow(text, start, start + size, proposals);
            }
        }
        return best(best(proposals.stream()).stream().filter(p -> finds.applyAsInt(p.text()) > found));
    }

    private void addWindow(Readings text, int start, int end, List<Proposal> proposals) throws IOException {
        var window = text.literal().substring(start, end);
        if (counts.of(window) > 0) {
            return;
        }
        for (var word : vocabularies.getFirst().bySound(text.sound(start, end))) {
            if (word.text().length() == window.length()) {
                var corrected = text.literal().substring(0, start)
                        + word.text()
                        + text.literal().substring(end);
                proposals.add(new Proposal(corrected, 1, counts.of(word.text())));
            }
        }
    }

    private static List<Proposal> best(Stream<Proposal> proposals) {
        return proposals.distinct().sorted(BEST_FIRST).limit(MOST).toList();
    }
}
