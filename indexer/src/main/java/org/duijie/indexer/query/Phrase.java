package org.duijie.indexer.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.indexer.schema.Unit;

/**
 * Words that follow each other, one mostly.
 *
 * @param words those that an index holds, in order
 */
record Phrase(List<Place> words) {
    /** Copies. */
    Phrase {
        words = List.copyOf(words);
    }

    /**
     * A word of a phrase.
     *
     * @param form as the index has it
     * @param position how many positions after the first word, where those that are left out count too
     */
    record Place(String form, int position) {}

    /** {@return the phrase of a term; words that an index leaves out stay empty positions within it (state of charge)} */
    static Phrase of(WeightedTerm term, StopTerms stopTerms) {
        var forms = term.text().split(" ", -1);
        var words = new ArrayList<Place>();
        int first = 0;
        for (int i = 0; i < forms.length; i++) {
            if (term.unit() == Unit.BIGRAM || stopTerms.weight(forms[i]) > 0) {
                first = words.isEmpty() ? i : first;
                words.add(new Place(forms[i], i - first));
            }
        }
        return new Phrase(words);
    }

    boolean isOneWord() {
        return words.size() == 1;
    }

    /** {@return the query for it in a field} */
    Query in(String field) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("only words that the index leaves out");
        }
        if (isOneWord()) {
            return new TermQuery(new Term(field, words.getFirst().form()));
        }
        var query = new PhraseQuery.Builder();
        words.forEach(w -> query.add(new Term(field, w.form()), w.position()));
        return query.build();
    }
}
