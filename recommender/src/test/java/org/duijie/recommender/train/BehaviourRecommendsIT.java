package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.match.OpenNeeds;
import org.duijie.recommender.reason.PopularIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample's interactions do to recommendations and reasons, held against the interactions themselves. */
class BehaviourRecommendsIT {
    @TempDir
    static Path directory;

    /** By actor and event, the items. */
    private static final Map<String, Map<Event, Set<String>>> DONE = new HashMap<>();

    private static List<Enterprise> enterprises;
    private static SearchIndex index;
    private static Matcher matcher;

    @BeforeAll
    static void train() throws IOException {
        var data = SampleStore.in(directory);
        var trained = SampleStore.train(SampleStore.quick(data), TrainingProgress.NONE);
        try (var store = RecordStore.open(data)) {
            new IndexBuilder(data.resolve("index"), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
            store.forEachInteraction(i -> DONE.computeIfAbsent(i.actor(), a -> new HashMap<>())
                    .computeIfAbsent(i.event(), e -> new HashSet<>())
                    .add(i.item()));
            enterprises = DONE.keySet().stream()
                    .sorted()
                    .flatMap(id -> store.find(Kind.ENTERPRISE, id).stream())
                    .map(Enterprise.class::cast)
                    .toList();
        }
        index = SearchIndex.open(data.resolve("index"));
        var ranker = AffinityRanker.open(SampleStore.models(data).open(trained.model()), Vocabulary.shipped());
        matcher = new Matcher(index, ranker);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Set<String> done(String actor, Event event) {
        return DONE.getOrDefault(actor, Map.of()).getOrDefault(event, Set.of());
    }

    /** What an actor viewed and did not reject. */
    private static Set<String> caredFor(String actor) {
        return done(actor, Event.VIEW).stream()
                .filter(item -> !done(actor, Event.REJECT).contains(item))
                .collect(Collectors.toSet());
    }

    private static List<Match> recommended(Enterprise enterprise, int top) {
        return matcher.recommendationsFor(
                        enterprise, OpenNeeds.of(index.needsOf(enterprise.id()).stream()), MatchRequest.top(top))
                .matches();
    }

    @Test
    void whatSimilarEnterprisesDidIsTrueAndIsAReasonOfMatchesOfNeeds() {
        int told = 0;
        for (Need need : SampleCorpus.shipped().needs()) {
            for (var match : matcher.technologiesFor(need, MatchRequest.top(20)).matches()) {
                told += match.reasons().peers().isPresent() ? 1 : 0;
                assertTrue(need.enterpriseId(), match);
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(10);
    }

    /** Holds what is told against who cared for the technology and for something that the enterprise cared for too. */
    private static void assertTrue(String enterprise, Match match) {
        var item = match.record().id();
        var peers = DONE.keySet().stream()
                .filter(other -> !other.equals(enterprise) && caredFor(other).contains(item))
                .filter(other -> caredFor(other).stream().anyMatch(caredFor(enterprise)::contains))
                .toList();
        match.reasons().peers().ifPresent(told -> {
            assertThat(told.viewed()).isBetween(1, peers.size());
            assertThat(told.signed()).isLessThanOrEqualTo((int) peers.stream()
                    .filter(p -> done(p, Event.SIGN).contains(item))
                    .count());
        });
    }

    @Test
    void whatSimilarEnterprisesCareForIsRecommendedThoughNothingAskedForIt() {
        int proposed = 0;
        for (var enterprise : enterprises) {
            for (var match : recommended(enterprise, 50)) {
                assertTrue(enterprise.id(), match);
                proposed += match.by().isEmpty() && match.reasons().popular().isEmpty() ? 1 : 0;
            }
        }
        assertThat(proposed).isGreaterThanOrEqualTo(10);
    }

    @Test
    void whatAnEnterpriseRejectedOrSignedForIsLeftOut() {
        int leftOut = 0;
        for (var enterprise : enterprises) {
            var decided = new HashSet<>(done(enterprise.id(), Event.REJECT));
            decided.addAll(done(enterprise.id(), Event.SIGN));
            assertThat(recommended(enterprise, 50))
                    .as(enterprise.id())
                    .noneMatch(m -> decided.contains(m.record().id()));
            leftOut += decided.size();
        }
        assertThat(leftOut).isGreaterThan(20);
    }

    @Test
    void enterprisesWithNothingButANameGetPopularTechnologiesAndNotTheSameList() {
        var lists = new HashSet<List<String>>();
        for (int i = 0; i < 10; i++) {
            var list = recommended(enterprise("X" + i, ""), 10);
            assertThat(list).hasSize(10).allMatch(m -> m.reasons().popular().equals(Optional.of(PopularIn.ANYWHERE)));
            assertThat(list)
                    .allMatch(m -> DONE.keySet().stream()
                            .anyMatch(
                                    a -> done(a, Event.VIEW).contains(m.record().id())));
            lists.add(list.stream().map(m -> m.record().id()).toList());
        }
        assertThat(lists).hasSize(10);
    }

    @Test
    void withAnIndustryTheyAreOfThatIndustry() {
        var list = recommended(enterprise("X", ",\"industry\":[\"C39\"]"), 5);
        assertThat(list)
                .hasSize(5)
                .allMatch(m -> m.reasons().popular().equals(Optional.of(PopularIn.INDUSTRY)))
                .allMatch(m -> m.reasons().industry().contains("C39"));
    }

    private static Enterprise enterprise(String id, String more) {
        return (Enterprise)
                RecordJson.decode("{\"kind\":\"enterprise\",\"id\":\"" + id + "\",\"title\":\"Qzx\"" + more + "}");
    }
}
