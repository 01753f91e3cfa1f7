package org.duijie.corpus.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as spreadsheets count them, in days since 1899-12-30 (ECMA-376, 18.17.4.1): a cell that lost its date format, or a table that
 * was saved from such a sheet, shows the number. Five digits are no other form of a date.
 */
final class SerialDate {
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final long LAST_DAY = 2_958_465; // 9999-12-31
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");

    private SerialDate() {}

    /** {@return the date in ISO form where the field is a date and the text a number of days from 1954 to 2119; else the text} */
    static String readable(String field, String text) {
        var form = CellForm.of(field);
        boolean isDate = form.isPresent() && (form.get() == CellForm.DATE || form.get() == CellForm.INSTANT);
        if (!isDate) {
            return text;
        }
        return SERIAL.matcher(text).matches() ? of(new BigDecimal(text)).orElse(text) : text;
    }

    /** {@return the date in ISO form, without the time of day; empty if it is not from 1900 to 9999} */
    static Optional<String> of(BigDecimal days) {
        long whole = days.setScale(0, RoundingMode.FLOOR).longValue();
        return whole > 0 && whole <= LAST_DAY
                ? Optional.of(DAY_0.plusDays(whole).toString())
                : Optional.empty();
    }
}
