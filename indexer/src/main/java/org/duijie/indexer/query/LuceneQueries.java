package org.duijie.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/** Our queries as Lucene's. */
final class LuceneQueries {
    private LuceneQueries() {}

    /** One word in one field. */
    record Clause(String term, TextField field, Query query) {}

    /** {@return every word in every field, weighted: what a score is the sum of} */
    static List<Clause> clauses(TermQuery query) {
        var clauses = new ArrayList<Clause>();
        query.groups()
                .forEach(g -> g.terms().forEach(t -> {
                    for (var field : TextField.values()) {
                        clauses.add(clause(t, field));
                    }
                }));
        return clauses;
    }

    /** {@return the query for words; where no group is required, all records match, those without a word with score 0} */
    static Query words(TermQuery query) {
        var builder = new BooleanQuery.Builder();
        for (var group : query.groups()) {
            var words = new BooleanQuery.Builder();
            group.terms().forEach(t -> {
                for (var field : TextField.values()) {
                    words.add(clause(t, field).query(), Occur.SHOULD);
                }
            });
            builder.add(words.build(), Occur.SHOULD);
        }
        if (query.required() == 0) {
            builder.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return builder.setMinimumNumberShouldMatch(query.required()).build();
    }

    /** {@return the query for words among some ids; a record without a word is found with score 0} */
    static Query among(Query words, Set<String> ids) {
        return ids.isEmpty()
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(anyOf(IndexSchema.ID, ids), Occur.FILTER)
                        .build();
    }

    /** {@return the filter for one facet: one of the values} */
    static Query filter(Map.Entry<Facet, Set<String>> filter) {
        return anyOf(filter.getKey().filterField(), filter.getValue());
    }

    private static Query anyOf(String field, Set<String> values) {
        return new ConstantScoreQuery(
                new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
    }

    private static Clause clause(WeightedTerm term, TextField field) {
        var query = new org.apache.lucene.search.TermQuery(new Term(field.fieldName(), term.text()));
        return new Clause(term.text(), field, new BoostQuery(query, term.weight() * field.weight()));
    }
}
