package org.duijie.recommender.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.reason.PopularIn;

/**
 * Popular technologies for an enterprise of which too little is known: those of its industries, then of its province, then of all fields in
 * turn. Which of the most popular ones come, and in which order, is drawn by their appeal (Efraimidis and Spirakis, Weighted Random Sampling
 * with a Reservoir, 2006) by hashes of the enterprise's id and theirs: always the same for one enterprise, and another list for the next.
 */
final class PopularTechnologies {
    /** From so many times as many as are wanted is drawn. */
    private static final int DRAWN_FROM = 4;

    private final Enterprise enterprise;
    private final BehaviourModel behaviour;
    private final ByBehaviour items;

    PopularTechnologies(Enterprise enterprise, BehaviourModel behaviour, ByBehaviour items) {
        this.enterprise = enterprise;
        this.behaviour = behaviour;
        this.items = items;
    }

    /**
     * {@return popular technologies, as many as the request says as far as there are any, marked as what they are}
     *
     * @param wanted what may be given
     * @param spare how many there may be that are not wanted
     */
    List<Match> list(MatchRequest request, Predicate<Match> wanted, int spare) {
        var list = new ArrayList<Match>();
        for (var where : PopularIn.values()) {
            int missing = request.top() - list.size();
            var filters = filters(where);
            if (missing > 0 && filters.isPresent()) {
                int most = Math.min(SearchRequest.MOST_HITS, DRAWN_FROM * missing + spare + list.size());
                var best =
                        items.best(behaviour.popular(), behaviour::appeal, filters.get(), request.best(most)).stream()
                                .filter(wanted.and(m -> list.stream().noneMatch(m::isOfTheSame)))
                                .limit((long) DRAWN_FROM * missing)
                                .toList();
                drawn(best, where).limit(missing).forEach(list::add);
            }
        }
        return list;
    }

    /** What technologies must have; empty where the enterprise says nothing of it. */
    private Optional<Map<Facet, List<String>>> filters(PopularIn where) {
        var common = enterprise.common();
        return switch (where) {
            case INDUSTRY ->
                Optional.of(common.industry().stream()
                                .map(IndustryCode::division)
                                .distinct()
                                .toList())
                        .filter(divisions -> !divisions.isEmpty())
                        .map(divisions -> Map.of(Facet.INDUSTRY, divisions));
            case REGION ->
                common.region()
                        .map(r -> Map.of(Facet.REGION, List.of(r.province().digits())));
            case ANYWHERE -> Optional.of(Map.of());
        };
    }

    private Stream<Match> drawn(List<Match> best, PopularIn where) {
        var drawn = best.stream()
                .sorted(Comparator.comparingDouble(this::lot).reversed())
                .map(m -> m.popular(where))
                .toList();
        return where == PopularIn.ANYWHERE ? fieldsInTurn(drawn) : drawn.stream();
    }

    /** The highest come first: the logarithm of u<sup>1/w</sup>, u between 0 and 1, w the appeal. */
    private double lot(Match match) {
        var item = match.record().id();
        long seed = ((long) enterprise.id().hashCode() << 32) ^ item.hashCode();
        return Math.log(new SplittableRandom(seed).nextDouble()) / behaviour.appeal(item);
    }

    /** The first of each field, then the second of each, and so on. */
    private static Stream<Match> fieldsInTurn(List<Match> matches) {
        var counts = new HashMap<String, Integer>();
        return matches.stream()
                .map(m -> new Turn(counts.merge(field(m.record().common()), 1, Integer::sum), m))
                .toList()
                .stream()
                .sorted(Comparator.comparingInt(Turn::round))
                .map(Turn::match);
    }

    private record Turn(int round, Match match) {}

    private static String field(CommonFields common) {
        return common.industry().stream()
                .map(IndustryCode::division)
                .findFirst()
                .or(() -> common.ipc().stream().map(IpcCode::classSymbol).findFirst())
                .orElse("");
    }
}
