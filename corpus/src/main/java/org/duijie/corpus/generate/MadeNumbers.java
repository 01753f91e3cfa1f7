package org.duijie.corpus.generate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.duijie.corpus.model.Money;

/** Numbers, dates and amounts for made records; of valid form, given to nobody. */
final class MadeNumbers {
    private static final String USCC_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int USCC_LENGTH = 17;
    private static final int YEARS = 3;

    private MadeNumbers() {}

    /** {@return a unified social credit code with its check character after GB 32100, of the region} */
    static String uscc(String region, Draws draws) {
        var code = new StringBuilder("91").append(region).append("MADJ");
        while (code.length() < USCC_LENGTH) {
            code.append((char) ('0' + draws.below(10)));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < USCC_LENGTH; i++) {
            sum += USCC_DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(USCC_DIGITS.charAt((31 - sum % 31) % 31)).toString();
    }

    /** {@return the number of an application in a year, with its check digit} */
    static String applicationNo(int year, long index) {
        var number = String.format(Locale.ROOT, "%04d1%07d", year, index % 10_000_000);
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(i) - '0') * (2 + i % 8);
        }
        int check = sum % 11;
        return number + "." + (check == 10 ? "X" : Integer.toString(check));
    }

    /** {@return the number of a publication; no office has given so high ones} */
    static String publicationNo(long index, String kindCode) {
        return "CN9" + String.format(Locale.ROOT, "%08d", index % 100_000_000) + (kindCode.isEmpty() ? "A" : kindCode);
    }

    /** {@return how many days a record's dates are away from those of the one that it is like} */
    static long days(Draws draws) {
        return draws.below(2 * YEARS * 365) - YEARS * 365L;
    }

    static LocalDate moved(LocalDate date, long days) {
        return date.plusDays(days);
    }

    static Instant moved(Instant time, long days) {
        return time.plus(days, ChronoUnit.DAYS);
    }

    static Money like(Money money, Draws draws) {
        var amount = money.amount().multiply(BigDecimal.valueOf(draws.factor(3)));
        return new Money(new BigDecimal(amount.round(new MathContext(2)).toBigInteger()), money.currency());
    }
}
