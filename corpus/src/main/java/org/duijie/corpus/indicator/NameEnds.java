package org.duijie.corpus.indicator;

import org.duijie.corpus.indicator.Names.Name;
import org.duijie.corpus.indicator.Phrases.Role;

/** Where a name before a value ends: before units in brackets, judgements, and what is only compared with. */
final class NameEnds {
    private static final int LONGEST_SCALE = 3;

    private NameEnds() {}

    /** 抗拉强度(MPa)≥500: what is in brackets says more of the name. */
    static int withoutBracket(String text, int from, int end) {
        if (end > from && text.charAt(end - 1) == ')') {
            int limit = Math.max(from, end - Names.LONGEST_NAME);
            int open = text.substring(limit, end).lastIndexOf('(') + limit;
            if (open > limit) {
                return open;
            }
        }
        return end;
    }

    /** 表面粗糙度：Ra≤0.2: without the symbol of a quantity that is named before it. */
    static int withoutScale(String text, int from, int end) {
        int first = Math.max(from, end - LONGEST_SCALE - 1);
        int colon = text.substring(first, end).lastIndexOf(':') + first;
        boolean named = colon > first
                && Scale.isScale(text.substring(colon + 1, end))
                && Phrases.ALL.ends(Role.HEADS, text.substring(colon - 1, colon));
        return named ? colon : end;
    }

    static int withoutTail(String text, int start, int end) {
        int length = Phrases.ALL.lengthAtEnd(Role.TAIL, text.substring(start, end));
        return end - length;
    }

    /** 变形量小(≤0.5mm): what is said of it before the bracket. */
    static int withoutJudgement(String text, int start, int end) {
        int shorter = withoutTail(text, start, end);
        return Phrases.ALL.ends(Role.HEADS, text.substring(start, shorter)) ? shorter : end;
    }

    /** 尺寸精度要求: without what only says that it is asked for. */
    static Name withoutRequest(Name name) {
        int length = name.text().length() - 2;
        boolean asked = length > 1
                && name.text().endsWith("要求")
                && Phrases.ALL.ends(Role.HEADS, name.text().substring(0, length));
        return asked ? new Name(name.text().substring(0, length), name.start(), name.end() - 2, name.change()) : name;
    }

    /** Whether nothing is left but what a change is compared with: 相对于传统工艺. */
    static boolean startsWithReference(String name) {
        boolean against = Phrases.ALL.startingAt(Role.AGAINST, name, 0) > 0
                && Phrases.ALL.startingAt(Role.AGAINST_NOT, name, 0) == 0
                && "比较相".indexOf(name.charAt(0)) >= 0;
        return name.startsWith("相对于") || (against && !Phrases.ALL.ends(Role.HEADS, name));
    }

    /** 成本较现有工艺降低30%: what it is compared with is not part of the name. */
    static int beforeComparison(String text, int start, int end) {
        for (int at = start; at < end - 1; at++) {
            boolean word = Phrases.ALL.startingAt(Role.AGAINST_NOT, text, at) > 0
                    || (at > start && Phrases.ALL.startingAt(Role.AGAINST_NOT, text, at - 1) > 1)
                    || (at > start + 1 && Phrases.ALL.startingAt(Role.AGAINST_NOT, text, at - 2) > 2);
            if (!word && at - start >= 2 && Phrases.ALL.startingAt(Role.AGAINST, text, at) > 0) {
                return at;
            }
        }
        return end;
    }
}
