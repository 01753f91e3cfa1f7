package org.duijie.corpus.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * An amount of money.
 *
 * @param amount in units of the currency (元, not 万元), not negative
 * @param currency the code of ISO 4217, such as {@code CNY}
 */
public record Money(BigDecimal amount, String currency) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** @throws BrokenRule {@code money.amount}, {@code money.currency} */
    public Money {
        if (amount.signum() < 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "money.amount", amount);
        }
        if (!CODE.matcher(currency).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "money.currency", currency);
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
