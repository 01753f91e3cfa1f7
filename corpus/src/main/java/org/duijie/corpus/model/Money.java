package org.duijie.corpus.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * An amount of money.
 *
 * @param amount in units of the currency (元, not 万元), not negative, less than 10^15, with at most four decimals
 * @param currency the code of ISO 4217, such as {@code CNY}
 * @param said the words of the source where amount and currency do not say all of it, such as 100–200万; else empty
 */
public record Money(BigDecimal amount, String currency, String said) {
    private static final int DIGITS = 15;
    private static final int DECIMALS = 4;
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** @throws BrokenRule {@code money.amount}, {@code money.range}, {@code money.currency} */
    public Money {
        if (amount.signum() < 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "money.amount", amount);
        }
        if (!CODE.matcher(currency).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "money.currency", currency);
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if ((long) amount.precision() - amount.scale() > DIGITS || amount.scale() > DECIMALS) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "money.range", amount);
        }
    }

    /**
     * An amount that says it all.
     *
     * @throws BrokenRule as the other
     */
    public Money(BigDecimal amount, String currency) {
        this(amount, currency, "");
    }
}
