package org.duijie.api.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duijie.api.Engine;
import org.duijie.api.LiveModel;
import org.duijie.api.SuggestedFields;
import org.duijie.api.access.Caller;
import org.duijie.corpus.duplicate.Membership;
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
 * What everybody may see: the only way in which the HTTP API and the pages reach records, so that a private need is nowhere, from the
 * moment in which the store says it is private; only the change feed has its own, {@link org.duijie.corpus.store.ChangeFeed}. Safe for
 * several threads.
 */
public final class PublicData {
    private static final int LATEST_AMONG = 1_000;
    private static final int MOST_LATEST = 20;

    private final RecordStore store;
    private final SearchIndex index;
    private final Supplier<Ranker> rankers;
    private final Matcher matcher;
    private final Suggester suggester;
    private final Stopwatch stopwatch;
    private final PublicQuality quality;
    private final SuggestedFields fields;
    private final LiveModel<?> model;
    private final Engine engine;
    private final WithdrawnRecords withdrawn;
    private final Viewer viewer;
    private volatile Latest latest = new Latest(-1, List.of());

    /**
     * The public part of an engine, which stays the caller's to close.
     *
     * @param stopwatch is told how long each search and match took
     */
    public PublicData(Engine engine, Stopwatch stopwatch) {
        this.engine = engine;
        this.store = engine.store();
        this.withdrawn = new WithdrawnRecords(store);
        this.viewer = Viewer.NOBODY;
        this.index = engine.index().seenBy(viewer, withdrawn);
        this.rankers = engine::ranker;
        this.matcher = new Matcher(index, rankers);
        this.suggester = engine.suggester();
        this.stopwatch = stopwatch;
        this.quality = new PublicQuality(store);
        this.fields = engine.fields();
        this.model = engine.model();
    }

    private PublicData(PublicData same, Supplier<Ranker> rankers, Viewer viewer) {
        this.engine = same.engine;
        this.store = same.store;
        this.withdrawn = same.withdrawn;
        this.viewer = viewer;
        this.index = engine.index().seenBy(viewer, withdrawn);
        this.rankers = rankers;
        this.matcher = new Matcher(index, rankers);
        this.suggester = same.suggester;
        this.stopwatch = same.stopwatch;
        this.quality = same.quality;
        this.fields = same.fields;
        this.model = same.model;
    }

    /** {@return the same with matches by another ranker} */
    public PublicData rankedBy(Supplier<Ranker> rankers) {
        return new PublicData(this, rankers, viewer);
    }

    /**
     * {@return what somebody may see: beside what everybody may, the private needs of the caller's enterprise or of those assigned, and with
     * the right to them secret achievements; typing help and quality stay those of everybody}
     */
    public PublicData seenBy(Caller caller) {
        var seen = new Viewer(caller.enterprises(), caller.secrets());
        return seen.equals(viewer) ? this : new PublicData(this, rankers, seen);
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
        stopwatch.took("search", result.took());
        return result;
    }

    /** {@return what may be meant by what was typed so far} */
    public Suggestions suggest(SuggestRequest request) {
        long began = System.nanoTime();
        var suggestions = suggester.suggest(request);
        stopwatch.took("suggest", Duration.ofNanos(System.nanoTime() - began));
        return suggestions;
    }

    /** Gets typing help ready for the state of the index that is in use now. */
    public void prepareSuggestions() {
        suggester.prepare();
    }

    /** Offers the terms of the dictionaries in force now. */
    public void takeOverTerms() {
        suggester.takeOverTerms();
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

    /** {@return the public needs and enterprises that a technology would interest} */
    public MatchResult prospectsOf(CorpusRecord technology, MatchRequest request) {
        return timed("prospects", matcher.prospectsOf(technology, request));
    }

    /** {@return the technologies that are like one, without itself and other records of the same thing} */
    public MatchResult similarTo(CorpusRecord technology, MatchRequest request) {
        return timed("similar", matcher.similarTo(technology, duplicatesOf(technology), request));
    }

    /** {@return the technologies that an enterprise may want, by its profile and its public needs that still ask} */
    public MatchResult recommendationsFor(Enterprise enterprise, MatchRequest request) {
        var needs = OpenNeeds.of(needsOf(enterprise.id()));
        return timed("recommendations", matcher.recommendationsFor(enterprise, needs, request));
    }

    private MatchResult timed(String question, MatchResult result) {
        stopwatch.took(question, result.took());
        return result;
    }

    /** {@return how many public records can be found, by kind code} */
    public List<FacetCount> countsByKind() {
        return index.countsByKind();
    }

    /** {@return how complete and plausible the public records are} */
    public QualityReport quality() {
        return quality.report();
    }

    /** {@return the trained model, and where it is not in use, why} */
    public LiveModel<?> model() {
        return model;
    }

    /** {@return the public record with this id, of the first kind that has one} */
    public Optional<CorpusRecord> find(String id) {
        return Stream.of(Kind.values()).flatMap(k -> find(k, id).stream()).findFirst();
    }

    /** {@return the public record of this kind and id} */
    public Optional<CorpusRecord> find(Kind kind, String id) {
        return store.find(kind, id).filter(this::isSeen);
    }

    /** {@return whether there is a need with this id that nobody from outside may see} */
    public boolean isPrivateNeed(String id) {
        return store.find(Kind.NEED, id).filter(r -> !isPublic(r)).isPresent();
    }

    /** {@return the other public records that tell of the same thing as a public one, the one that stands for all first} */
    public List<CorpusRecord> duplicatesOf(CorpusRecord record) {
        return store.duplicates().of(record.kind(), record.id()).stream()
                .filter(this::isSeen)
                .toList();
    }

    /**
     * {@return the public record with this id}
     *
     * @throws UnknownId {@code item.unknown}
     */
    public CorpusRecord item(String id) {
        return find(id).orElseThrow(() -> new UnknownId("item.unknown", id));
    }

    /** {@return by scheme the technical fields that a record is likely to belong to, where it has none} */
    public Map<FieldScheme, List<Suggestion>> suggestedFields(CorpusRecord record) {
        return fields.of(record);
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
     * {@return the public need with this id}
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
     * @param most how many, at most {@value #MOST_LATEST}
     * @return the newest by their own date among the last {@value #LATEST_AMONG} changes of the store
     */
    public List<CorpusRecord> latestAchievements(int most) {
        long sequence = store.sequence();
        var known = latest;
        if (known.sequence() != sequence) {
            known = new Latest(sequence, readLatest(sequence));
            latest = known;
        }
        return known.achievements().stream().limit(most).toList();
    }

    private List<CorpusRecord> readLatest(long sequence) {
        var achievements = new ArrayList<CorpusRecord>();
        store.forEachChange(
                Math.max(0, sequence - LATEST_AMONG),
                c -> c.record()
                        .filter(r -> r.kind() == Kind.ACHIEVEMENT)
                        .filter(this::isSeen)
                        .filter(r -> c.membership().map(Membership::isCanonical).orElse(true))
                        .ifPresent(achievements::add));
        return achievements.stream()
                .sorted(Comparator.comparing(
                                (CorpusRecord r) -> r.common().updatedAt().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(CorpusRecord::id))
                .limit(MOST_LATEST)
                .toList();
    }

    /** What was latest at a point of the change sequence. */
    private record Latest(long sequence, List<CorpusRecord> achievements) {}

    /** {@return the public needs of an enterprise, by id} */
    public Stream<Need> needsOf(String enterpriseId) {
        return index.needsOf(enterpriseId).stream();
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
