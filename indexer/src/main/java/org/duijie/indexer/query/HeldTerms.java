package org.duijie.indexer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;
import org.duijie.indexer.schema.Unit;

/**
 * The words and pairs of characters of one record, cut once, for asking it with many long queries: of these all terms can be left out that the
 * record lacks, each of which would be looked up in every field. Immutable.
 */
public final class HeldTerms {
    private final Vocabulary vocabulary;
    private final Set<String> words = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    private HeldTerms(CorpusRecord record, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var analyzer = IndexSchema.analyzer(() -> vocabulary);
        for (var field : TextField.values()) {
            field.values(record).forEach(value -> add(analyzer, field.fieldName(), value, words));
        }
        TextField.TITLE.values(record).forEach(value -> add(analyzer, IndexSchema.TITLE_BIGRAMS, value, pairs));
    }

    /** {@return the terms of a record, as these dictionaries cut it} */
    static HeldTerms of(CorpusRecord record, Vocabulary vocabulary) {
        return new HeldTerms(record, vocabulary);
    }

    /**
     * {@return what of a query the record may hold, none of it required; the whole query where it is in the words of other dictionaries}
     */
    public TermQuery of(TermQuery query) {
        if (!query.vocabulary().fingerprint().equals(vocabulary.fingerprint())) {
            return query.requiring(0);
        }
        var held = query.groups().stream()
                .filter(g -> g.terms().stream().anyMatch(this::mayHold))
                .toList();
        return new TermQuery(held, 0, query.vocabulary());
    }

    /** Of several words that follow each other, those that an index leaves out need not be there. */
    private boolean mayHold(WeightedTerm term) {
        if (term.unit() == Unit.BIGRAM) {
            return pairs.contains(term.text());
        }
        return Arrays.stream(term.text().split(" ", -1))
                .allMatch(w -> words.contains(w) || vocabulary.stopTerms().weight(w) <= 0);
    }

    private static void add(Analyzer analyzer, String field, String text, Set<String> terms) {
        try (var tokens = analyzer.tokenStream(field, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysis of a text in memory cannot fail to read", e);
        }
    }
}
