package org.duijie.corpus.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.indicator.Phrases.Role;

/** Finds what a value is the value of, by rules over the characters around it; nothing is segmented. */
final class Names {
    private static final int LONGEST_LOOK = 40;
    static final int LONGEST_NAME = 20;
    static final String BOUNDARY = "。；;，,、!?！？\n\r:()[]【】{}“”\"‘’'《》<>≥≤=|…~≈±①②③④⑤⑥⑦⑧⑨⑩●•■◆★*→";
    private static final String ADVERBS = "仅只约就已均都也还";
    private static final String SINGLE = "长宽高厚重深耐";
    private static final String COORDINATING = "和与及或";
    private static final String[] COORDINATED = {
        "饱和", "中和", "总和", "温和", "和易", "普及", "及格", "及时", "涉及", "参与", "共和", "调和", "亲和", "缓和", "和谐", "与否", "以及"
    };
    private static final Map<String, String> RESISTING = Map.of("temperature", "耐温", "pressure", "耐压", "voltage", "耐压");

    private Names() {}

    /** A name in the folded text; empty where there is none. */
    record Name(String text, int start, int end, Change change) {
        static final Name NONE = new Name("", 0, 0, Change.NONE);

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** {@return the name before what leads to a value, not beginning before {@code from}} */
    static Name before(String text, int from, Lead lead, Unit unit) {
        if (lead.attribute()) {
            return unit.dimension().equals(Dimension.RATIO) ? related(text, from, lead.nameEnd(), unit) : Name.NONE;
        }
        int end = withoutBracket(text, from, lead.nameEnd());
        if (end < text.length() && text.charAt(end) == '(') {
            end = withoutJudgement(text, clauseStart(text, from, end), end);
        }
        int start = clauseStart(text, from, end);
        if (start == end && end > from && isComma(text.charAt(end - 1)) && lead.comparator() != null) {
            end = withoutTail(text, clauseStart(text, from, end - 1), end - 1);
            start = clauseStart(text, from, end);
        }
        var name = lead.stated() || lead.change() != Change.NONE ? Name.NONE : afterVerb(text, start, end);
        boolean compared = lead.change() != Change.NONE || lead.to() || !name.isEmpty();
        var found = name.isEmpty()
                ? trimmed(text, start, compared ? beforeComparison(text, start, end) : end, lead.change())
                : name;
        boolean heading = lead.stated()
                && Phrases.ALL.ends(Role.STATEMENT, found.text())
                && found.text().indexOf('耐') < 0;
        return heading || Phrases.ALL.ends(Role.UNNAMED, found.text()) ? Name.NONE : checked(found, unit);
    }

    /** 效率是人工的5倍, 运量占总量的20%: what is before 是, before 占. */
    private static Name related(String text, int from, int end, Unit unit) {
        boolean times = unit.symbol().equals("倍");
        int start = clauseStart(text, from, end);
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (times ? c == '是' || c == '为' : c == '占') {
                int last = at;
                while (last > start && ADVERBS.indexOf(text.charAt(last - 1)) >= 0) {
                    last--;
                }
                return checked(trimmed(text, start, last, Change.NONE), Unit.NONE);
            }
        }
        return Name.NONE;
    }

    /** 成本较现有工艺降低30%: what it is compared with is not part of the name. */
    private static int beforeComparison(String text, int start, int end) {
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

    /** {@return what a clause lists before 分别: 长、宽、高; empty where it lists nothing} */
    static List<Name> listed(String text, int from, int end) {
        int start = end;
        while (start > Math.max(from, end - LONGEST_LOOK)
                && (text.charAt(start - 1) == '、' || BOUNDARY.indexOf(text.charAt(start - 1)) < 0)) {
            start--;
        }
        var names = new ArrayList<Name>();
        int begin = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '、' || isCoordinating(text, at)) {
                names.add(checked(trimmed(text, begin, at, Change.NONE), Unit.NONE));
                begin = at + 1;
            }
        }
        return List.copyOf(names);
    }

    /** 抗拉强度(MPa)≥500: what is in brackets says more of the name. */
    private static int withoutBracket(String text, int from, int end) {
        if (end > from && text.charAt(end - 1) == ')') {
            int limit = Math.max(from, end - LONGEST_NAME);
            int open = text.substring(limit, end).lastIndexOf('(') + limit;
            if (open > limit) {
                return open;
            }
        }
        return end;
    }

    private static int clauseStart(String text, int from, int end) {
        int start = end;
        int limit = Math.max(from, end - LONGEST_LOOK);
        while (start > limit && BOUNDARY.indexOf(text.charAt(start - 1)) < 0 && !isStop(text, start - 1, end)) {
            start--;
        }
        return start;
    }

    /** Whether a row of dashes or a full stop of half width ends a clause here. */
    private static boolean isStop(String text, int at, int end) {
        char c = text.charAt(at);
        boolean dashes = c == '-' && (text.startsWith("--", at) || (at > 0 && text.charAt(at - 1) == '-'));
        return dashes || (c == '.' && at + 1 < end && text.charAt(at + 1) > 0x2E80);
    }

    private static int withoutTail(String text, int start, int end) {
        int length = Phrases.ALL.lengthAtEnd(Role.TAIL, text.substring(start, end));
        return end - length;
    }

    /** 变形量小(≤0.5mm): what is said of it before the bracket. */
    private static int withoutJudgement(String text, int start, int end) {
        int shorter = withoutTail(text, start, end);
        return Phrases.ALL.ends(Role.HEADS, text.substring(start, shorter)) ? shorter : end;
    }

    private static boolean isComma(char c) {
        return c == '，' || c == ',';
    }

    /** 降低能耗30%: the object of a verb of change. */
    private static Name afterVerb(String text, int start, int end) {
        for (int at = end - 2; at > start + 1; at--) {
            var verb = Phrases.ALL.endingAt(text, start, at);
            boolean changes = verb != null && (verb.role() == Role.INCREASE || verb.role() == Role.REDUCE);
            if (changes && at - verb.start() > 1 && isPredicate(text, start, verb.start())) {
                if ("的后至到率量幅为机器泵阀".indexOf(text.charAt(at)) >= 0) {
                    return Name.NONE;
                }
                var way = verb.role() == Role.INCREASE ? Change.INCREASED : Change.REDUCED;
                var object = trimmed(text, at, end, way);
                return new Name(object.text(), verb.start(), end, way);
            }
        }
        return Name.NONE;
    }

    /** Whether a verb here is one, and not part of a noun such as 垂直提升高度. */
    private static boolean isPredicate(String text, int start, int verb) {
        return verb == start || " 可能使将以并够效步幅标求为现且而目来了内后时年".indexOf(text.charAt(verb - 1)) > 0;
    }

    /** The name at the end of a clause, without what leads to it. */
    static Name trimmed(String text, int clause, int end, Change change) {
        int start = clause;
        for (int at = clause; at < end; at++) {
            int kept = Phrases.ALL.startingAt(Role.KEEP, text, at);
            if (kept > 0) {
                at += kept - 1;
                continue;
            }
            int cut = Phrases.ALL.startingAt(Role.CUT, text, at);
            if (cut == 0) {
                cut = isCoordinating(text, at) ? 1 : verb(text, at);
            }
            if (cut > 0 && end - at - cut >= 2) {
                start = at + cut;
                at = start - 1;
            }
        }
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        start = Math.max(start, end - LONGEST_NAME);
        return new Name(text.substring(start, end).strip(), start, end, change);
    }

    /** The length of a verb that begins here and is not part of a noun such as 实施周期. */
    private static int verb(String text, int at) {
        int length = Phrases.ALL.startingAt(Role.VERB, text, at);
        return Phrases.ALL.startingAt(Role.COMPOUND, text, at + length) > 0 ? 0 : length;
    }

    static boolean isCoordinating(String text, int at) {
        if (COORDINATING.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (var word : COORDINATED) {
            if (text.startsWith(word, at) || (at > 0 && text.startsWith(word, at - 1))) {
                return false;
            }
        }
        return true;
    }

    static Name checked(Name name, Unit unit) {
        var text = name.text();
        if (text.endsWith("耐") && RESISTING.containsKey(unit.dimension().name())) {
            return new Name(RESISTING.get(unit.dimension().name()), name.end() - 1, name.end(), name.change());
        }
        boolean shortOne = text.length() < 2 && (text.isEmpty() || SINGLE.indexOf(text.charAt(0)) < 0);
        boolean isChange = name.change() != Change.NONE && Phrases.ALL.lengthAtEnd(Role.TAIL, text) == text.length();
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        return shortOne || isChange || isCut(text) || !letters || Phrases.ALL.is(Role.GENERIC, text) ? Name.NONE : name;
    }

    /** Whether nothing but words that stand before names is left: 了对. */
    private static boolean isCut(String text) {
        int at = 0;
        while (at < text.length() && Phrases.ALL.startingAt(Role.KEEP, text, at) == 0) {
            int cut = Math.max(Phrases.ALL.startingAt(Role.CUT, text, at), Phrases.ALL.startingAt(Role.VERB, text, at));
            if (cut == 0) {
                return false;
            }
            at += cut;
        }
        return at == text.length();
    }
}
