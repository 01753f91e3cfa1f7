package org.duijie.api.push.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.duijie.api.Engine;
import org.duijie.api.LiveModel;
import org.duijie.api.Service;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.Change;
import org.duijie.recommender.match.Matcher;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes technologies to enterprises: scores what is new, applies each recipient's policy, and writes proposals with how far it has come, some at a
 * time, each time both or nothing. Killed at any moment, it goes on where it was; of several planners one comes further and the others throw away what
 * they had. Described in {@code docs/push.md}. Safe for several threads, which wait for each other.
 */
public final class Planner implements AutoCloseable {
    /** So many changes are looked at together. */
    private static final int CHUNK = 1_000;
    /** So many new recipients are. */
    private static final int RECIPIENTS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final Engine engine;
    private final Service service;
    private final SearchTrigger searches;
    private final Recipients recipients;
    private final CandidateFinder finder;
    private final Matcher matcher;
    private final Workers workers = new Workers();
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
        workers.close();
    }

    /** One round, by one state of index, model and recipients. */
    private final class Round {
        private final boolean dryRun;
        private final PlanTally tally;
        private final Instant now = service.clock().instant();
        private final String model = model();
        private final long indexed;
        private final Audience to = audience();
        /** Those that candidates are for. */
        private final Map<String, Optional<Enterprise>> enterprises = new HashMap<>();

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
                    (changes, upTo) -> {
                        int needs = CandidateParts.needs(changes, to).size();
                        tally.looked(CandidateParts.technologies(changes).size(), 0, needs, 0);
                        planParts(changes, upTo, Progress::planned);
                    });
        }

        /** Looks again at recent technologies by a new model; what was above the bar before is proposed already. */
        private void reconsider() {
            if (model.isEmpty() || model.equals(progress().model())) {
                return;
            }
            long oldest =
                    progress().sequenceAt(now.minus(service.settings().push().reconsiderWithin()));
            if (!to.policies().isEmpty()) {
                forEachChunk(
                        Math.max(oldest, progress().reconsidered()),
                        progress().sequence(),
                        Set.copyOf(Kind.TECHNOLOGIES),
                        (changes, upTo) -> {
                            tally.looked(0, changes.size(), 0, 0);
                            planParts(changes, upTo, Progress::reconsidered);
                        });
            }
            goOn(progress().by(model));
        }

        private void planParts(List<Change> changes, long upTo, BiFunction<Progress, Long, Progress> after) {
            var parts = new CandidateParts(workers, finder, to, changes, upTo);
            while (parts.hasNext()) {
                var part = parts.next();
                propose(part.candidates(), after.apply(progress(), part.upTo()), List.of());
            }
        }

        private void planNewRecipients() {
            for (int i = 0; i < to.unplanned().size(); i += RECIPIENTS) {
                var some = to.unplanned().subList(i, Math.min(to.unplanned().size(), i + RECIPIENTS));
                propose(workers.each(some, e -> finder.forEnterprise(e, to)), progress(), some);
            }
        }

        private void planNewSearches() {
            var next = searches.changedAfter(progress().searches());
            while (!next.found().isEmpty()) {
                tally.looked(0, 0, 0, next.found().size());
                propose(
                        workers.each(next.found(), f -> finder.forSearch(f, to)),
                        progress().searched(next.cursor()),
                        List.of());
                next = searches.changedAfter(next.cursor());
            }
        }

        /** Screens candidates, explains what is left, and writes it where nobody was quicker. */
        private void propose(List<Candidate> candidates, Progress after, List<String> plannedFor) {
            tally.found(candidates.size());
            enterprises.clear();
            var left = service.database().read(handle -> screening(true).screen(handle, Screening.joined(candidates)));
            var drafts = new Drafts(engine.store(), searches, to, model, matcher.pairs());
            var plans = workers.each(Drafts.portions(left), drafts::plans);
            goOn(after, handle -> Recipients.planned(handle, plannedFor, now), plans);
            tally.excluded(Exclusion.WITHDRAWN, left.size() - plans.size());
        }

        private Screening screening(boolean counted) {
            return new Screening(
                    engine.store(), to.policies(), enterprises, now, counted ? tally::excluded : (why, count) -> {});
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
                    .read(handle -> audience.filter(a -> a.version() == Recipients.version(handle))
                            .or(() -> Optional.of(Audience.read(handle, recipients, engine.index()))));
            return audience.orElseThrow();
        }
    }

    /** Takes changes of some records, which are there, and up to where all changes are known with them. */
    @FunctionalInterface
    private interface Chunk {
        void take(List<Change> changes, long upTo);
    }

    private void forEachChunk(long after, long upTo, Set<Kind> kinds, Chunk taking) {
        var chunk = new ArrayList<Change>();
        if (after < upTo) {
            engine.store().forEachChange(after, upTo, change -> {
                if (kinds.contains(change.kind()) && change.record().isPresent()) {
                    chunk.add(change);
                    if (chunk.size() == CHUNK) {
                        taking.take(List.copyOf(chunk), change.sequence());
                        chunk.clear();
                    }
                }
            });
            taking.take(List.copyOf(chunk), upTo);
        }
    }
}
