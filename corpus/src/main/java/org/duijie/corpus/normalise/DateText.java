package org.duijie.corpus.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A date as people and spreadsheets write it: 2023-05-01, 2023.5.1, 20230501, 2023年5月, 二〇二三年五月一日, 45047 (Excel), with or without a
 * time of day.
 *
 * @param first the day, or the first day of the month or year that is all that was said
 * @param last the same, or the last
 * @param time the time of day, if one was said that is not midnight
 * @param offset what it lies from UTC, if that was said
 */
record DateText(LocalDate first, LocalDate last, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
    private static final String DAY_OF_YEAR =
            "(\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?|\\s*月?份?)|年?度?)";
    private static final String TIME =
            "(?:[T\\s]*(\\d{1,2})[:时](\\d{1,2})[:分]?(?:(\\d{1,2})(?:\\.\\d{1,9})?秒?)?(?:\\.\\d+)?)?";
    private static final Pattern WRITTEN =
            Pattern.compile(DAY_OF_YEAR + "\\s*([初底末]?)" + TIME + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])(\\d{2})?()" + TIME + "()");
    /** Days since the end of 1899, from 1954 to 2099. */
    private static final Pattern EXCEL = Pattern.compile("([2-6]\\d{4}|7[0-2]\\d{3})(?:\\.\\d+)?");

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern CHINESE_DIGITS = Pattern.compile("[〇零○一二三四五六七八九十廿卅]+");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** {@return the date; empty where the text is none} */
    static Optional<DateText> of(String said) {
        var text = arabic(Texts.usualWidth(said));
        try {
            if (EXCEL.matcher(text).matches()) {
                var day = EXCEL_EPOCH.plusDays((long) Double.parseDouble(text));
                return Optional.of(new DateText(day, day, Optional.empty(), Optional.empty()));
            }
            var compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return Optional.of(read(compact));
            }
            var written = WRITTEN.matcher(text);
            return written.matches() ? Optional.of(read(written)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateText read(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        var first = LocalDate.of(year, number(parts.group(2), 1), number(parts.group(3), 1));
        var last = parts.group(3) != null
                ? first
                : YearMonth.of(year, number(parts.group(2), 12)).atEndOfMonth();
        var edge = parts.group(4);
        if (edge.equals("初")) {
            last = first;
        } else if (!edge.isEmpty()) {
            first = last;
        }
        var time = parts.group(5) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(parts.group(5), 0), number(parts.group(6), 0), number(parts.group(7), 0));
        var offset =
                Optional.ofNullable(parts.group(8)).filter(o -> !o.isEmpty()).map(ZoneOffset::of);
        boolean exact = parts.group(5) != null && (offset.isPresent() || !time.equals(LocalTime.MIDNIGHT));
        return new DateText(first, last, Optional.of(time).filter(t -> exact), offset);
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** Chinese numbers as Arabic ones: 二〇二三 digit by digit, 二十一 as 21. */
    private static String arabic(String text) {
        return CHINESE_DIGITS.matcher(text).replaceAll(m -> {
            var number = m.group().replace('○', '〇').replace("廿", "二十").replace("卅", "三十");
            return number.contains("十")
                    ? Integer.toString(ChineseNumber.value(number))
                    : number.chars()
                            .mapToObj(c -> Integer.toString(ChineseNumber.value(Character.toString(c))))
                            .collect(Collectors.joining());
        });
    }

    /** {@return the moment, if a time of day was said; without an offset it is China's} */
    Optional<OffsetDateTime> moment() {
        return time.map(t -> first.atTime(t).atOffset(offset.orElse(CHINA)));
    }
}
