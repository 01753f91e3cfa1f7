package org.duijie.corpus.indicator;

import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * What an indicator asks of another: its name, its dimension, and an interval of values in the base unit.
 *
 * @param asked the indicator
 * @param low the least value that will do; negative infinity where there is none
 * @param high the greatest value that will do; infinity where there is none
 * @param lowOpen whether {@code low} itself will not do
 * @param highOpen whether {@code high} itself will not do
 */
public record Requirement(Indicator asked, double low, double high, boolean lowOpen, boolean highOpen) {
    private static final double ROUNDING = 1e-9;
    private static final double ABOUT = 0.1;

    /** {@return what an indicator asks} */
    public static Requirement of(Indicator asked) {
        double value = asked.baseLow();
        double round = Math.abs(value) * ROUNDING;
        return switch (asked.comparator()) {
            case AT_LEAST -> new Requirement(asked, value - round, Double.POSITIVE_INFINITY, false, false);
            case MORE_THAN -> new Requirement(asked, value, Double.POSITIVE_INFINITY, true, false);
            case AT_MOST, PLUS_MINUS -> new Requirement(asked, Double.NEGATIVE_INFINITY, value + round, false, false);
            case LESS_THAN -> new Requirement(asked, Double.NEGATIVE_INFINITY, value, false, true);
            case RANGE ->
                new Requirement(
                        asked, value - round, asked.baseHigh() + Math.abs(asked.baseHigh()) * ROUNDING, false, false);
            case ABOUT ->
                new Requirement(asked, value - Math.abs(value) * ABOUT, value + Math.abs(value) * ABOUT, false, false);
            case EQUAL -> plain(asked, value, round);
        };
    }

    /** A value alone is the least or the most where it is known which is better. */
    private static Requirement plain(Indicator asked, double value, double round) {
        int better = asked.change() == Change.NONE ? IndicatorName.preference(asked.name()) : 1;
        return new Requirement(
                asked,
                better < 0 ? Double.NEGATIVE_INFINITY : value - round,
                better > 0 ? Double.POSITIVE_INFINITY : value + round,
                false,
                false);
    }

    /**
     * {@return what a text such as 抗拉强度>=500MPa asks}
     *
     * @throws BrokenRule {@code indicator.form} unless the text is exactly one indicator
     */
    public static Requirement parse(String text) {
        var found = IndicatorExtractor.extract(text);
        if (found.size() != 1 || !found.getFirst().text().equals(text.strip())) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "indicator.form", text);
        }
        return of(found.getFirst());
    }

    /** {@return whether an indicator is of the same property and dimension} */
    public boolean isAbout(Indicator offered) {
        return offered.change() == asked.change()
                && offered.unit().dimension().equals(asked.unit().dimension())
                && IndicatorName.agree(offered.name(), asked.name());
    }

    /** {@return whether an indicator that {@link #isAbout} the same meets this} */
    public Verdict judge(Indicator offered) {
        double from = offered.baseLow();
        double to = offered.baseHigh();
        boolean inside = reaches(from) && reaches(to);
        boolean apart = to < low || from > high || (to == low && lowOpen) || (from == high && highOpen);
        if (isOpposite(offered.comparator())) {
            return apart ? Verdict.MISSED : Verdict.UNKNOWN;
        }
        if (inside) {
            return Verdict.MET;
        }
        boolean covers = offered.comparator() == Comparator.RANGE && from <= low && to >= high;
        return covers ? Verdict.MET : apart ? Verdict.MISSED : Verdict.UNKNOWN;
    }

    private boolean reaches(double value) {
        return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
    }

    /** Whether an offer is bounded on the side only that is not asked for: ≤600 offered, ≥500 asked. */
    private boolean isOpposite(Comparator comparator) {
        boolean atLeast = comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
        boolean atMost = comparator == Comparator.AT_MOST || comparator == Comparator.LESS_THAN;
        return (atLeast && Double.isFinite(high)) || (atMost && Double.isFinite(low));
    }
}
