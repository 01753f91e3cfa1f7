package org.duijie.evaluation.judge;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A coefficient of agreement: 1 where judges always agree, 0 where they agree as often as by chance, below where they do so less often.
 */
public enum Coefficient {
    /** The share of units on which two judges agree, chance not taken off. */
    AGREEMENT("agreement", true, r -> 1 - Disagreement.observed(r.confusion(), Distance.NOMINAL)),
    /** Cohen's kappa (1960). */
    KAPPA("kappa", true, r -> Disagreement.cohen(r.confusion(), Distance.NOMINAL)),
    /** Cohen's kappa with quadratic weights (Cohen 1968; Fleiss and Cohen 1973). */
    QUADRATIC_KAPPA("quadraticKappa", true, r -> Disagreement.cohen(r.confusion(), Distance.INTERVAL)),
    /** Fleiss' kappa (1971), of units that all judges judged. */
    FLEISS_KAPPA("fleissKappa", false, r -> Disagreement.fleiss(r.counts(), r.times())),
    /** Krippendorff's alpha with nominal differences. */
    ALPHA_NOMINAL("alphaNominal", false, r -> Disagreement.alpha(r.counts(), r.times(), Distance.NOMINAL)),
    /** Krippendorff's alpha with ordinal differences. */
    ALPHA_ORDINAL("alphaOrdinal", false, r -> Disagreement.alpha(r.counts(), r.times(), Distance.ORDINAL)),
    /** Krippendorff's alpha with interval differences. */
    ALPHA_INTERVAL("alphaInterval", false, r -> Disagreement.alpha(r.counts(), r.times(), Distance.INTERVAL));

    private final String code;
    private final boolean ofTwo;

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final ToDoubleFunction<Ratings> formula;

    Coefficient(String code, boolean ofTwo, ToDoubleFunction<Ratings> formula) {
        this.code = code;
        this.ofTwo = ofTwo;
        this.formula = formula;
    }

    /** {@return the name for programs} */
    public String code() {
        return code;
    }

    /** {@return whether it is of two judges, not of any number} */
    public boolean isOfTwo() {
        return ofTwo;
    }

    /**
     * {@return its value; empty where it is not defined: no unit was judged by two, or all grades are the same, so that nothing can be told
     * from chance}
     *
     * @param ratings of two judges where the coefficient {@linkplain #isOfTwo() is of two}; units without the judges that it needs do not count
     */
    public OptionalDouble of(Ratings ratings) {
        return value(counted(ratings));
    }

    /** {@return its value over units that all count} */
    OptionalDouble value(Ratings counted) {
        double value = formula.applyAsDouble(counted);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** {@return the ratings of the units that count} */
    Ratings counted(Ratings ratings) {
        return needsAll() ? ratings.among(ratings.judges()) : ratings.comparable();
    }

    /** {@return whether only units that all judges judged count} */
    boolean needsAll() {
        return ofTwo || this == FLEISS_KAPPA;
    }
}
