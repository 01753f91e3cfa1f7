package org.duijie.evaluation.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** What may stand in the brackets of a notation. */
enum Parameter {
    REL("rel", "1", 1, 999_999_999),
    DCG("dcg", "log2", "log2", "exp-log2"),
    PERSISTENCE("p", "0.8", 0, 1),
    BETA("beta", "1", 0, 1000),
    GREATEST("max", "4", 1, 30),
    BINS("bins", "10", 1, 1000),
    TOPICS("topics", "judged", "judged", "relevant");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("(?:\\d{1,9}(?:\\.\\d{0,12})?|\\.\\d{1,12})");

    private final String symbol;
    private final String standard;
    private final int least;
    private final int greatest;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    /** A number; with a fraction for those that take one. */
    Parameter(String symbol, String standard, int least, int greatest) {
        this.symbol = symbol;
        this.standard = standard;
        this.least = least;
        this.greatest = greatest;
        this.words = List.of();
    }

    /** One of some words. */
    Parameter(String symbol, String standard, String... words) {
        this.symbol = symbol;
        this.standard = standard;
        this.least = 0;
        this.greatest = 0;
        this.words = List.of(words);
    }

    static Optional<Parameter> named(String symbol) {
        return Arrays.stream(values()).filter(p -> p.symbol.equals(symbol)).findFirst();
    }

    String symbol() {
        return symbol;
    }

    /** {@return the value where none is given} */
    String standard() {
        return standard;
    }

    /**
     * The one text of a value.
     *
     * @param measure the measure's notation, for messages
     * @throws BrokenRule {@code measure.word}, {@code measure.integer}, {@code measure.number}
     */
    String canonical(String measure, String value) {
        if (!words.isEmpty()) {
            return words.stream()
                    .filter(value::equals)
                    .findFirst()
                    .orElseThrow(() -> broken("measure.word", measure, symbol, value, String.join(", ", words)));
        }
        var form = takesFraction() ? DECIMAL : WHOLE;
        var number = form.matcher(value).matches() ? new BigDecimal(value) : BigDecimal.valueOf(-1);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            var rule = takesFraction() ? "measure.number" : "measure.integer";
            throw broken(rule, measure, symbol, value, String.valueOf(least), String.valueOf(greatest));
        }
        return number.stripTrailingZeros().toPlainString();
    }

    /** {@return as it stands in a notation, the formula of gains in quotes as ir_measures writes it} */
    String written(String value) {
        return symbol + "=" + (this == DCG ? "'" + value + "'" : value);
    }

    private boolean takesFraction() {
        return this == PERSISTENCE || this == BETA;
    }

    private static BrokenRule broken(String rule, Object... values) {
        return new BrokenRule(EvaluationMessages.MESSAGES, rule, values);
    }
}
