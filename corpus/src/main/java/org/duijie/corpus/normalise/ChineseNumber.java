package org.duijie.corpus.normalise;

import java.util.regex.Pattern;

/** Whole numbers below ten thousand in Chinese: 五十, 两百三十, 壹佰贰拾, 二十一. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String TENS = "十百千";
    private static final Pattern BEFORE_UNIT =
            Pattern.compile("(?<![\\d.])[零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]*(?=[万亿元])");

    private ChineseNumber() {}

    /** {@return the text with the numbers before 万, 亿 and 元 in Arabic digits} */
    static String arabicBeforeUnits(String text) {
        return BEFORE_UNIT.matcher(text).replaceAll(m -> Integer.toString(value(m.group())));
    }

    /** {@return what a number says; 十 alone is 10} */
    static int value(String number) {
        int sum = 0;
        int digit = 0;
        var digits = usual(number);
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int power = TENS.indexOf(c);
            if (power < 0) {
                digit = DIGITS.indexOf(c);
            } else {
                sum += (digit == 0 ? 1 : digit) * (int) Math.pow(10, power + 1);
                digit = 0;
            }
        }
        return sum + digit;
    }

    private static String usual(String number) {
        var usual = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int formal = FORMAL.indexOf(c);
            usual.append(formal >= 0 ? DIGITS.charAt(formal) : c);
        }
        return usual.toString()
                .replace('〇', '零')
                .replace('两', '二')
                .replace('拾', '十')
                .replace('佰', '百')
                .replace('仟', '千');
    }
}
