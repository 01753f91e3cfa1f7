package org.duijie.indexer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.duijie.dictionaries.analysis.HanlpTokenizer;
import org.duijie.dictionaries.analysis.TechnicalAnalyzer;
import org.duijie.indexer.schema.TextField;

/** Turns texts into {@link TermQuery queries}, with the index's own analysis. Safe for several threads. */
public final class QueryTerms {
    /** How many words of a long text are looked for. */
    public static final int MOST_TERMS = 48;

    private static final float PART_WEIGHT = 0.3f;
    private static final TechnicalAnalyzer ANALYZER = new TechnicalAnalyzer();

    private QueryTerms() {}

    /**
     * The query for what somebody typed into a search box: each word is a group with its parts, and a result must hold all of one or
     * two groups, else all but a quarter.
     *
     * @param text any text; beyond {@value #MOST_TERMS} different words the rest is left out
     * @return the query; without groups if the text has no word
     */
    public static TermQuery ofText(String text) {
        var groups = new ArrayList<TermGroup>();
        for (var group : groupsOf(text)) {
            if (groups.size() < MOST_TERMS && !groups.contains(group)) {
                groups.add(group);
            }
        }
        int required = groups.size() <= 2 ? groups.size() : groups.size() - groups.size() / 4;
        return new TermQuery(groups, required);
    }

    /**
     * The query for long texts: their {@value #MOST_TERMS} most telling words by weight × idf, one found is enough.
     *
     * @param texts texts with the weight of a word in them
     * @param reader whose statistics say which words tell
     * @return the query, words by falling contribution; without groups if no word is in the index
     */
    public static TermQuery ofTexts(Map<String, Float> texts, IndexReader reader) throws IOException {
        var weights = new TreeMap<String, Float>();
        for (var text : texts.entrySet()) {
            for (var group : groupsOf(text.getKey())) {
                for (var term : group.terms()) {
                    weights.merge(term.text(), text.getValue() * term.weight(), Float::sum);
                }
            }
        }
        var telling = new LinkedHashMap<String, Double>();
        for (var term : weights.entrySet()) {
            long frequency = documentFrequency(term.getKey(), reader);
            if (frequency > 0) {
                telling.put(term.getKey(), term.getValue() * idf(frequency, reader.maxDoc()));
            }
        }
        var groups = telling.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .map(e -> new TermGroup(List.of(new WeightedTerm(e.getKey(), weights.get(e.getKey())))))
                .toList();
        return new TermQuery(groups, Math.min(1, groups.size()));
    }

    private static double idf(long documentFrequency, int documents) {
        return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
    }

    /** In how many documents a word is, at most: the largest of its fields' document frequencies. */
    private static long documentFrequency(String word, IndexReader reader) throws IOException {
        long most = 0;
        for (var field : TextField.values()) {
            most = Math.max(most, reader.docFreq(new Term(field.fieldName(), word)));
        }
        return most;
    }

    private static List<TermGroup> groupsOf(String text) {
        var groups = new ArrayList<TermGroup>();
        var group = new ArrayList<WeightedTerm>();
        try (var tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                boolean part = type.type().equals(HanlpTokenizer.PART);
                if (!part && !group.isEmpty()) {
                    groups.add(new TermGroup(group));
                    group.clear();
                }
                group.add(new WeightedTerm(term.toString(), part ? PART_WEIGHT : 1));
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
