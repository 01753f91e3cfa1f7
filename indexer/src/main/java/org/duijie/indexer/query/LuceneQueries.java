package org.duijie.indexer.query;

import java.util.Collection;
import java.util.Comparator;
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
        query.groups().forEach(group -> builder.add(words(query, List.of(group)), Occur.SHOULD));
        if (query.required() == 0) {
            builder.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return builder.setMinimumNumberShouldMatch(query.required()).build();
    }

    /** The query for any term of some groups. */
    private static Query words(TermQuery query, List<TermGroup> groups) {
        var terms = new BooleanQuery.Builder();
        groups.forEach(g -> g.terms().forEach(t -> clauses(query, t).forEach(c -> terms.add(c.query(), Occur.SHOULD))));
        return terms.build();
    }

    /**
     * {@return a query that every record matches which the query for terms does, of as many clauses that each must be met as there can be.
     * Where {@code required} of the groups must be found, one is found among any {@code groups - required + 1}.}
     */
    static Query necessary(TermQuery query) {
        if (query.required() == 0) {
            return new MatchAllDocsQuery();
        }
        int among = query.groups().size() - query.required() + 1;
        var telling = query.groups().stream()
                .sorted(Comparator.comparing(TermGroup::isTelling).reversed())
                .toList();
        var builder = new BooleanQuery.Builder();
        for (int from = 0; from + among <= telling.size(); from += among) {
            builder.add(words(query, telling.subList(from, from + among)), Occur.FILTER);
        }
        return builder.build();
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

    /**
     * {@return the query for what a request looks for, but for its filters}
     *
     * @param words the request's, or others instead
     */
    static Query wanted(SearchRequest request, TermQuery words) {
        return meeting(among(words(words), request.ids()), request.indicators());
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
    static Query seenBy(Viewer viewer, Query query, Set<String> withdrawn) {
        var builder = new BooleanQuery.Builder().add(query, Occur.MUST).add(shown(viewer), Occur.FILTER);
        if (!withdrawn.isEmpty()) {
            builder.add(anyOf(IndexSchema.KEY, withdrawn), Occur.MUST_NOT);
        }
        return builder.build();
    }

    private static Query shown(Viewer viewer) {
        var everybody = anyOf(IndexSchema.VISIBILITY, Set.of(Visibility.PUBLIC.code()));
        if (viewer.equals(Viewer.NOBODY)) {
            return everybody;
        }
        var shown = new BooleanQuery.Builder().add(everybody, Occur.SHOULD);
        if (!viewer.enterprises().isEmpty()) {
            shown.add(anyOf(IndexSchema.ENTERPRISE, viewer.enterprises()), Occur.SHOULD);
        }
        if (viewer.secrets()) {
            shown.add(anyOf(Facet.KIND.filterField(), Set.of(Kind.ACHIEVEMENT.code())), Occur.SHOULD);
        }
        return shown.build();
    }

    /** {@return the query for some records} */
    static Query ofKeys(Collection<RecordKey> keys) {
        return anyOf(IndexSchema.KEY, keys.stream().map(RecordKey::text).collect(Collectors.toSet()));
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
