package org.duijie.api.ask;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duijie.api.Engine;
import org.duijie.api.LiveModel;
import org.duijie.api.access.Caller;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.quality.QualityReport;
import org.duijie.corpus.store.ChangeFeed;
import org.duijie.corpus.store.Origin;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.FacetCount;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchResult;
import org.duijie.indexer.query.Viewer;
import org.duijie.indexer.suggest.SuggestRequest;
import org.duijie.indexer.suggest.Suggester;
import org.duijie.indexer.suggest.Suggestions;
import org.duijie.recommender.field.FieldScheme;
import org.duijie.recommender.field.Suggestion;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.MatchResult;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.match.OpenNeeds;
import org.duijie.recommender.rank.Ranker;

/**
 * What somebody may see: the only way in which the HTTP API and the pages reach records. Everybody sees what is public; a private need is seen
 * by its own enterprise and the broker that it is assigned to, a secret achievement with the right to it, from the moment in which the store says
 * so. Only the change feed has its own way, {@link org.duijie.corpus.store.ChangeFeed}. {@link Sight} gives each request its own. Safe for
 * several threads.
 */
public final class SeenData {
    private final Engine engine;
    private final RecordStore store;
    private final SearchIndex index;
    private final Supplier<Ranker> rankers;
    private final Matcher matcher;
    private final Shared shared;
    private final Viewer viewer;
    private final Looks looks;

    /** What does not depend on who looks. */
    private record Shared(
            Suggester suggester,
            Stopwatch stopwatch,
            PublicQuality quality,
            WithdrawnRecords withdrawn,
            LatestAchievements latest) {}

    /**
     * What everybody may see of an engine, which stays the caller's to close.
     *
     * @param stopwatch is told how long each search and match took
     */
    public SeenData(Engine engine, Stopwatch stopwatch) {
        this(
                engine,
                new Shared(
                        engine.suggester(),
                        stopwatch,
                        new PublicQuality(engine.store()),
                        new WithdrawnRecords(engine.store()),
                        new LatestAchievements(engine.store())),
                engine::ranker,
                Viewer.NOBODY,
                record -> {});
    }

    private SeenData(Engine engine, Shared shared, Supplier<Ranker> rankers, Viewer viewer, Looks looks) {
        this.engine = engine;
        this.store = engine.store();
        this.shared = shared;
        this.viewer = viewer;
        this.looks = looks;
        this.index = engine.index().seenBy(viewer, shared.withdrawn());
        this.rankers = rankers;
        this.matcher = new Matcher(index, rankers);
    }

    /** {@return the same with matches by another ranker} */
    public SeenData rankedBy(Supplier<Ranker> other) {
        return new SeenData(engine, shared, other, viewer, looks);
    }

    /**
     * {@return what somebody may see: beside what everybody may, the private needs of the caller's enterprise or of those assigned, and with
     * the right to them secret achievements; typing help and quality stay those of everybody}
     *
     * @param noting is told of every look at something that is not public
     */
    public SeenData seenBy(Caller caller, Looks noting) {
        var seen = new Viewer(caller.enterprises(), caller.secrets());
        return seen.equals(viewer) ? this : new SeenData(engine, shared, rankers, seen, noting);
    }

    /** Is told of looks at what is not public; safe for several threads. */
    @FunctionalInterface
    public interface Looks {
        /** A record that is not public was shown, found or matched. */
        void at(CorpusRecord record);
    }

    /** Is told how long answers took; safe for several threads. */
    @FunctionalInterface
    public interface Stopwatch {
        /**
         * A question was answered.
         *
         * @param question {@code search}, {@code suggest}, {@code matches}, {@code prospects}, {@code similar} or {@code recommendations}
         * @param took wall time inside the process
         */
        void took(String question, Duration took);
    }

    /**
     * {@return what a search finds among what is public}
     *
     * @throws org.duijie.corpus.check.BrokenRule as {@link SearchQuestion#request}
     */
    public SearchResult search(SearchQuestion question) {
        var result = index.search(question.request(index));
        shared.stopwatch().took("search", result.took());
        result.hits().forEach(h -> looked(h.record()));
        return result;
    }

    /** {@return what may be meant by what was typed so far} */
    public Suggestions suggest(SuggestRequest request) {
        long began = System.nanoTime();
        var suggestions = shared.suggester().suggest(request);
        shared.stopwatch().took("suggest", Duration.ofNanos(System.nanoTime() - began));
        return suggestions;
    }

    /** Gets typing help ready for the state of the index that is in use now. */
    public void prepareSuggestions() {
        shared.suggester().prepare();
    }

    /** Offers the terms of the dictionaries in force now. */
    public void takeOverTerms() {
        shared.suggester().takeOverTerms();
    }

    /**
     * What may have been meant by a search on whose first page this was found.
     *
     * @return proposals, the likeliest first; none where enough was found, or filters left things out
     */
    public List<String> didYouMean(SearchQuestion question, SearchResult result) {
        boolean little = result.relaxed() || result.total() <= Suggester.ALMOST_NOTHING;
        boolean typed = !question.text().isEmpty()
                && question.text().length() <= SuggestRequest.LONGEST_TEXT
                && question.filters().isEmpty()
                && question.indicators().isEmpty()
                && question.after().isEmpty();
        return little && typed
                ? suggest(new SuggestRequest(question.text(), SuggestRequest.USUAL))
                        .didYouMean()
                : List.of();
    }

    /** {@return the technologies that fit a need} */
    public MatchResult technologiesFor(Need need, MatchRequest request) {
        return timed("matches", matcher.technologiesFor(need, request));
    }

    /** {@return the needs and enterprises that a technology would interest} */
    public MatchResult prospectsOf(CorpusRecord technology, MatchRequest request) {
        return timed("prospects", matcher.prospectsOf(technology, request));
    }

    /** {@return the technologies that are like one, without itself and other records of the same thing} */
    public MatchResult similarTo(CorpusRecord technology, MatchRequest request) {
        return timed("similar", matcher.similarTo(technology, duplicatesOf(technology), request));
    }

    /** {@return the technologies that an enterprise may want, by its profile and those of its needs that the caller sees and that still ask} */
    public MatchResult recommendationsFor(Enterprise enterprise, MatchRequest request) {
        var needs = OpenNeeds.of(needsOf(enterprise.id()));
        return timed("recommendations", matcher.recommendationsFor(enterprise, needs, request));
    }

    private MatchResult timed(String question, MatchResult result) {
        shared.stopwatch().took(question, result.took());
        result.matches().forEach(m -> {
            looked(m.record());
            m.by().forEach(this::looked);
        });
        return result;
    }

    /** {@return how many records can be found, by kind code} */
    public List<FacetCount> countsByKind() {
        return index.countsByKind();
    }

    /** {@return how complete and plausible the public records are} */
    public QualityReport quality() {
        return shared.quality().report();
    }

    /** {@return the trained model, and where it is not in use, why} */
    public LiveModel<?> model() {
        return engine.model();
    }

    /** {@return the record with this id, of the first kind that has one} */
    public Optional<CorpusRecord> find(String id) {
        return Stream.of(Kind.values()).flatMap(k -> find(k, id).stream()).findFirst();
    }

    /** {@return the record of this kind and id} */
    public Optional<CorpusRecord> find(Kind kind, String id) {
        var record = store.find(kind, id).filter(this::isSeen);
        record.ifPresent(this::looked);
        return record;
    }

    /** {@return whether a need may be shown as it was once, by what it said then and by what the store says of it now} */
    public boolean sees(Need asItWas) {
        boolean seen = isSeen(asItWas)
                && store.find(Kind.NEED, asItWas.id()).map(this::isSeen).orElse(true);
        if (seen) {
            looked(asItWas);
        }
        return seen;
    }

    /** {@return the other records that tell of the same thing as one, the one that stands for all first} */
    public List<CorpusRecord> duplicatesOf(CorpusRecord record) {
        return store.duplicates().of(record.kind(), record.id()).stream()
                .filter(this::isSeen)
                .peek(this::looked)
                .toList();
    }

    /**
     * {@return the record with this id}
     *
     * @throws UnknownId {@code item.unknown}
     */
    public CorpusRecord item(String id) {
        return find(id).orElseThrow(() -> new UnknownId("item.unknown", id));
    }

    /** {@return by scheme the technical fields that a record is likely to belong to, where it has none} */
    public Map<FieldScheme, List<Suggestion>> suggestedFields(CorpusRecord record) {
        return engine.fields().of(record);
    }

    /** {@return the quantified indicators of a record, as the store has them} */
    public List<RecordIndicator> indicators(CorpusRecord record) {
        return store.indicators(record.kind(), record.id());
    }

    /** {@return the store that a record came from; empty for one of this store} */
    public Optional<Origin> originOf(CorpusRecord record) {
        return new ChangeFeed(store).originOf(record.kind(), record.id());
    }

    /**
     * {@return the need with this id}
     *
     * @throws UnknownId {@code need.unknown}
     */
    public Need need(String id) {
        return find(Kind.NEED, id).map(Need.class::cast).orElseThrow(() -> new UnknownId("need.unknown", id));
    }

    /**
     * {@return the enterprise with this id}
     *
     * @throws UnknownId {@code enterprise.unknown}
     */
    public Enterprise enterprise(String id) {
        return find(Kind.ENTERPRISE, id)
                .map(Enterprise.class::cast)
                .orElseThrow(() -> new UnknownId("enterprise.unknown", id));
    }

    /**
     * {@return the achievement or patent with this id}
     *
     * @throws UnknownId {@code technology.unknown}
     */
    public CorpusRecord technology(String id) {
        return Kind.TECHNOLOGIES.stream()
                .flatMap(k -> find(k, id).stream())
                .findFirst()
                .orElseThrow(() -> new UnknownId("technology.unknown", id));
    }

    /**
     * The achievements last changed, newest first.
     *
     * @param most how many, at most {@value LatestAchievements#MOST}
     * @return the newest by their own date among the last {@link LatestAchievements#AMONG} changes of the store
     */
    public List<CorpusRecord> latestAchievements(int most) {
        var achievements = shared.latest().get(viewer.secrets(), most);
        achievements.forEach(this::looked);
        return achievements;
    }

    /** {@return the needs of an enterprise, by id} */
    public Stream<Need> needsOf(String enterpriseId) {
        return index.needsOf(enterpriseId).stream().peek(this::looked);
    }

    /**
     * {@return a part of the needs of an enterprise, by id, as the store has them now; it may hold fewer than it could where the index is behind}
     *
     * @param after the cursor of the part before; empty for the first
     * @param most how many, at least 1
     */
    public NeedsPart needsOf(String enterpriseId, Optional<String> after, int most) {
        var found = index.needsOf(enterpriseId, after, most + 1);
        var part = found.subList(0, Math.min(most, found.size()));
        return new NeedsPart(
                part.stream()
                        .flatMap(n -> find(Kind.NEED, n.id()).stream())
                        .map(Need.class::cast)
                        .filter(n -> n.enterpriseId().equals(enterpriseId))
                        .toList(),
                found.size() > most ? Optional.of(part.getLast().id()) : Optional.empty());
    }

    /**
     * A part of a list of needs.
     *
     * @param needs in their order
     * @param next the cursor of the part after it; empty for the last
     */
    public record NeedsPart(List<Need> needs, Optional<String> next) {
        /** Copies the list. */
        public NeedsPart {
            needs = List.copyOf(needs);
        }
    }

    /** {@return how many records of each kind the store has} */
    public Map<Kind, Long> storedByKind() {
        var counts = new EnumMap<Kind, Long>(store.publicCounts());
        if (viewer.secrets()) {
            counts.put(Kind.ACHIEVEMENT, store.counts().get(Kind.ACHIEVEMENT));
        }
        if (!viewer.enterprises().isEmpty()) {
            counts.merge(Kind.NEED, store.privateNeeds(viewer.enterprises()), Long::sum);
        }
        return counts;
    }

    private void looked(CorpusRecord record) {
        if (!isPublic(record)) {
            looks.at(record);
        }
    }

    private boolean isSeen(CorpusRecord record) {
        return isPublic(record)
                || switch (record) {
                    case Need need -> viewer.enterprises().contains(need.enterpriseId());
                    case Achievement achievement -> viewer.secrets();
                    default -> false;
                };
    }

    static boolean isPublic(CorpusRecord record) {
        return record.visibility() == Visibility.PUBLIC;
    }
}
