package org.duijie.api.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.duijie.api.ask.SeenData;
import org.duijie.api.experiment.Arms;
import org.duijie.api.experiment.Shown;
import org.duijie.api.interaction.InteractionLog;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.Hit;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchRequest;

/**
 * Lists as a reader is shown them: ranked by the arm that the reader's enterprise has in an experiment, the technologies linked so that
 * opening them is recorded, and their impressions recorded. Where nobody acts nothing is recorded and links are plain. Safe for several
 * threads.
 */
final class Lists {
    private static final Duration STORED_WITHIN = Duration.ofSeconds(2);

    private final Arms arms;
    private final InteractionLog log;
    private final Clock clock;
    private final RecentLists recent = new RecentLists();

    Lists(Arms arms, InteractionLog log, Clock clock) {
        this.arms = arms;
        this.log = log;
        this.clock = clock;
    }

    /** {@return the technologies that fit a need, as the reader is to see them, of the data that it sees} */
    Shown technologiesFor(SeenData data, Page page, Need need, MatchRequest request) {
        return arms.technologiesFor(data, readerId(page), need, request);
    }

    /** {@return the technologies that an enterprise may want, as the reader is to see them} */
    Shown recommendationsFor(SeenData data, Page page, Enterprise enterprise, MatchRequest request) {
        return arms.recommendationsFor(data, readerId(page), enterprise, request);
    }

    private static String readerId(Page page) {
        return page.reader().map(Enterprise::id).orElse("");
    }

    /**
     * {@return the cards of matches that are shown now}
     *
     * @param list what they answer
     */
    List<Card> cards(SeenData data, Page page, Shown shown, ListPlace list) {
        return cards(data, page, shown.result().matches(), 0, Match::record, Cards::of, shown::armOf, list);
    }

    /**
     * {@return the cards of hits that are shown now}
     *
     * @param before how many stand before them, on earlier pages
     * @param list what they answer
     */
    List<Card> cards(SeenData data, Page page, List<Hit> hits, int before, ListPlace list) {
        return cards(data, page, hits, before, Hit::record, Cards::of, h -> Optional.empty(), list);
    }

    private <T> List<Card> cards(
            SeenData data,
            Page page,
            List<T> found,
            int before,
            Function<T, CorpusRecord> record,
            BiFunction<Cards, T, Card> card,
            Function<T, Optional<String>> arm,
            ListPlace list) {
        var places = new LinkedHashMap<String, ListPlace>();
        for (int i = 0; page.reader().isPresent() && i < found.size(); i++) {
            var one = record.apply(found.get(i));
            if (one.kind().isTechnology()) {
                places.putIfAbsent(one.id(), list.at(before + i + 1, arm.apply(found.get(i))));
            }
        }
        page.reader().ifPresent(reader -> shown(reader, places));
        var cards = new Cards(page, data, places);
        return found.stream().map(one -> card.apply(cards, one)).toList();
    }

    private void shown(Enterprise reader, Map<String, ListPlace> places) {
        var now = clock.instant();
        if (!places.isEmpty() && recent.isNew(reader.id(), places, now)) {
            log.add(places.entrySet().stream()
                    .map(e -> interaction(now, reader, e.getKey(), Event.IMPRESSION, Optional.empty(), e.getValue()))
                    .toList());
        }
    }

    /**
     * Records that a reader opened a technology.
     *
     * @param place where it stood
     * @throws org.duijie.corpus.check.BrokenRule if that is no place
     */
    void opened(SeenData data, Enterprise reader, CorpusRecord technology, ListPlace place) {
        log.add(done(data, reader, technology, Event.VIEW, Optional.empty(), place));
    }

    /**
     * Records what a reader says about a technology.
     *
     * @param reason why, in the reader's words
     * @param place where it stood
     * @return whether it was stored
     * @throws org.duijie.corpus.check.BrokenRule if that is no place
     */
    boolean said(
            SeenData data,
            Enterprise reader,
            CorpusRecord technology,
            Event event,
            Optional<String> reason,
            ListPlace place) {
        return log.add(done(data, reader, technology, event, reason, place), STORED_WITHIN);
    }

    /** A need that turned private since the list was shown is not named. */
    private List<Interaction> done(
            SeenData data,
            Enterprise reader,
            CorpusRecord technology,
            Event event,
            Optional<String> reason,
            ListPlace place) {
        var need = place.need().filter(id -> data.find(Kind.NEED, id).isPresent());
        var known = new ListPlace(need, place.query(), place.position(), place.arm());
        return List.of(interaction(clock.instant(), reader, technology.id(), event, reason, known));
    }

    private static Interaction interaction(
            Instant at, Enterprise reader, String item, Event event, Optional<String> reason, ListPlace place) {
        return new Interaction(
                at, reader.id(), item, place.need(), event, reason, place.query(), place.position(), place.arm());
    }
}
