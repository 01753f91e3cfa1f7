package org.duijie.dictionaries.segment;

/**
 * A stretch of folded text of one sort: Chinese characters, letters and digits with what joins them, or anything else.
 *
 * @param sort what it is made of
 * @param start offset of the first char
 * @param end offset after the last char
 */
record TextRun(Sort sort, int start, int end) {
    /** The longest stretch; longer ones are cut, so that no token exceeds what an index takes. */
    static final int LONGEST = 256;

    enum Sort {
        HAN,
        ALPHANUMERIC,
        OTHER
    }

    /** The stretch that begins at an offset of a text. */
    static TextRun at(CharSequence text, int start) {
        var sort = sortAt(text, start);
        int end = start;
        while (end < text.length() && end - start < LONGEST && continues(text, end, sort)) {
            end += Character.charCount(Character.codePointAt(text, end));
            if (sort == Sort.OTHER) {
                break;
            }
        }
        return new TextRun(sort, start, end);
    }

    private static boolean continues(CharSequence text, int at, Sort sort) {
        return sortAt(text, at) == sort || (sort == Sort.ALPHANUMERIC && joins(text, at));
    }

    /** Whether a hyphen, point, slash or plus stands between letters or digits, as in 6061-t6 or h01m10/0525. */
    private static boolean joins(CharSequence text, int at) {
        return isJoiner(text.charAt(at)) && at + 1 < text.length() && sortAt(text, at + 1) == Sort.ALPHANUMERIC;
    }

    static boolean isJoiner(char c) {
        return c == '-' || c == '.' || c == '/' || c == '+' || c == '_';
    }

    private static Sort sortAt(CharSequence text, int at) {
        int codePoint = Character.codePointAt(text, at);
        if (Character.isIdeographic(codePoint)) {
            return Sort.HAN;
        }
        return Character.isLetterOrDigit(codePoint) ? Sort.ALPHANUMERIC : Sort.OTHER;
    }
}
