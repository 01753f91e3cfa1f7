package org.duijie.indexer.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.Facet;

/**
 * One search.
 *
 * @param query what to look for; a query without groups finds everything that the filters let through
 * @param filters for each facet the values of which one must hold; all facets must agree
 * @param indicators each of which a record must be able to meet
 * @param ids if there are any, only records with these ids
 * @param top how many hits, 1 to 1,000 (more with ids, which are few by nature)
 * @param candidates if not 0, so many of the best by the query's {@linkplain TermQuery#leading leading words} alone are then ordered by all words,
 *     which is many times quicker for a long text and hardly misses one
 * @param rescorer if given, what orders the candidates instead
 * @param nearest if given with a rescorer, the records nearest to this text vector are candidates too, a quarter as many
 * @param after where the page before ended
 * @param facets whether to count
 * @param highlights whether to cut snippets
 * @param contributions whether to say what each word added to each score
 * @param collapsed whether of several records of one thing that are found only one is given and counted
 * @param timeLimit when to stop looking; what was found until then is returned and marked; 0 or less finds nothing
 */
public record SearchRequest(
        TermQuery query,
        Map<Facet, Set<String>> filters,
        List<Requirement> indicators,
        Set<String> ids,
        int top,
        int candidates,
        Optional<Rescorer> rescorer,
        Optional<float[]> nearest,
        Optional<Cursor> after,
        boolean facets,
        boolean highlights,
        boolean contributions,
        boolean collapsed,
        Duration timeLimit) {
    /** The most hits of one page. */
    public static final int MOST_HITS = 1_000;
    /** The longest text that may be searched for, in characters. */
    public static final int LONGEST_TEXT = 50_000;
    /** How long a search may take unless the request says otherwise. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    /**
     * @throws BrokenRule {@code top.range}
     * @throws IllegalArgumentException for a later page of candidates, which have one page
     */
    public SearchRequest {
        if ((candidates > 0 || rescorer.isPresent()) && after.isPresent()) {
            throw new IllegalArgumentException("candidates have one page");
        }
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
        filters = Collections.unmodifiableMap(copy);
        indicators = List.copyOf(indicators);
        ids = Set.copyOf(ids);
        requireTop(top, ids);
    }

    /**
     * Refuses a number of hits that is out of range.
     *
     * @throws BrokenRule {@code top.range}
     */
    public static void requireTop(int top, Set<String> ids) {
        if (top < 1 || (top > MOST_HITS && ids.isEmpty())) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "top.range", top, MOST_HITS);
        }
    }

    /** {@return the query that a record matches which this finds, unless nothing is found and so fewer words are required} */
    public Query lucene() {
        return LuceneQueries.filtered(LuceneQueries.wanted(this, query), filters);
    }

    /**
     * {@return a query that matches all that {@link #lucene()} does and more, but made of clauses that must be met wherever there can be such; it
     * is for looking up requests by the terms of a record}
     */
    public Query necessary() {
        return LuceneQueries.filtered(LuceneQueries.necessary(query), filters);
    }

    /** {@return a request for a query made elsewhere} */
    public static Builder query(TermQuery query) {
        return new Builder(query);
    }

    /**
     * Refuses a text that is empty, without any letter, digit or Chinese character, or too long to search for.
     *
     * @throws BrokenRule {@code text.empty}, {@code text.words}, {@code text.length}
     */
    public static void requireText(String text) {
        if (text.isBlank()) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "text.empty");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "text.words", text);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "text.length", text.length(), LONGEST_TEXT, text);
        }
    }

    /** Makes a request; by default ten hits, near-duplicates collapsed unless ids are given, no facets, highlights or contributions. */
    public static final class Builder {
        private final TermQuery query;
        private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        private final List<Requirement> indicators = new ArrayList<>();
        private Set<String> ids = Set.of();
        private int top = 10;
        private int candidates;
        private Optional<Rescorer> rescorer = Optional.empty();
        private Optional<float[]> nearest = Optional.empty();
        private Optional<Cursor> after = Optional.empty();
        private boolean facets;
        private boolean highlights;
        private boolean contributions;
        private boolean everyDuplicate;
        private boolean collapsedAmongIds;
        private Duration timeLimit = TIME_LIMIT;

        private Builder(TermQuery query) {
            this.query = query;
        }

        /** Adds a filter; values of the same facet are alternatives. */
        public Builder filter(Facet facet, List<String> values) {
            if (!values.isEmpty()) {
                filters.computeIfAbsent(facet, f -> new HashSet<>()).addAll(values);
            }
            return this;
        }

        /** Adds an indicator that records must be able to meet. */
        public Builder indicator(Requirement requirement) {
            indicators.add(requirement);
            return this;
        }

        /** Looks among these ids only. */
        public Builder ids(Set<String> only) {
            ids = only;
            return this;
        }

        /** Sets how many hits. */
        public Builder top(int hits) {
            top = hits;
            return this;
        }

        /** Orders so many candidates by all words, more if more hits are asked for. */
        public Builder candidates(int most) {
            candidates = most;
            return this;
        }

        /** Has the candidates ordered by something else than the words. */
        public Builder rescorer(Rescorer by) {
            rescorer = Optional.of(by);
            return this;
        }

        /** Takes those nearest to a text vector as candidates too. */
        public Builder nearest(Optional<float[]> vector) {
            nearest = vector;
            return this;
        }

        /** Continues after a page. */
        public Builder after(Optional<Cursor> cursor) {
            after = cursor;
            return this;
        }

        /** Asks for facet counts. */
        public Builder facets() {
            facets = true;
            return this;
        }

        /** Asks for snippets. */
        public Builder highlights() {
            highlights = true;
            return this;
        }

        /** Asks what each word added. */
        public Builder contributions() {
            contributions = true;
            return this;
        }

        /** Asks for every record, though several be of one thing. */
        public Builder everyDuplicate() {
            everyDuplicate = true;
            return this;
        }

        /** Asks for one record only of each thing, though ids be given. */
        public Builder collapsedAmongIds() {
            collapsedAmongIds = true;
            return this;
        }

        /** Sets the time limit. */
        public Builder timeLimit(Duration limit) {
            timeLimit = limit;
            return this;
        }

        /** {@return the request} */
        public SearchRequest build() {
            return new SearchRequest(
                    query,
                    filters,
                    indicators,
                    ids,
                    top,
                    candidates,
                    rescorer,
                    nearest,
                    after,
                    facets,
                    highlights,
                    contributions,
                    (ids.isEmpty() || collapsedAmongIds) && !everyDuplicate,
                    timeLimit);
        }
    }
}
