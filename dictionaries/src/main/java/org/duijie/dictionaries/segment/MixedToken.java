package org.duijie.dictionaries.segment;

import java.util.regex.Pattern;

/**
 * Letters, digits and what joins them, in normal text: 6061-t6, h01m10/0525, pm2.5, 200℃, ≥45%, c++.
 */
final class MixedToken {
    /** The longest; what is longer is cut, so that no token exceeds what an index takes. */
    static final int LONGEST = 256;

    private static final Pattern NUMBER = Pattern.compile("[≥≤±-]?\\d[\\d.,]*[%‰℃°]?");

    private MixedToken() {}

    /** {@return where the token that begins at an offset ends; the offset itself if none begins there} */
    static int end(char[] text, int from) {
        if (isCommonHan(text[from])) {
            return from;
        }
        int at = afterSign(text, from);
        int limit = Math.min(text.length, from + LONGEST);
        if (at >= limit || !isPart(text, at)) {
            return from;
        }
        while (at < limit && (isPart(text, at) || joins(text, at))) {
            at += isPart(text, at) ? Character.charCount(Character.codePointAt(text, at, text.length)) : 1;
        }
        return afterUnitSign(text, from, Math.min(at, text.length));
    }

    /** {@return whether it is a number, perhaps with a sign or %} */
    static boolean isNumber(char[] text, int from, int to) {
        return !isAsciiLetter(text[from])
                && NUMBER.matcher(new String(text, from, to - from)).matches();
    }

    /** Skips ≥, ≤ or ± before a digit, and a minus that nothing stands directly before. */
    private static int afterSign(char[] text, int from) {
        if (from + 1 >= text.length || !isDigit(text[from + 1])) {
            return from;
        }
        boolean compares = text[from] == '≥' || text[from] == '≤' || text[from] == '±';
        boolean apart = from == 0 || !(Character.isLetterOrDigit(text[from - 1]) || text[from - 1] == '-');
        boolean minus = text[from] == '-' && apart;
        return compares || minus ? from + 1 : from;
    }

    private static int afterUnitSign(char[] text, int from, int end) {
        if (end == text.length) {
            return end;
        }
        char last = text[end - 1];
        char next = text[end];
        if (isDigit(last) && (next == '%' || next == '‰' || next == '℃' || next == '°' || next == '#')) {
            return end + 1;
        }
        if (isAsciiLetter(last) && isDigit(text[from]) && next == '%') {
            return end + 1; // 10wt%
        }
        int plus = end;
        while (plus < text.length && text[plus] == '+' && isAsciiLetter(last) && plus - end < 3) {
            plus++;
        }
        return plus;
    }

    /** Whether a hyphen, point, slash, plus or ampersand stands between letters or digits, or a comma between thousands. */
    private static boolean joins(char[] text, int at) {
        if (at + 1 >= text.length || !isPart(text, at + 1)) {
            return false;
        }
        if (text[at] == ',') {
            return isThousands(text, at);
        }
        return isJoiner(text[at]) && !(text[at] == '.' && isAsciiLetter(text[at + 1]) && isDigit(text[at - 1]));
    }

    private static boolean isThousands(char[] text, int comma) {
        for (int i = 1; i <= 3; i++) {
            if (comma + i >= text.length || !isDigit(text[comma + i])) {
                return false;
            }
        }
        return isDigit(text[comma - 1]) && (comma + 4 >= text.length || !isDigit(text[comma + 4]));
    }

    /** Whether a char is one of Unicode's first block of Chinese characters, which settles most without looking it up. */
    private static boolean isCommonHan(char c) {
        return c >= '一' && c <= '\u9fff';
    }

    static boolean isJoiner(char c) {
        return c == '-' || c == '.' || c == '/' || c == '+' || c == '_' || c == '&';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isPart(char[] text, int at) {
        int codePoint = Character.codePointAt(text, at, text.length);
        return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
    }
}
