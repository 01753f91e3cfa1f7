package org.duijie.dictionaries.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a mixed token, and its normal form. */
final class MixedParts {
    private static final int SHORTEST = 2;
    private static final int MOST_STRETCHES = 3;
    private static final Pattern STANDARD = Pattern.compile("^(gb|db|dl|jb|hg|yy|qb|ny|sh|sj|jg)/t(.*)$");
    private static final Pattern IPC_CODE = Pattern.compile("[a-h]\\d{2}[a-z]\\d{1,4}/\\d{2,6}");
    private static final int IPC_SUBCLASS = 4;
    private static final int SHORTEST_PLURAL = 4;

    private MixedParts() {}

    /** A part of a token, by offsets in the normal text. */
    record Part(int start, int end) {}

    /**
     * The parts worth finding alone: what joiners part (6061-t6: 6061, t6), letters and digits (pm2.5: pm, 2.5), of a chemical formula
     * its elements, of a code of the patent classification the subclass (h01m10/0525: h01m).
     *
     * @param original the token as it was written, with capitals, which tell a formula
     */
    static List<Part> of(char[] text, int start, int end, CharSequence original) {
        var formula = ChemicalFormula.pieces(original);
        if (formula.isPresent() && original.length() == end - start) {
            return formula.get().stream()
                    .map(p -> new Part(start + p.start(), start + p.end()))
                    .toList();
        }
        var parts = new ArrayList<Part>();
        if (text[start] <= 'h' && MixedToken.isAsciiLetter(text[start]) && isIpcCode(text, start, end)) {
            parts.add(new Part(start, start + IPC_SUBCLASS));
        }
        for (int at = start; at < end; ) {
            int to = endOfJoined(text, at, end);
            addPart(parts, at, to, start, end);
            addSorts(parts, text, at, to);
            at = to + 1;
        }
        return parts;
    }

    private static boolean isIpcCode(char[] text, int start, int end) {
        return IPC_CODE.matcher(new String(text, start, end - start)).matches();
    }

    private static void addPart(List<Part> parts, int from, int to, int start, int end) {
        if (to - from >= SHORTEST && to - from < end - start) {
            parts.add(new Part(from, to));
        }
    }

    /** Where a part ends that a joiner follows, or the whole; the point in 2.5 does not part. */
    private static int endOfJoined(char[] text, int from, int end) {
        int at = from;
        while (at < end && (!MixedToken.isJoiner(text[at]) || isDecimalPoint(text, at, end))) {
            at++;
        }
        return at;
    }

    private static boolean isDecimalPoint(char[] text, int at, int end) {
        return text[at] == '.'
                && at > 0
                && at + 1 < end
                && MixedToken.isDigit(text[at - 1])
                && MixedToken.isDigit(text[at + 1]);
    }

    /** Adds the stretches of letters and of digits, where there are two or three: more make a code that means nothing in pieces. */
    private static void addSorts(List<Part> parts, char[] text, int from, int to) {
        var stretches = new ArrayList<Part>();
        for (int at = from; at < to; ) {
            int next = at + 1;
            while (next < to && sort(text[at]) == sort(text[next])) {
                next++;
            }
            stretches.add(new Part(at, next));
            at = next;
        }
        if (stretches.size() <= MOST_STRETCHES) {
            stretches.forEach(s -> addPart(parts, s.start(), s.end(), from, to));
        }
    }

    private static int sort(char c) {
        if (MixedToken.isDigit(c) || c == '.' || c == ',') {
            return 0;
        }
        return Character.isLetter(c) ? 1 : 2;
    }

    /**
     * The normal form of a token: without hyphens beside letters (sic-mosfet as sicmosfet) and commas between thousands, gb/t as gbt,
     * English plurals as singulars.
     */
    static String form(String token) {
        var form = token.contains("/t") ? STANDARD.matcher(token).replaceFirst("$1t$2") : token;
        var bare = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            if (!isSpelling(form, i)) {
                bare.append(form.charAt(i));
            }
        }
        return stem(bare.toString());
    }

    private static boolean isSpelling(String form, int at) {
        char c = form.charAt(at);
        boolean within = at > 0 && at + 1 < form.length();
        if (c == ',') {
            return within;
        }
        return within
                && (c == '-' || c == '_')
                && (Character.isLetter(form.charAt(at - 1)) || Character.isLetter(form.charAt(at + 1)));
    }

    /** The S stemmer of Harman, How effective is suffixing?, JASIS 42(1), 1991: batteries to battery, sensors to sensor, gas stays. */
    private static String stem(String form) {
        int end = form.length();
        if (end < SHORTEST_PLURAL || !form.endsWith("s") || !form.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return form;
        }
        if (form.endsWith("ies")) {
            return endsInAny(form, "eies", "aies") ? form : form.substring(0, end - 3) + "y";
        }
        if (form.endsWith("es")) {
            return form.substring(0, end - (endsInAny(form, "aes", "ees", "oes") ? 0 : 1));
        }
        return endsInAny(form, "us", "ss") ? form : form.substring(0, end - 1);
    }

    private static boolean endsInAny(String form, String... endings) {
        return Arrays.stream(endings).anyMatch(form::endsWith);
    }
}
