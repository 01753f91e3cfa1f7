package org.duijie.corpus.indicator;

import java.util.regex.Pattern;

/** Reads numbers: 1,200.5; 1.5×10⁶; 10^5; 3e-4; 50万; 二十四; 百分之三十. */
final class Numerals {
    private static final Pattern ARABIC = Pattern.compile("\\d{1,3}+(?:,\\d{3}(?!\\d))++(?:\\.\\d{1,12}+)?+"
            + "|(?<![\\d.A-Za-z ])[1-9]\\d{0,2}(?: \\d{3}(?!\\d))++(?:\\.\\d{1,12}+)?+"
            + "|\\d{1,15}\\.\\d{3}(?: \\d{3})* \\d{1,3}(?![\\d.个种类只件台项组例份年月日名])"
            + "|\\d{1,15}+(?:\\.\\d{1,12}+)?+");
    private static final Pattern POWER = Pattern.compile(
            " ?[×xX*] ?10(?:\\^\\(?([-+]?\\d{1,2}+)\\)?|([⁺⁻]?[⁰¹²³⁴-⁹]{1,2}+)|(-?[3-9]|-?1\\d)(?!\\d))");
    private static final Pattern POWER_OF_TEN = Pattern.compile("\\^\\(?([-+]?\\d{1,2}+)\\)?|([⁺⁻]?[⁰¹²³⁴-⁹]{1,2}+)");
    private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?\\d{1,2}+)(?![\\dA-Za-z])");
    private static final Pattern MULTIPLIER =
            Pattern.compile(" ?[多余几]?(百万|千万|十万|百亿|千亿|万亿|十亿|万|亿|千|百)[多余]?|[多余](?=[^\\x00-\\x7f])");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String CHINESE = "零一二三四五六七八九";
    private static final int LONGEST = 64;

    private Numerals() {}

    /** {@return the number that begins at this character; null where none does or it is too long to be one} */
    static Numeral read(String text, int start) {
        char c = text.charAt(start);
        if (Units.isDigit(c)) {
            return arabic(text, start);
        }
        return isChinese(c) ? chinese(text, start) : null;
    }

    static boolean isChinese(char c) {
        return switch (c) {
            case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿' -> true;
            default -> false;
        };
    }

    private static Numeral arabic(String text, int start) {
        var matcher = ARABIC.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        matcher.useTransparentBounds(true);
        matcher.lookingAt();
        int end = matcher.end();
        if (end < text.length() && Units.isDigit(text.charAt(end))) {
            return null;
        }
        double value = Double.parseDouble(matcher.group().replace(",", "").replace(" ", ""));
        int limit = Math.min(text.length(), end + LONGEST);
        boolean ten = value == 10 && end - start == 2;
        for (var pattern : ten ? new Pattern[] {POWER_OF_TEN} : new Pattern[] {POWER, EXPONENT}) {
            var power = pattern.matcher(text).region(end, limit).useTransparentBounds(true);
            if (power.lookingAt()) {
                double base = ten ? 1 : value;
                return multiplied(text, start, power.end(), base * Math.pow(10, exponent(power)));
            }
        }
        return multiplied(text, start, end, value);
    }

    private static int exponent(java.util.regex.Matcher power) {
        for (int group = 1; group <= power.groupCount(); group++) {
            if (power.group(group) != null) {
                var digits = new StringBuilder();
                for (char c : power.group(group).toCharArray()) {
                    int superscript = SUPERSCRIPTS.indexOf(c);
                    digits.append(superscript >= 0 ? (char) ('0' + superscript) : c == '⁻' ? '-' : c == '⁺' ? '+' : c);
                }
                return Integer.parseInt(digits.toString());
            }
        }
        return 0;
    }

    /** With 万 and the like, unless that is the beginning of a unit such as 千瓦. */
    private static Numeral multiplied(String text, int start, int end, double value) {
        var plain = new Numeral(value, 1, start, end, false, false);
        if (end < text.length() && Units.ALL.read(text, end).isPresent()) {
            return plain;
        }
        var matcher = MULTIPLIER.matcher(text).region(end, Math.min(text.length(), end + 6));
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return plain;
        }
        double multiplier = 1;
        if (matcher.group(1) != null) {
            for (char c : matcher.group(1).toCharArray()) {
                multiplier *= weight(c);
            }
        }
        return new Numeral(value, multiplier, start, matcher.end(), false, false);
    }

    private static Numeral chinese(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 12 && isChinese(text.charAt(end))) {
            end++;
        }
        double value = value(text.substring(start, end));
        if (text.startsWith("分之", end) && end + 2 < text.length()) {
            return fraction(text, start, end + 2, value);
        }
        boolean round = "百千万亿".indexOf(text.charAt(start)) >= 0; // 近百吨 has a value, 百万 alone is a word
        boolean about = start > 0 && "近约超".indexOf(text.charAt(start - 1)) >= 0;
        return round && !about ? null : new Numeral(value, 1, start, end, true, false);
    }

    private static Numeral fraction(String text, int start, int at, double denominator) {
        double divisor = denominator == 0 ? 1 : denominator;
        if (Units.isDigit(text.charAt(at))) {
            var numerator = arabic(text, at);
            return numerator == null
                    ? null
                    : new Numeral(numerator.whole() / divisor, 1, start, numerator.end(), true, true);
        }
        int end = at;
        while (end < text.length() && end - at < 8 && isChinese(text.charAt(end))) {
            end++;
        }
        return end == at ? null : new Numeral(value(text.substring(at, end)) / divisor, 1, start, end, true, true);
    }

    /** The value of 二十四, 三百五, 一千二百万; 百 alone is 100. */
    private static double value(String numerals) {
        double total = 0;
        double section = 0;
        double digit = 0;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            double weight = weight(c);
            if (weight >= 10_000) {
                total = (total + section + digit == 0 ? 1 : total + section + digit) * weight;
                section = 0;
                digit = 0;
            } else if (weight > 1) {
                section += (digit == 0 ? 1 : digit) * weight;
                digit = 0;
            } else {
                digit = digit * 10 + (c == '两' ? 2 : Math.max(0, CHINESE.indexOf(c)));
            }
        }
        return total + section + digit;
    }

    private static double weight(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 1e4;
            case '亿' -> 1e8;
            default -> 1;
        };
    }
}
