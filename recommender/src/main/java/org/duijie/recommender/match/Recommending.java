package org.duijie.recommender.match;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.behaviour.LikedItem;
import org.duijie.recommender.behaviour.Peers;
import org.duijie.recommender.rank.Ranker;

/**
 * Technologies for an enterprise: each of its needs and its profile asks for itself, those like it propose what they care for, the answers are
 * merged by rank, and those that are given are explained by the asker that speaks most for them. Where that gives little, popular technologies
 * follow. For one thread.
 */
final class Recommending {
    private static final double NEED_WEIGHT = 1;
    /** What an enterprise does tells less of what it lacks than what it asks for. */
    private static final double PROFILE_WEIGHT = 0.5;
    /** And so does what others care for. */
    private static final double PEERS_WEIGHT = 0.5;
    /** Up to so many, if so many are wanted, popular ones are added. */
    private static final int ENOUGH = 10;

    private final Enterprise enterprise;
    private final MatchRequest request;
    private final SearchIndex index;
    private final Ranker ranker;
    private final Optional<BehaviourModel> behaviour;
    private final Peers peers;
    private final ByBehaviour items;
    private final Map<RecordKey, Question> questions = new HashMap<>();
    private final long began = System.nanoTime();

    Recommending(Enterprise enterprise, MatchRequest request, SearchIndex index, Ranker ranker) {
        this.enterprise = enterprise;
        this.request = request;
        this.index = index;
        this.ranker = ranker;
        this.behaviour = ranker.behaviour();
        this.peers = behaviour.map(b -> b.peersOf(enterprise.id())).orElse(Peers.NONE);
        this.items = new ByBehaviour(index, enterprise);
    }

    MatchResult run(List<Need> needs, Similarity similarity) {
        var fusion = new RankFusion();
        needs.forEach(need -> fusion.add(need, NEED_WEIGHT, found(need)));
        fusion.add(enterprise, PROFILE_WEIGHT, found(enterprise));
        fusion.add(PEERS_WEIGHT, likedByPeers());
        var merged = fusion.matches();
        var candidates = merged.subList(0, Math.min(merged.size(), Diversity.candidatesFor(request.top())));
        var chosen = new ArrayList<>(Diversity.choose(candidates, request.top(), request.diversity(), similarity));
        chosen.addAll(popular(chosen));
        var matches = request.reasons() ? explained(chosen) : chosen;
        boolean timedOut = items.timedOut() || questions.values().stream().anyMatch(Question::timedOut);
        return new MatchResult(ranker.name(), matches, timedOut, Duration.ofNanos(System.nanoTime() - began));
    }

    private Question question(CorpusRecord asker) {
        return questions.computeIfAbsent(RecordKey.of(asker), key -> new Question(index, ranker, asker, peers));
    }

    private List<Match> found(CorpusRecord asker) {
        return wanted(question(asker).matches(candidates()));
    }

    private List<Match> likedByPeers() {
        var question = candidates();
        var scores = peers.liked(question.top()).stream().collect(Collectors.toMap(LikedItem::item, LikedItem::score));
        return wanted(items.best(scores.keySet(), scores::get, Map.of(), question));
    }

    /** Popular ones, where few were chosen; they go after all others. */
    private List<Match> popular(List<Match> chosen) {
        int missing = Math.min(ENOUGH, request.top()) - chosen.size();
        if (missing <= 0 || behaviour.isEmpty()) {
            return List.of();
        }
        var popular = new PopularTechnologies(enterprise, behaviour.get(), items)
                .list(
                        within(request.best(missing)),
                        m -> isWanted(m.record()) && chosen.stream().noneMatch(m::isOfTheSame),
                        chosen.size());
        double lowest = chosen.stream().mapToDouble(Match::score).min().orElse(1);
        var below = new ArrayList<Match>();
        popular.forEach(m -> below.add(m.scored(lowest / (below.size() + 2))));
        return below;
    }

    private MatchRequest candidates() {
        return within(request.best(Diversity.candidatesFor(request.top())).withoutReasons());
    }

    private MatchRequest within(MatchRequest question) {
        return question.within(request.timeLimit().minusNanos(System.nanoTime() - began));
    }

    private List<Match> wanted(List<Match> matches) {
        return matches.stream().filter(m -> isWanted(m.record())).toList();
    }

    /** Whether it is not the enterprise's own, and not what it has rejected or signed for. */
    private boolean isWanted(CorpusRecord technology) {
        return !OwnTechnology.isOf(enterprise, technology)
                && behaviour.stream()
                        .noneMatch(b -> b.rejected(enterprise.id(), technology.id())
                                || b.signed(enterprise.id(), technology.id()));
    }

    /** Asks again for what was chosen only, each time for those for which one asker speaks most; for those of none the profile does. */
    private List<Match> explained(List<Match> chosen) {
        var explained = new HashMap<RecordKey, Match>();
        chosen.stream()
                .collect(Collectors.groupingBy(m -> m.by().stream().findFirst().orElse(enterprise)))
                .forEach((asker, matches) -> question(asker)
                        .explained(matches, within(request))
                        .forEach(m -> explained.put(RecordKey.of(m.record()), m)));
        return chosen.stream().map(m -> explained.get(RecordKey.of(m.record()))).toList();
    }
}
