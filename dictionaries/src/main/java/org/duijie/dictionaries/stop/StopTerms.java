package org.duijie.dictionaries.stop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.CharFolding;

/**
 * Words with a weight below 1. Their text format ({@code *.stop.txt}), UTF-8: a line {@code form TAB weight} a word, the weight from 0
 * (left out) to 1 (as any other word, which undoes an earlier line); {@code #} begins a comment. Of two lines for one word the later
 * counts.
 *
 * @param weights by normal form
 */
public record StopTerms(Map<String, Float> weights) {
    /** How the names of such files end. */
    public static final String ENDING = ".stop.txt";

    /** Copies. */
    public StopTerms {
        weights = Map.copyOf(weights);
    }

    /**
     * {@return the words of a file}
     *
     * @throws org.duijie.dictionaries.DictionaryFault {@code stop.columns}, {@code stop.weight}; or as {@link DictionaryLines#next()}
     */
    public static StopTerms read(DictionaryLines lines) {
        var weights = new HashMap<String, Float>();
        lines.forEach(line -> weights.put(form(line), weight(line)));
        return new StopTerms(weights);
    }

    /** {@return these with the other's, which count where both have a word} */
    public StopTerms with(StopTerms other) {
        var both = new HashMap<>(weights);
        both.putAll(other.weights);
        return new StopTerms(both);
    }

    /** {@return those of these words that are left out} */
    public StopTerms onlyDeleted() {
        var deleted = new HashMap<>(weights);
        deleted.values().removeIf(weight -> weight > 0);
        return new StopTerms(deleted);
    }

    /** {@return how much a word counts, 0 to 1; 1 for a word that is not among these} */
    public float weight(String normalForm) {
        return weights.getOrDefault(normalForm, 1f);
    }

    /** {@return the lines of a file with these words, by word} */
    public List<String> lines() {
        return new TreeMap<>(weights)
                .entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
    }

    /** {@return the normal form of a line's word} */
    public static String form(DictionaryLine line) {
        var columns = line.text().split("\t", -1);
        if (columns.length != 2 || columns[0].isBlank()) {
            throw line.fault("stop.columns", line.text());
        }
        return CharFolding.fold(columns[0]);
    }

    /** {@return the weight of a line} */
    public static float weight(DictionaryLine line) {
        var text = line.text().substring(line.text().indexOf('\t') + 1);
        try {
            float weight = Float.parseFloat(text);
            if (weight >= 0 && weight <= 1) {
                return weight;
            }
            throw line.fault("stop.weight", text);
        } catch (NumberFormatException e) {
            throw line.fault(e, "stop.weight", text);
        }
    }
}
