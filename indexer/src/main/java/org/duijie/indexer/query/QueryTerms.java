package org.duijie.indexer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.duijie.dictionaries.analysis.HanlpTokenizer;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.Unit;

/** Turns texts into {@link TermQuery queries}, with the index's own analysis. Safe for several threads. */
public final class QueryTerms {
    /** How many words of a long text are looked for. */
    public static final int MOST_TERMS = 96;

    private static final float PART_WEIGHT = 0.5f;

    private QueryTerms() {}

    /**
     * The query for what somebody typed into a search box: each word is a group with its parts, and a result must hold all of one or
     * two groups, else all but a quarter.
     *
     * @param text any text; beyond {@value #MOST_TERMS} different words the rest is left out
     * @return the query; without groups if the text has no word
     */
    public static TermQuery ofText(String text) {
        var groups =
                groupsOf(text, Unit.WORD).stream().distinct().limit(MOST_TERMS).toList();
        int required = groups.size() <= 2 ? groups.size() : groups.size() - groups.size() / 4;
        return new TermQuery(groups, required);
    }

    /**
     * The query for long texts: their {@value #MOST_TERMS} most telling words by weight × idf and as many pairs of characters; one
     * found is enough.
     *
     * @param texts texts with the weight of a word in them
     * @param reader whose statistics say which terms tell
     * @return the query, words by falling weight × idf, then pairs; without groups if no term is in the index
     */
    public static TermQuery ofTexts(Map<String, Float> texts, IndexReader reader) throws IOException {
        var groups = new ArrayList<TermGroup>();
        for (var unit : Unit.values()) {
            var weights = new TreeMap<String, Float>();
            for (var text : texts.entrySet()) {
                for (var group : groupsOf(text.getKey(), unit)) {
                    group.terms().forEach(t -> weights.merge(t.text(), text.getValue() * t.weight(), Float::sum));
                }
            }
            groups.addAll(mostTelling(weights, unit, reader));
        }
        return new TermQuery(groups, Math.min(1, groups.size()));
    }

    private static List<TermGroup> mostTelling(Map<String, Float> weights, Unit unit, IndexReader reader)
            throws IOException {
        var telling = new HashMap<String, Double>();
        for (var term : weights.entrySet()) {
            long frequency = documentFrequency(term.getKey(), unit, reader);
            if (frequency > 0) {
                telling.put(term.getKey(), term.getValue() * idf(frequency, reader.maxDoc()));
            }
        }
        return telling.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .map(e -> new TermGroup(List.of(new WeightedTerm(e.getKey(), unit, weights.get(e.getKey())))))
                .toList();
    }

    private static double idf(long documentFrequency, int documents) {
        return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
    }

    /** In how many documents a term is, at least: the largest of its fields' document frequencies. */
    private static long documentFrequency(String term, Unit unit, IndexReader reader) throws IOException {
        long most = 0;
        for (var field : IndexSchema.fields(unit)) {
            most = Math.max(most, reader.docFreq(new Term(field.name(), term)));
        }
        return most;
    }

    private static List<TermGroup> groupsOf(String text, Unit unit) {
        var groups = new ArrayList<TermGroup>();
        var group = new ArrayList<WeightedTerm>();
        var field = IndexSchema.fields(unit).getFirst().name();
        try (var tokens = IndexSchema.analyzer().tokenStream(field, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                boolean part = type.type().equals(HanlpTokenizer.PART);
                if (!part && !group.isEmpty()) {
                    groups.add(new TermGroup(group));
                    group.clear();
                }
                group.add(new WeightedTerm(term.toString(), unit, part ? PART_WEIGHT : 1));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysis of a text in memory cannot fail to read", e);
        }
        if (!group.isEmpty()) {
            groups.add(new TermGroup(group));
        }
        return groups;
    }
}
