package org.duijie.indexer.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/**
 * Cuts from a record's texts the pieces that hold the words looked for: the title and the keywords from their beginning, of other texts
 * the clauses with the most words.
 */
final class Snippets {
    private static final String BETWEEN_VALUES = " · ";

    private final Analyzer analyzer;
    private final Occurrences occurrences;

    Snippets(TermQuery query) {
        this.analyzer = IndexSchema.analyzer(query::vocabulary);
        this.occurrences = new Occurrences(query);
    }

    /** The texts of a record, in the words of the query. */
    @FunctionalInterface
    interface Texts {
        /** {@return the value of a field that has this place among its values} */
        CutText of(TextField field, int place);
    }

    /** {@return by field the best piece, for the fields in which a word was found} */
    Map<TextField, Snippet> of(CorpusRecord record) {
        return of(
                record,
                (field, place) ->
                        CutText.of(field.fieldName(), field.values(record).get(place), analyzer));
    }

    /** As the other, of texts that are cut already. */
    Map<TextField, Snippet> of(CorpusRecord record, Texts texts) {
        var snippets = new EnumMap<TextField, Snippet>(TextField.class);
        for (var field : TextField.values()) {
            var values = field.values(record);
            var found = found(field, values, texts);
            if (!found.isEmpty()) {
                var piece = new Piece(String.join(BETWEEN_VALUES, values), found);
                boolean fromBeginning = field == TextField.TITLE || field == TextField.KEYWORDS;
                snippets.put(field, fromBeginning ? piece.first() : piece.best());
            }
        }
        return snippets;
    }

    /** What is found in the values, each cut for itself as the index does, by offsets in all of them joined. */
    private List<Occurrence> found(TextField field, List<String> values, Texts texts) {
        var found = new ArrayList<Occurrence>();
        int before = 0;
        for (int place = 0; place < values.size(); place++) {
            if (occurrences.mayBeIn(values.get(place))) {
                for (var occurrence : occurrences.in(texts.of(field, place))) {
                    found.add(occurrence.after(before));
                }
            }
            before += values.get(place).length() + BETWEEN_VALUES.length();
        }
        return found;
    }
}
