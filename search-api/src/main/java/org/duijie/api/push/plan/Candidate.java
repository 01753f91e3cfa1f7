package org.duijie.api.push.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.RecordKey;

/**
 * A technology that an enterprise may want.
 *
 * @param enterprise the enterprise's id
 * @param technology the technology
 * @param triggers what asks for it, at least one, the likeliest first, each once
 */
record Candidate(String enterprise, Technology technology, List<Trigger> triggers) {
    private static final Comparator<Trigger> LIKELIEST_FIRST = Comparator.comparingDouble(
                    (Trigger t) -> -t.probability().orElse(-1))
            .thenComparing(Trigger::kind)
            .thenComparing(Trigger::id);

    /** Enterprise by enterprise, of each the likeliest first. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::enterprise)
            .thenComparingDouble(c -> -c.probability().orElse(0.0))
            .thenComparing(c -> c.key().text());

    Candidate {
        triggers = triggers.stream().distinct().sorted(LIKELIEST_FIRST).toList();
    }

    RecordKey key() {
        return technology.key();
    }

    /** What asks most. */
    Trigger first() {
        return triggers.getFirst();
    }

    /** Whether nothing but saved searches asks. */
    boolean isBySearches() {
        return first().kind() == Trigger.Kind.SEARCH;
    }

    /** The need that asks most, else the enterprise. */
    RecordKey asks() {
        return first().kind() == Trigger.Kind.NEED
                ? RecordKey.of(Kind.NEED, first().id())
                : RecordKey.of(Kind.ENTERPRISE, enterprise);
    }

    /** How likely it interests the likeliest that asks; empty where only searches do. */
    Optional<Double> probability() {
        var probability = first().probability();
        return probability.isPresent() ? Optional.of(probability.getAsDouble()) : Optional.empty();
    }

    /** The same without what needs ask for that are held back; empty where nothing is left that asks. */
    Optional<Candidate> without(Set<String> needs) {
        if (needs.isEmpty()) {
            return Optional.of(this);
        }
        var left = triggers.stream()
                .filter(t -> t.kind() != Trigger.Kind.NEED || !needs.contains(t.id()))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Candidate(enterprise, technology, left));
    }
}
