package org.duijie.indexer.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Visibility;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.IndicatorPoints;
import org.duijie.indexer.schema.RecordKey;

/** Our queries as Lucene's. */
final class LuceneQueries {
    private LuceneQueries() {}

    /** One term in one field. */
    record Clause(String term, String field, Query query) {}

    /** {@return every term in every field, weighted: what a score is the sum of} */
    static List<Clause> clauses(TermQuery query) {
        return query.groups().stream()
                .flatMap(g -> g.terms().stream())
                .flatMap(t -> clauses(query, t).stream())
                .toList();
    }

    /** {@return the query for terms; where no group is required, all records match, those without a term with score 0} */
    static Query words(TermQuery query) {
        var builder = new BooleanQuery.Builder();
        for (var group : query.groups()) {
            var terms = new BooleanQuery.Builder();
            group.terms().forEach(t -> clauses(query, t).forEach(c -> terms.add(c.query(), Occur.SHOULD)));
            builder.add(terms.build(), Occur.SHOULD);
        }
        if (query.required() == 0) {
            builder.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return builder.setMinimumNumberShouldMatch(query.required()).build();
    }

    /** {@return the query for terms among some ids} */
    static Query among(Query words, Set<String> ids) {
        return ids.isEmpty()
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(anyOf(IndexSchema.ID, ids), Occur.FILTER)
                        .build();
    }

    /** {@return the query for records that can meet all these} */
    static Query meeting(Query query, List<Requirement> indicators) {
        var builder = new BooleanQuery.Builder().add(query, Occur.MUST);
        indicators.forEach(indicator -> builder.add(IndicatorPoints.meeting(indicator), Occur.FILTER));
        return indicators.isEmpty() ? query : builder.build();
    }

    /**
     * {@return the query for what everybody may see of another's}
     *
     * @param withdrawn keys of what must not be shown although the index says it may
     */
    static Query publicOnly(Query query, Set<String> withdrawn) {
        var builder = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(anyOf(IndexSchema.VISIBILITY, Set.of(Visibility.PUBLIC.code())), Occur.FILTER);
        if (!withdrawn.isEmpty()) {
            builder.add(anyOf(IndexSchema.KEY, withdrawn), Occur.MUST_NOT);
        }
        return builder.build();
    }

    /** {@return the query for all records of some clusters} */
    static Query ofClusters(Collection<Long> clusters) {
        return anyOf(
                IndexSchema.CLUSTER,
                clusters.stream().map(c -> Long.toString(c)).collect(Collectors.toSet()));
    }

    /** {@return the query for the needs of an enterprise} */
    static Query needsOf(String enterpriseId) {
        return anyOf(IndexSchema.ENTERPRISE, Set.of(enterpriseId));
    }

    /** {@return the query for the needs and the profiles of some enterprises; made once and used again, since it is kept by segment} */
    static Query demandOf(Set<String> enterprises) {
        var profiles = enterprises.stream()
                .map(id -> RecordKey.of(Kind.ENTERPRISE, id).text())
                .collect(Collectors.toSet());
        return new BooleanQuery.Builder()
                .add(anyOf(IndexSchema.ENTERPRISE, enterprises), Occur.SHOULD)
                .add(anyOf(IndexSchema.KEY, profiles), Occur.SHOULD)
                .build();
    }

    /** {@return the query for what a filter lets through} */
    static Query both(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /** {@return the query where each facet has one of the values asked for} */
    static Query filtered(Query query, Map<Facet, Set<String>> filters) {
        var builder = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach((facet, values) -> builder.add(anyOf(facet.filterField(), values), Occur.FILTER));
        return builder.build();
    }

    private static Query anyOf(String field, Set<String> values) {
        return new ConstantScoreQuery(
                new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
    }

    private static List<Clause> clauses(TermQuery query, WeightedTerm term) {
        var phrase = Phrase.of(term, query.vocabulary().stopTerms());
        return IndexSchema.fields(term.unit()).stream()
                .map(f -> new Clause(
                        term.text(), f.name(), new BoostQuery(phrase.in(f.name()), term.weight() * f.weight())))
                .toList();
    }
}
