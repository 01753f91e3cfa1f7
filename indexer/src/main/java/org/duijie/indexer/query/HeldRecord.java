package org.duijie.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.schema.TextField;

/**
 * A record of the index, cut into words and pairs of characters once, for asking it with many queries, see {@link SearchIndex#explained}: of
 * long ones all terms can be left out that the record lacks, each of which would be looked up in every field. Immutable.
 */
public final class HeldRecord {
    private final CorpusRecord record;
    private final Vocabulary vocabulary;
    private final Map<TextField, List<CutText>> texts = new EnumMap<>(TextField.class);
    /** By name of a field its words, or pairs of characters. */
    private final Map<String, Set<String>> terms = new HashMap<>();

    private HeldRecord(CorpusRecord record, Vocabulary vocabulary) {
        this.record = record;
        this.vocabulary = vocabulary;
        var analyzer = IndexSchema.analyzer(() -> vocabulary);
        for (var field : TextField.values()) {
            var cut = new ArrayList<CutText>();
            for (var value : field.values(record)) {
                cut.add(CutText.of(field.fieldName(), value, analyzer));
            }
            texts.put(field, cut);
            terms.put(field.fieldName(), forms(cut.stream()));
        }
        var titles = TextField.TITLE.values(record).stream();
        terms.put(
                IndexSchema.TITLE_BIGRAMS, forms(titles.map(t -> CutText.of(IndexSchema.TITLE_BIGRAMS, t, analyzer))));
    }

    private static Set<String> forms(Stream<CutText> texts) {
        return texts.flatMap(t -> t.tokens().stream()).map(CutText.Token::form).collect(Collectors.toSet());
    }

    /** {@return a record, as these dictionaries cut it} */
    static HeldRecord of(CorpusRecord record, Vocabulary vocabulary) {
        return new HeldRecord(record, vocabulary);
    }

    /** {@return which record it is} */
    public RecordKey key() {
        return RecordKey.of(record);
    }

    /** {@return by field the piece that shows best what a query looks for} */
    Map<TextField, Snippet> snippets(TermQuery query) {
        return isInWordsOf(query)
                ? new Snippets(held(query))
                        .of(record, (field, place) -> texts.get(field).get(place))
                : new Snippets(query).of(record);
    }

    /** {@return what of a query the record may hold, in each field; all of it where it is in the words of other dictionaries} */
    List<LuceneQueries.Clause> clauses(TermQuery query) {
        return isInWordsOf(query)
                ? LuceneQueries.clauses(query).stream()
                        .filter(c -> mayHold(c.field(), c.term()))
                        .toList()
                : LuceneQueries.clauses(query);
    }

    private TermQuery held(TermQuery query) {
        var held = query.groups().stream()
                .filter(g -> g.terms().stream()
                        .anyMatch(t -> terms.keySet().stream().anyMatch(field -> mayHold(field, t.text()))))
                .toList();
        return new TermQuery(held, 0, query.vocabulary());
    }

    private boolean isInWordsOf(TermQuery query) {
        return query.vocabulary().fingerprint().equals(vocabulary.fingerprint());
    }

    /** Of several words that follow each other, those that an index leaves out need not be there. */
    private boolean mayHold(String field, String term) {
        var held = terms.get(field);
        return held.contains(term)
                || (term.indexOf(' ') >= 0
                        && Arrays.stream(term.split(" ", -1))
                                .allMatch(w -> held.contains(w)
                                        || vocabulary.stopTerms().weight(w) <= 0));
    }
}
