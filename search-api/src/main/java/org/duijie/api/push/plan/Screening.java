package org.duijie.api.push.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.push.policy.HeldBack;
import org.duijie.api.push.policy.PushPolicy;
import org.duijie.api.push.policy.TechnicalField;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.match.OwnTechnology;
import org.jdbi.v3.core.Handle;

/**
 * Leaves of candidates those that may be proposed, by what is known when the handle reads. Of several records of one thing the likeliest is left. For
 * one thread.
 */
final class Screening {
    /** So many enterprises are asked for in one query. */
    private static final int AT_ONCE = 500;

    private final RecordStore store;
    private final Map<String, PushPolicy> policies;
    private final Instant now;
    private final BiConsumer<Exclusion, Integer> excluded;

    private final Map<String, Set<RecordKey>> proposed = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, HeldBack> heldBack = new HashMap<>();
    private final Map<String, Optional<Enterprise>> enterprises;

    /**
     * A screening.
     *
     * @param enterprises by id those that were read from the store, for other screenings of the same candidates
     * @param excluded is told why something is left out
     */
    Screening(
            RecordStore store,
            Map<String, PushPolicy> policies,
            Map<String, Optional<Enterprise>> enterprises,
            Instant now,
            BiConsumer<Exclusion, Integer> excluded) {
        this.store = store;
        this.enterprises = enterprises;
        this.policies = policies;
        this.now = now;
        this.excluded = excluded;
    }

    /** A technology for an enterprise. */
    private record Pair(String enterprise, RecordKey technology) {}

    /** {@return candidates by enterprise, of each the likeliest first, each pair once with everything that asks} */
    static List<Candidate> joined(Collection<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.toMap(c -> new Pair(c.enterprise(), c.key()), c -> c, Screening::joined))
                .values()
                .stream()
                .sorted(Candidate.ORDER)
                .toList();
    }

    private static Candidate joined(Candidate a, Candidate b) {
        return new Candidate(
                a.enterprise(),
                a.technology(),
                Stream.concat(a.triggers().stream(), b.triggers().stream()).toList());
    }

    /** {@return what may be proposed; of one thing for one enterprise the first} */
    List<Candidate> screen(Handle handle, List<Candidate> candidates) {
        var ids = candidates.stream().map(Candidate::enterprise).distinct().toList();
        var items = candidates.stream()
                .flatMap(c -> c.technology().keys().stream())
                .distinct()
                .map(RecordKey::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            read(handle, ids.subList(i, Math.min(ids.size(), i + AT_ONCE)), items);
        }
        var left = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            unlessExcluded(candidate).ifPresent(c -> {
                proposed.computeIfAbsent(c.enterprise(), e -> new HashSet<>())
                        .addAll(c.technology().keys());
                left.add(c);
            });
        }
        return left;
    }

    private void read(Handle handle, List<String> ids, Set<String> items) {
        var unread = ids.stream().filter(id -> !enterprises.containsKey(id)).toList();
        var found = store.find(Kind.ENTERPRISE, unread);
        unread.forEach(id -> enterprises.put(id, Optional.ofNullable((Enterprise) found.get(id))));
        known.putAll(Dealings.known(handle, ids, items));
        handle.createQuery("select enterprise, item_kind, item, status, drop_reason from proposal"
                        + " where enterprise in (<e>) and item_kind in ('achievement', 'patent') and item in (<i>)")
                .bindList("e", ids)
                .bindList("i", List.copyOf(items))
                .map((row, context) -> {
                    var key = RecordKey.of(Kind.of(row.getString(2)), row.getString(3));
                    // What said too little may come again as another record of the same thing.
                    boolean incomplete = DropReason.INCOMPLETE.code().equals(row.getString(5));
                    var seen = proposed.computeIfAbsent(row.getString(1), e -> new HashSet<>());
                    return seen.add(incomplete ? alone(key) : key);
                })
                .list();
        var longest = ids.stream()
                .map(e -> policies.get(e).longestCoolDown())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        new Dealings(store)
                .refusals(handle, ids, now, longest)
                .forEach((e, refusals) -> heldBack.put(e, policies.get(e).heldBack(refusals, now)));
    }

    /** A key that stands for a record and not for others of the same thing. */
    private static RecordKey alone(RecordKey key) {
        return new RecordKey("= " + key.text());
    }

    private Optional<Candidate> unlessExcluded(Candidate candidate) {
        var technology = candidate.technology().record();
        var held = heldBack.getOrDefault(candidate.enterprise(), HeldBack.NOTHING);
        if (isSecret(technology)) {
            return out(Exclusion.SECRET);
        }
        if (isOwn(candidate)) {
            return out(Exclusion.OWN);
        }
        if (isKnown(candidate)) {
            return out(Exclusion.KNOWN);
        }
        if (isProposed(candidate)) {
            return out(Exclusion.PROPOSED);
        }
        var left = held.holds(TechnicalField.of(technology))
                ? Optional.<Candidate>empty()
                : candidate.without(held.needs());
        return left.isEmpty() ? out(Exclusion.COOL_DOWN) : left;
    }

    private Optional<Candidate> out(Exclusion why) {
        excluded.accept(why, 1);
        return Optional.empty();
    }

    static boolean isSecret(CorpusRecord technology) {
        return technology.visibility() != Visibility.PUBLIC;
    }

    private boolean isOwn(Candidate candidate) {
        return enterprises
                .get(candidate.enterprise())
                .filter(e -> OwnTechnology.isOf(e, candidate.technology().record()))
                .isPresent();
    }

    private boolean isKnown(Candidate candidate) {
        var items = known.getOrDefault(candidate.enterprise(), Set.of());
        return candidate.technology().keys().stream().map(RecordKey::id).anyMatch(items::contains);
    }

    private boolean isProposed(Candidate candidate) {
        var keys = proposed.getOrDefault(candidate.enterprise(), Set.of());
        return keys.contains(alone(candidate.key()))
                || candidate.technology().keys().stream().anyMatch(keys::contains);
    }
}
