package org.duijie.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.TextField;

/**
 * Cuts from a record's texts the pieces that hold the words looked for: the title and the keywords from their beginning, of other texts
 * the clauses with the most words.
 */
final class Snippets {
    private static final String BETWEEN_VALUES = " · ";

    private final Occurrences occurrences;

    Snippets(TermQuery query) {
        this.occurrences = new Occurrences(query);
    }

    /** {@return by field the best piece, for the fields in which a word was found} */
    Map<TextField, Snippet> of(CorpusRecord record) throws IOException {
        var snippets = new EnumMap<TextField, Snippet>(TextField.class);
        for (var field : TextField.values()) {
            var values = field.values(record);
            var found = found(field, values);
            if (!found.isEmpty()) {
                var piece = new Piece(String.join(BETWEEN_VALUES, values), found);
                boolean fromBeginning = field == TextField.TITLE || field == TextField.KEYWORDS;
                snippets.put(field, fromBeginning ? piece.first() : piece.best());
            }
        }
        return snippets;
    }

    /** What is found in the values, each cut for itself as the index does, by offsets in all of them joined. */
    private List<Occurrence> found(TextField field, List<String> values) throws IOException {
        var found = new ArrayList<Occurrence>();
        int before = 0;
        for (var value : values) {
            if (occurrences.mayBeIn(value)) {
                for (var occurrence : occurrences.in(field.fieldName(), value)) {
                    found.add(occurrence.after(before));
                }
            }
            before += value.length() + BETWEEN_VALUES.length();
        }
        return found;
    }
}
