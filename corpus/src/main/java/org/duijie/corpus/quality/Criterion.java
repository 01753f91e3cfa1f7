package org.duijie.corpus.quality;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Money;
import org.duijie.corpus.normalise.Rule;

/**
 * What is expected of one field.
 *
 * @param field the field's path
 * @param weight what it counts, 1 to 100
 * @param fault finds what is wrong with it; empty if nothing is
 */
record Criterion(String field, int weight, Function<CorpusRecord, Optional<Fault>> fault) {
    /** A criterion for the records of one type. */
    static <R extends CorpusRecord> Criterion of(
            String field, int weight, Class<R> type, Function<R, Optional<Fault>> fault) {
        return new Criterion(field, weight, record -> fault.apply(type.cast(record)));
    }

    static Optional<Fault> text(String text, int least) {
        var bare = text.strip();
        if (bare.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        return bare.codePointCount(0, bare.length()) < least ? Optional.of(Fault.SHORT) : Optional.empty();
    }

    static Optional<Fault> filled(Collection<?> values) {
        return values.isEmpty() ? Optional.of(Fault.MISSING) : Optional.empty();
    }

    static Optional<Fault> filled(Optional<?> value) {
        return value.isEmpty() ? Optional.of(Fault.MISSING) : Optional.empty();
    }

    static Optional<Fault> amount(Optional<Money> money) {
        return money.map(m -> m.amount().signum() == 0 ? Optional.of(Fault.ZERO) : Optional.<Fault>empty())
                .orElse(Optional.of(Fault.MISSING));
    }

    static <T extends Comparable<? super T>> Optional<Fault> notBefore(Optional<T> end, Optional<T> begin) {
        if (end.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        boolean before = begin.isPresent() && end.get().compareTo(begin.get()) < 0;
        return before ? Optional.of(Fault.ORDER) : Optional.empty();
    }

    /** A value that its rule of {@code corpus.normalise} has no doubt about. */
    static Optional<Fault> checked(Rule<String> rule, String value) {
        if (value.isBlank()) {
            return Optional.of(Fault.MISSING);
        }
        try {
            return rule.of(rule.name(), value).doubt().map(d -> Fault.DOUBTFUL);
        } catch (BrokenRule e) {
            return Optional.of(Fault.DOUBTFUL);
        }
    }
}
