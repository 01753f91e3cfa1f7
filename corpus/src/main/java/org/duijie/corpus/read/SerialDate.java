package org.duijie.corpus.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates as spreadsheets count them, in days since 1899-12-30 (ECMA-376, 18.17.4.1).
 */
final class SerialDate {
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final long LAST_DAY = 2_958_465; // 9999-12-31

    private SerialDate() {}

    /** {@return the date in ISO form, without the time of day; empty if it is not from 1900 to 9999} */
    static Optional<String> of(BigDecimal days) {
        long whole = days.setScale(0, RoundingMode.FLOOR).longValue();
        return whole > 0 && whole <= LAST_DAY
                ? Optional.of(DAY_0.plusDays(whole).toString())
                : Optional.empty();
    }
}
