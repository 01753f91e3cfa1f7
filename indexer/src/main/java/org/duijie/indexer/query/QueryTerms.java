package org.duijie.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;
import org.duijie.indexer.schema.Unit;

/** Turns texts into {@link TermQuery queries}, by the vocabulary that is in force. Safe for several threads. */
public final class QueryTerms {
    /** How many words of a long text are looked for. */
    public static final int MOST_TERMS = 96;

    private final Supplier<Vocabulary> vocabulary;
    private final Analyzer analyzer;

    /** Query terms by a vocabulary. */
    public QueryTerms(Supplier<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
        this.analyzer = IndexSchema.analyzer(vocabulary);
    }

    Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /**
     * A request for what somebody typed.
     *
     * @throws BrokenRule {@code text.empty}, {@code text.length}, {@code text.words} if there is nothing but punctuation and function words
     */
    public SearchRequest.Builder asked(String text) {
        SearchRequest.requireText(text);
        var query = ofText(text);
        if (query.groups().isEmpty()) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "text.words", text);
        }
        return SearchRequest.query(query);
    }

    /**
     * The query for what somebody typed into a search box: each word is a group with its parts and synonyms, and a result must hold all
     * of one or two groups, else all but a quarter. Words that say little are no longer required where others are asked for.
     *
     * @param text any text; beyond {@value #MOST_TERMS} different words the rest is left out
     * @return the query; without groups if the text has no word
     */
    public TermQuery ofText(String text) {
        var words = vocabulary.get();
        var groups = new QueryWords(words)
                .groups(text).stream().distinct().limit(MOST_TERMS).toList();
        int telling = (int) groups.stream().filter(TermGroup::isTelling).count();
        int asked = telling == 0 ? groups.size() : telling;
        return new TermQuery(groups, asked <= 2 ? asked : asked - asked / 4, words);
    }

    /**
     * The query for long texts: their {@value #MOST_TERMS} most telling words by weight × idf, with the synonyms of these, and as many
     * pairs of characters; one found is enough.
     *
     * @param texts texts with the weight of a word in them
     * @param statistics say which terms tell
     * @return the query, words by falling weight × idf, then pairs; without groups if no term is in the index
     */
    public TermQuery ofTexts(Map<String, Float> texts, PublicStatistics statistics) throws IOException {
        var words = vocabulary.get();
        var groups = new ArrayList<TermGroup>();
        groups.addAll(mostTelling(words(texts, words), Unit.WORD, statistics));
        groups.addAll(mostTelling(pairs(texts), Unit.BIGRAM, statistics));
        return new TermQuery(groups, Math.min(1, groups.size()), words);
    }

    private static Map<String, Float> words(Map<String, Float> texts, Vocabulary vocabulary) {
        var words = new QueryWords(vocabulary);
        var weights = new TreeMap<String, Float>();
        texts.forEach((text, weight) -> words.groups(text)
                .forEach(g -> g.terms().forEach(t -> weights.merge(t.text(), weight * t.weight(), Float::sum))));
        return weights;
    }

    private Map<String, Float> pairs(Map<String, Float> texts) {
        var weights = new TreeMap<String, Float>();
        texts.forEach((text, weight) -> pairs(text).forEach(pair -> weights.merge(pair, weight, Float::sum)));
        return weights;
    }

    private static List<TermGroup> mostTelling(Map<String, Float> weights, Unit unit, PublicStatistics statistics)
            throws IOException {
        var telling = new HashMap<String, Double>();
        for (var term : weights.entrySet()) {
            long frequency = documentFrequency(term.getKey(), unit, statistics);
            if (frequency > 0) {
                telling.put(term.getKey(), term.getValue() * idf(frequency, statistics.records()));
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

    /**
     * In how many documents a term is, at least: the largest of its fields' document frequencies. In keywords and claims it is looked up only
     * where no field before them holds it, which saves most of these look-ups.
     */
    private static long documentFrequency(String term, Unit unit, PublicStatistics statistics) throws IOException {
        long most = 0;
        for (var field : IndexSchema.fields(unit)) {
            boolean further = field.name().equals(TextField.KEYWORDS.fieldName())
                    || field.name().equals(TextField.CLAIMS.fieldName());
            if (!further || most == 0) {
                most = Math.max(most, statistics.documentFrequency(new Term(field.name(), term)));
            }
        }
        return most;
    }

    private List<String> pairs(String text) {
        return CutText.of(IndexSchema.TITLE_BIGRAMS, text, analyzer).tokens().stream()
                .map(CutText.Token::form)
                .toList();
    }
}
