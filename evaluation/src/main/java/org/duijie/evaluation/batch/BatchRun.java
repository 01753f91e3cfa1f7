package org.duijie.evaluation.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.RunWriter;
import org.duijie.evaluation.run.ScoredItem;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;

/** Matches need after need and writes the rankings in the needs' order. For one thread; works on all processors. */
public final class BatchRun implements AutoCloseable {
    private static final int AHEAD = 64;

    private final Matcher matcher;
    private final MatchRequest request;
    private final Optional<Qrels> candidates;
    private final RunWriter writer;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ArrayDeque<Future<Ranked>> underWay = new ArrayDeque<>();
    private long topics;
    private long absent;

    /**
     * A batch.
     *
     * @param request how to match each need; its ids and reasons are not used
     * @param candidates if given, each topic ranks just the items that are listed for it, all of them: one that the index lacks
     *     comes last with the score −1; topics without any are left out
     * @param writer where the rankings go
     */
    public BatchRun(Matcher matcher, MatchRequest request, Optional<Qrels> candidates, RunWriter writer) {
        this.matcher = matcher;
        this.request = request;
        this.candidates = candidates;
        this.writer = writer;
    }

    /** Adds a need; its ranking is written after those of the needs before it. */
    public void add(Need need) {
        var among =
                candidates.map(q -> q.grades().getOrDefault(need.id(), Map.of()).keySet());
        if (among.isPresent() && among.get().isEmpty()) {
            return;
        }
        underWay.add(threads.submit(() -> rank(need, among.orElse(Set.of()))));
        if (underWay.size() >= AHEAD) {
            writeNext();
        }
    }

    /** Writes what is still under way; does not commit the run. */
    public void finish() {
        while (!underWay.isEmpty()) {
            writeNext();
        }
    }

    /** {@return how many topics were written} */
    public long topics() {
        return topics;
    }

    /** {@return how many listed items the index lacks} */
    public long absent() {
        return absent;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Ranked(String topic, Ranking ranking, int absent) {}

    private Ranked rank(Need need, Set<String> among) {
        var items = new ArrayList<ScoredItem>();
        for (var match : matcher.technologiesFor(need, request.bare(among)).matches()) {
            items.add(new ScoredItem(match.record().id(), match.score()));
        }
        var missing = new HashSet<>(among);
        items.forEach(i -> missing.remove(i.item()));
        missing.stream().sorted().forEach(id -> items.add(new ScoredItem(id, -1)));
        return new Ranked(need.id(), new Ranking(items), missing.size());
    }

    private void writeNext() {
        try {
            var ranked = underWay.remove().get();
            writer.write(ranked.topic(), ranked.ranking());
            topics++;
            absent += ranked.absent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("matching failed", e.getCause());
        }
    }
}
