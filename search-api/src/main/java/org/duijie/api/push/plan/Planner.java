package org.duijie.api.push.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duijie.api.Engine;
import org.duijie.api.LiveModel;
import org.duijie.api.Service;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.affinity.Affinity;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.match.PairsOf;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes technologies to enterprises: scores what is new, applies each recipient's policy, and writes proposals with how far it has come, some at a
 * time, each time both or nothing. Killed at any moment, it goes on where it was; of several planners one comes further and the others throw away what
 * they had. Described in {@code docs/push.md}. Safe for several threads, which wait for each other.
 */
public final class Planner implements AutoCloseable {
    /** So many technologies and needs are written at once. */
    private static final int CHUNK = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final Engine engine;
    private final Service service;
    private final SearchTrigger searches;
    private final Recipients recipients;
    private final CandidateFinder finder;
    private final Matcher matcher;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("planning-", 0).factory());
    private Optional<Audience> audience = Optional.empty();

    /**
     * A planner; engine and service stay the caller's to close.
     *
     * @param searches tells which saved searches find what
     */
    public Planner(Engine engine, Service service, SearchTrigger searches) {
        this.engine = engine;
        this.service = service;
        this.searches = searches;
        this.recipients = new Recipients(service);
        this.finder = new CandidateFinder(engine.store(), engine.index(), engine::ranker, searches);
        this.matcher = engine.matcher();
    }

    /** Another planner has come further. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken() {
            super(null, null, false, false);
        }
    }

    /**
     * Plans what is new since the last time, as far as the index has come. The first time what is there is not new: only the needs of recipients are
     * asked for.
     *
     * @param dryRun whether to write nothing; records of one thing that are far apart are then counted each
     */
    public PlanReport plan(boolean dryRun) {
        return plan(dryRun, Long.MAX_VALUE);
    }

    /** As the other, up to a change of the store. */
    synchronized PlanReport plan(boolean dryRun, long upTo) {
        var tally = new PlanTally();
        while (true) {
            try {
                return new Round(dryRun, upTo, tally).run();
            } catch (Overtaken e) {
                LOG.debug("another planner came further; this one goes on from there", e);
            }
        }
    }

    /** The model in use; empty for none. */
    String model() {
        return engine.model().get().map(LiveModel.Used::id).orElse("");
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** One round, by one state of index, model and recipients. */
    private final class Round {
        private final boolean dryRun;
        private final PlanTally tally;
        private final Instant now = service.clock().instant();
        private final String model = model();
        private final long indexed;
        private final Audience to = audience();
        private Optional<Progress> before = service.database().read(ProgressRow::read);

        Round(boolean dryRun, long upTo, PlanTally tally) {
            this.dryRun = dryRun;
            this.tally = tally;
            this.indexed = Math.min(upTo, engine.index().manifest().sequence());
        }

        PlanReport run() {
            if (before.isEmpty()) {
                goOn(Progress.beginning(indexed, model, now));
            }
            new Dealings(engine.store())
                    .forEachChunk(
                            progress().interactions(),
                            (some, upTo) ->
                                    goOn(progress().knowing(upTo), handle -> Dealings.keep(handle, some), List.of()));
            planChanges();
            reconsider();
            planNewRecipients();
            planNewSearches();
            goOn(progress().marked(now, service.settings().push().reconsiderWithin()));
            return tally.report();
        }

        private Progress progress() {
            return before.orElseThrow();
        }

        private void planChanges() {
            if (to.policies().isEmpty()) {
                goOn(progress().planned(Math.max(indexed, progress().sequence())));
            }
            forEachChunk(
                    progress().sequence(),
                    indexed,
                    Set.of(Kind.ACHIEVEMENT, Kind.PATENT, Kind.NEED),
                    (records, upTo) -> {
                        var technologies = of(records, r -> r.kind().isTechnology());
                        var needs = of(
                                records,
                                r -> r instanceof Need n && to.policies().containsKey(n.enterpriseId()));
                        tally.looked(technologies.size(), 0, needs.size(), 0);
                        var found = new ArrayList<>(forTechnologies(technologies));
                        found.addAll(each(needs, n -> finder.forNeed((Need) n, to)));
                        propose(found, progress().planned(upTo), List.of());
                    });
        }

        /** Looks again at recent technologies by a new model; what was above the bar before is proposed already. */
        private void reconsider() {
            if (model.isEmpty() || model.equals(progress().model())) {
                return;
            }
            long oldest =
                    progress().sequenceAt(now.minus(service.settings().push().reconsiderWithin()));
            forEachChunk(
                    Math.max(oldest, progress().reconsidered()),
                    progress().sequence(),
                    Set.copyOf(Kind.TECHNOLOGIES),
                    (technologies, upTo) -> {
                        tally.looked(0, technologies.size(), 0, 0);
                        propose(forTechnologies(technologies), progress().reconsidered(upTo), List.of());
                    });
            goOn(progress().by(model));
        }

        private void planNewRecipients() {
            for (int i = 0; i < to.unplanned().size(); i += CHUNK) {
                var some = to.unplanned().subList(i, Math.min(to.unplanned().size(), i + CHUNK));
                propose(each(some, e -> finder.forEnterprise(e, to)), progress(), some);
            }
        }

        private void planNewSearches() {
            var next = searches.changedAfter(progress().searches());
            while (!next.found().isEmpty()) {
                tally.looked(0, 0, 0, next.found().size());
                propose(
                        each(next.found(), f -> finder.forSearch(f, to)),
                        progress().searched(next.cursor()),
                        List.of());
                next = searches.changedAfter(next.cursor());
            }
        }

        private List<Candidate> forTechnologies(List<CorpusRecord> technologies) {
            if (to.policies().isEmpty()) {
                return List.of();
            }
            var fired = finder.fired(technologies, to);
            return each(technologies, t -> finder.forTechnology(t, fired.getOrDefault(RecordKey.of(t), List.of()), to));
        }

        /** Screens candidates, explains what is left, and writes it where nobody was quicker. */
        private void propose(List<Candidate> candidates, Progress after, List<String> plannedFor) {
            tally.found(candidates.size());
            var left = service.database().read(handle -> screening(true).screen(handle, candidates));
            var pairs = new ConcurrentHashMap<RecordKey, PairsOf>();
            var plans = each(
                    left,
                    c -> plan(c, pairs.computeIfAbsent(c.key(), k -> matcher.pairsOf(c.technology()))).stream()
                            .toList());
            goOn(after, handle -> Recipients.planned(handle, plannedFor, now), plans);
            tally.excluded(Exclusion.WITHDRAWN, left.size() - plans.size());
        }

        private Screening screening(boolean counted) {
            return new Screening(engine.store(), to.policies(), now, counted ? tally::excluded : (why, count) -> {});
        }

        private Optional<Plan> plan(Candidate candidate, PairsOf technology) {
            var asks = asking(candidate);
            var match = asks.flatMap(technology::with);
            if (asks.isPresent() && match.isEmpty()) {
                return Optional.empty();
            }
            double probability = candidate
                    .probability()
                    .or(() -> match.flatMap(Match::affinity).map(Affinity::probability))
                    .or(() -> asks.map(technology::coverage))
                    .orElse(0.0);
            var automatic = to.policies().get(candidate.enterprise()).automatic();
            boolean judged = match.flatMap(Match::affinity).isPresent();
            boolean approved = judged && automatic.isPresent() && probability >= automatic.getAsDouble();
            return Optional.of(new Plan(
                    candidate,
                    probability,
                    TriggerJson.text(model, candidate.triggers()),
                    Json.text(match.map(m -> ResultJson.reasons(m.reasons())).orElseGet(Json::object)),
                    approved ? ProposalStatus.APPROVED : ProposalStatus.PLANNED));
        }

        /** The need that asks most, else the enterprise. */
        private Optional<CorpusRecord> asking(Candidate candidate) {
            var first = candidate.first();
            return first.kind() == Trigger.Kind.NEED
                    ? engine.store().find(Kind.NEED, first.id())
                    : engine.store().find(Kind.ENTERPRISE, candidate.enterprise());
        }

        private void goOn(Progress after) {
            if (!before.equals(Optional.of(after))) {
                goOn(after, handle -> {}, List.of());
            }
        }

        /** Writes both or nothing. */
        private void goOn(Progress after, Consumer<Handle> more, List<Plan> plans) {
            if (dryRun) {
                tally.made(plans);
            } else {
                service.database().write(handle -> {
                    if (!ProgressRow.goOn(handle, before, after)) {
                        throw new Overtaken();
                    }
                    more.accept(handle);
                    var still = new HashSet<>(screening(false)
                            .screen(handle, plans.stream().map(Plan::candidate).toList()));
                    var made = plans.stream()
                            .filter(p -> still.contains(p.candidate()))
                            .toList();
                    Plan.insert(handle, made, now);
                    tally.made(made);
                    return made.size();
                });
            }
            before = Optional.of(after);
        }

        private Audience audience() {
            audience = service.database()
                    .read(handle -> audience.filter(a -> a.fingerprint().equals(Recipients.fingerprint(handle)))
                            .or(() -> Optional.of(Audience.read(handle, recipients, engine.index()))));
            return audience.orElseThrow();
        }
    }

    /** Takes some records and up to where the changes are known with them. */
    @FunctionalInterface
    private interface Chunk {
        void take(List<CorpusRecord> records, long upTo);
    }

    private void forEachChunk(long after, long upTo, Set<Kind> kinds, Chunk taking) {
        var chunk = new ArrayList<CorpusRecord>();
        if (after < upTo) {
            engine.store().forEachChange(after, upTo, change -> {
                if (kinds.contains(change.kind())) {
                    change.record().ifPresent(chunk::add);
                    if (chunk.size() == CHUNK) {
                        taking.take(List.copyOf(chunk), change.sequence());
                        chunk.clear();
                    }
                }
            });
            taking.take(List.copyOf(chunk), upTo);
        }
    }

    private static List<CorpusRecord> of(List<CorpusRecord> records, Predicate<CorpusRecord> which) {
        return records.stream().filter(which).toList();
    }

    /** All processors work; what comes is in the order of what it is for. */
    private <A, B> List<B> each(Collection<A> some, Function<A, List<B>> work) {
        var tasks =
                some.stream().<Callable<List<B>>>map(a -> () -> work.apply(a)).toList();
        try {
            return workers.invokeAll(tasks).stream()
                    .map(Planner::done)
                    .flatMap(List::stream)
                    .collect(Collectors.toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", e);
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", e);
        }
    }
}
