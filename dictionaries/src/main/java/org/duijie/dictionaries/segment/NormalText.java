package org.duijie.dictionaries.segment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in the one way of writing that all usual ways come to: folded by {@link CharFolding}; Ⅳ as iv, ㎡ as m2; °C as ℃, &gt;= as ≥,
 * +/- as ±; alpha as α; 4754—2017 after
 * GB/T as 4754-2017. Each char knows which stretch of the original it stands for.
 */
final class NormalText {
    private static final Map<Character, char[]> LONGER = longer();
    private static final Map<String, Character> GREEK = Map.of(
            "alpha", 'α', "beta", 'β', "gamma", 'γ', "delta", 'δ', "epsilon", 'ε', "theta", 'θ', "kappa", 'κ', "lambda",
            'λ', "sigma", 'σ', "omega", 'ω');
    private static final int LONGEST_GREEK = 7;
    /** From here on folded chars stand for themselves. */
    private static final char FIRST_PLAIN = '㐀';

    private char[] chars;
    private int length;
    /** Where the original of each char begins and ends; null as long as char i stands for char i. */
    private int[] starts;

    private int[] ends;

    private NormalText(int capacity) {
        chars = new char[capacity];
    }

    static NormalText of(CharSequence text) {
        var normal = new NormalText(text.length());
        for (int at = 0; at < text.length(); ) {
            char c = CharFolding.fold(text.charAt(at));
            at = c >= FIRST_PLAIN ? normal.append(c, at, at + 1) : normal.take(text, at, c);
        }
        normal.chars = Arrays.copyOf(normal.chars, normal.length);
        return normal;
    }

    /** {@return the chars; not to be changed} */
    char[] chars() {
        return chars;
    }

    /** {@return where the original of a char begins} */
    int start(int at) {
        return starts == null ? at : starts[at];
    }

    /** {@return where the original of the char before this offset ends} */
    int end(int at) {
        return ends == null ? at : ends[at - 1];
    }

    /** Takes over a folded char of the text and what belongs to it, and returns the offset after them. */
    private int take(CharSequence text, int at, char c) {
        if (c < '°' && c != '+' && c != '<' && c != '>' && !isAsciiLetter(c)) {
            return append(c, at, at + 1);
        }
        if (isAsciiLetter(c)) {
            return takeWord(text, at);
        }
        var longer = LONGER.get(c);
        if (longer != null) {
            for (char each : longer) {
                append(each, at, at + 1);
            }
            return at + 1;
        }
        return takeSign(text, at, c);
    }

    private int takeSign(CharSequence text, int at, char c) {
        char next = charAt(text, at + 1);
        if ((c == '°' || c == 'º') && next == 'c' && !isAsciiLetter(charAt(text, at + 2))) {
            return append('℃', at, at + 2);
        }
        if (c == '>' && next == '=') {
            return append('≥', at, at + 2);
        }
        if (c == '<' && next == '=') {
            return append('≤', at, at + 2);
        }
        if (c == '+' && next == '/' && charAt(text, at + 2) == '-') {
            return append('±', at, at + 3);
        }
        if (c == '—' && MixedToken.isDigit(next) && endsWithNumberOfCode()) {
            return append('-', at, at + 1);
        }
        return append(c == '≧' ? '≥' : c == '≦' ? '≤' : c, at, at + 1);
    }

    /** Takes the rest of a word of ASCII letters, the name of a Greek letter as the letter. */
    private int takeWord(CharSequence text, int at) {
        int end = at + 1;
        while (isAsciiLetter(charAt(text, end))) {
            end++;
        }
        if (end - at <= LONGEST_GREEK) {
            var greek = GREEK.get(CharFolding.fold(text.subSequence(at, end)));
            if (greek != null) {
                return append(greek, at, end);
            }
        }
        for (int i = at; i < end; i++) {
            append(CharFolding.fold(text.charAt(i)), i, i + 1);
        }
        return end;
    }

    private static char charAt(CharSequence text, int at) {
        return at < text.length() ? CharFolding.fold(text.charAt(at)) : 0;
    }

    /** Whether a number after letters stands last, as in GB/T 4754, which a long dash parts from the year. */
    private boolean endsWithNumberOfCode() {
        int at = length;
        while (at > 0 && (MixedToken.isDigit(chars[at - 1]) || chars[at - 1] == '.')) {
            at--;
        }
        boolean number = at < length;
        at = at > 0 && chars[at - 1] == ' ' ? at - 1 : at;
        return number && at > 0 && isAsciiLetter(chars[at - 1]);
    }

    private static boolean isAsciiLetter(char folded) {
        return folded >= 'a' && folded <= 'z';
    }

    private int append(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2 + 8);
        }
        if (starts == null && (start != length || end != length + 1)) {
            beginOffsets();
        }
        if (starts != null) {
            if (length >= starts.length) {
                starts = Arrays.copyOf(starts, chars.length);
                ends = Arrays.copyOf(ends, chars.length);
            }
            starts[length] = start;
            ends[length] = end;
        }
        chars[length++] = c;
        return end;
    }

    private void beginOffsets() {
        starts = new int[chars.length];
        ends = new int[chars.length];
        for (int i = 0; i < length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
    }

    /** Roman numerals and squared units, each with what Unicode says it is made of (NFKC), lower case. */
    private static Map<Character, char[]> longer() {
        var longer = new HashMap<Character, char[]>();
        addCompatible(longer, 'Ⅰ', 'ⅿ');
        addCompatible(longer, '㍱', '㏟');
        return Map.copyOf(longer);
    }

    private static void addCompatible(Map<Character, char[]> longer, char first, char last) {
        for (char c = first; c <= last; c++) {
            var made = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            longer.put(CharFolding.fold(c), CharFolding.fold(made).toCharArray());
        }
    }
}
