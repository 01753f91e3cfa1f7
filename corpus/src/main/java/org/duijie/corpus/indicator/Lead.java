package org.duijie.corpus.indicator;

import org.duijie.corpus.indicator.Phrases.Role;

/**
 * What leads to a value: the words between name and value, read from the value to the left.
 *
 * @param comparator what they say; null where nothing is said
 * @param change by how much or, where {@code to}, to what something changes
 * @param to whether a change goes to the value, as 降低至 does
 * @param stated whether a word such as 为 parts name and value, so that no verb before it has the value as its object
 * @param attribute whether 的 stands before the value, so that the value is said of what follows it
 * @param nameEnd where the name ends
 */
record Lead(Comparator comparator, Change change, boolean to, boolean stated, boolean attribute, int nameEnd) {
    private static final int MOST_WORDS = 8;

    /** {@return what stands between {@code from} and the value} */
    static Lead read(String text, int from, int valueStart, boolean ratio) {
        var lead = new Lead(null, Change.NONE, false, false, false, blanksBefore(text, from, valueStart));
        for (int words = 0; words < MOST_WORDS; words++) {
            var match = Phrases.ALL.endingAt(text, from, lead.nameEnd);
            if (match == null) {
                break;
            }
            var next = lead.taking(text, from, match, ratio);
            if (next == null) {
                break;
            }
            lead = next;
        }
        return lead;
    }

    private Lead taking(String text, int from, Phrases.Match match, boolean ratio) {
        int end = blanksBefore(text, from, match.start());
        return switch (match.role()) {
            case INCREASE, REDUCE -> verb(match, end, ratio);
            case TO -> to(text, from, end);
            case EQUAL ->
                new Lead(comparator, change, to, stated || parts(text, match), attribute || isOf(text, match), end);
            default ->
                new Lead(
                        comparator == null ? match.role().comparator() : comparator,
                        change,
                        to,
                        stated,
                        attribute,
                        end);
        };
    }

    private Lead verb(Phrases.Match match, int end, boolean ratio) {
        boolean one = match.end() - match.start() == 1;
        if (change != Change.NONE || stated || (one && !ratio)) {
            return null;
        }
        var way = match.role() == Role.INCREASE ? Change.INCREASED : Change.REDUCED;
        return new Lead(comparator, way, to, stated, attribute, end);
    }

    /** 到 and 至 count after a verb of change only: 降低至. */
    private Lead to(String text, int from, int end) {
        var verb = Phrases.ALL.endingAt(text, from, end);
        if (verb == null || change != Change.NONE || !changes(verb)) {
            return null;
        }
        var bound = comparator == null ? verb.role().comparator() : comparator;
        return new Lead(bound, Change.NONE, true, true, attribute, blanksBefore(text, from, verb.start()));
    }

    private static boolean parts(String text, Phrases.Match match) {
        int length = match.end() - match.start();
        char last = text.charAt(match.end() - 1);
        return last == '为'
                || last == ':'
                || last == '='
                || last == '是'
                || (last == '在' && length > 1 && text.charAt(match.start()) != '是');
    }

    Lead withNameEnd(int end) {
        return new Lead(comparator, change, to, stated, attribute, end);
    }

    Lead endingAt(int end) {
        return new Lead(comparator, change, to, stated, false, end);
    }

    private static boolean changes(Phrases.Match match) {
        return match.role() == Role.INCREASE || match.role() == Role.REDUCE;
    }

    private static boolean isOf(String text, Phrases.Match match) {
        return match.end() - match.start() == 1 && text.charAt(match.start()) == '的';
    }

    private static int blanksBefore(String text, int from, int end) {
        int at = end;
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }
}
