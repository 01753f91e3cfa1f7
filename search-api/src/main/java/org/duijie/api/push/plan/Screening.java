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
    private final Map<String, Optional<Enterprise>> enterprises = new HashMap<>();

    /**
     * A screening.
     *
     * @param excluded is told why something is left out
     */
    Screening(
            RecordStore store, Map<String, PushPolicy> policies, Instant now, BiConsumer<Exclusion, Integer> excluded) {
        this.store = store;
        this.policies = policies;
        this.now = now;
        this.excluded = excluded;
    }

    /** {@return what may be proposed, by enterprise, of each the likeliest first} */
    List<Candidate> screen(Handle handle, Collection<Candidate> candidates) {
        var sorted = merged(candidates).sorted(Candidate.ORDER).toList();
        var ids = sorted.stream().map(Candidate::enterprise).distinct().toList();
        var items = sorted.stream()
                .flatMap(c -> Stream.concat(Stream.of(c.key()), c.cluster().stream()))
                .map(RecordKey::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            read(handle, ids.subList(i, Math.min(ids.size(), i + AT_ONCE)), items);
        }
        var left = new ArrayList<Candidate>();
        for (var candidate : sorted) {
            unlessExcluded(candidate).ifPresent(c -> {
                proposed.computeIfAbsent(c.enterprise(), e -> new HashSet<>()).addAll(all(c));
                left.add(c);
            });
        }
        return left;
    }

    private static Stream<Candidate> merged(Collection<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.toMap(
                        c -> c.enterprise() + ' ' + c.key().text(),
                        c -> c,
                        (a, b) -> new Candidate(
                                a.enterprise(),
                                a.technology(),
                                a.cluster(),
                                Stream.concat(a.triggers().stream(), b.triggers().stream())
                                        .toList())))
                .values()
                .stream();
    }

    private void read(Handle handle, List<String> ids, Set<String> items) {
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
        var technology = candidate.technology();
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
                .computeIfAbsent(
                        candidate.enterprise(),
                        id -> store.find(Kind.ENTERPRISE, id).map(Enterprise.class::cast))
                .filter(e -> OwnTechnology.isOf(e, candidate.technology()))
                .isPresent();
    }

    private boolean isKnown(Candidate candidate) {
        var items = known.getOrDefault(candidate.enterprise(), Set.of());
        return all(candidate).stream().map(RecordKey::id).anyMatch(items::contains);
    }

    private boolean isProposed(Candidate candidate) {
        var keys = proposed.getOrDefault(candidate.enterprise(), Set.of());
        return keys.contains(alone(candidate.key())) || all(candidate).stream().anyMatch(keys::contains);
    }

    private static List<RecordKey> all(Candidate candidate) {
        return Stream.concat(Stream.of(candidate.key()), candidate.cluster().stream())
                .toList();
    }
}
