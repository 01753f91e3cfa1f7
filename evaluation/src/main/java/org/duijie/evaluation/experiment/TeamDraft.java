package org.duijie.evaluation.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Team-draft interleaving (Radlinski, Kurup and Joachims, How Does Clickthrough Data Reflect Retrieval Quality?, CIKM 2008): two rankers
 * are captains that choose their next best item in turns, and a coin says in each round who goes first. What is done with an item is
 * credited to the team that chose it.
 */
public final class TeamDraft {
    private TeamDraft() {}

    /** The rankings. */
    public enum Team {
        FIRST,
        SECOND
    }

    /**
     * An item of the interleaved list.
     *
     * @param item as its ranking has it
     * @param team that chose it; none where the other ranking had nothing more to choose, so that nobody is credited
     */
    public record Pick<T>(T item, Optional<Team> team) {}

    /**
     * Interleaves.
     *
     * @param id tells which items are the same
     * @param top how long the list may be
     * @return the list; a ranking that ends early is followed by the rest of the other
     */
    public static <T> List<Pick<T>> draft(
            List<T> first, List<T> second, Function<? super T, String> id, int top, RandomGenerator coin) {
        var picks = new ArrayList<Pick<T>>();
        var chosen = new HashSet<String>();
        var one = new Captain<>(first, id, chosen);
        var other = new Captain<>(second, id, chosen);
        boolean firstLeads = false;
        while (picks.size() < top && one.hasNext() && other.hasNext()) {
            boolean roundBegins = picks.size() % 2 == 0;
            firstLeads = roundBegins ? coin.nextBoolean() : firstLeads;
            boolean firstPicks = firstLeads == roundBegins;
            var captain = firstPicks ? one : other;
            picks.add(new Pick<>(captain.next(), Optional.of(firstPicks ? Team.FIRST : Team.SECOND)));
        }
        var rest = one.hasNext() ? one : other;
        while (picks.size() < top && rest.hasNext()) {
            picks.add(new Pick<>(rest.next(), Optional.empty()));
        }
        return List.copyOf(picks);
    }

    /** Goes down a ranking, past what was chosen. */
    private static final class Captain<T> {
        private final List<T> ranking;
        private final Function<? super T, String> id;
        private final Set<String> chosen;
        private int at;

        Captain(List<T> ranking, Function<? super T, String> id, Set<String> chosen) {
            this.ranking = ranking;
            this.id = id;
            this.chosen = chosen;
        }

        boolean hasNext() {
            while (at < ranking.size() && chosen.contains(id.apply(ranking.get(at)))) {
                at++;
            }
            return at < ranking.size();
        }

        /** To be called after {@link #hasNext} only. */
        T next() {
            var item = ranking.get(at++);
            chosen.add(id.apply(item));
            return item;
        }
    }
}
