package org.duijie.api.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.model.Money;

/** Amounts of money as people write them. */
final class Amounts {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String YUAN = "CNY";

    private Amounts() {}

    /** {@return an amount such as 120 万元 or CNY 1.2 million; 面议 where there is none} */
    static String text(Page page, Optional<Money> money) {
        return money.map(m -> text(page, m)).orElseGet(() -> page.t("web.negotiable"));
    }

    private static String text(Page page, Money money) {
        var amount = money.amount();
        if (page.isEnglish() && amount.compareTo(MILLION) >= 0) {
            return page.t("web.million", money.currency(), in(amount, MILLION));
        }
        if (page.isEnglish() || !money.currency().equals(YUAN)) {
            return money.currency() + " " + in(amount, BigDecimal.ONE);
        }
        return amount.compareTo(HUNDRED_MILLION) >= 0
                ? page.t("web.hundredMillionYuan", in(amount, HUNDRED_MILLION))
                : page.t("web.tenThousandYuan", in(amount, TEN_THOUSAND));
    }

    private static String in(BigDecimal amount, BigDecimal unit) {
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(amount.divide(unit, 4, RoundingMode.HALF_UP));
    }
}
