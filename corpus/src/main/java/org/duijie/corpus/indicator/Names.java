package org.duijie.corpus.indicator;

import java.util.Map;
import java.util.Set;
import org.duijie.corpus.indicator.Phrases.Role;

/** Finds what a value is the value of, by rules over the characters around it; nothing is segmented. */
final class Names {
    static final int LONGEST_LOOK = 40;
    static final int LONGEST_NAME = 20;
    static final String BOUNDARY = "。；;，,、!?！？\n\r:()[]【】{}“”\"‘’'《》<>≥≤=|…~≈±①②③④⑤⑥⑦⑧⑨⑩●•■◆★*→";
    private static final String ADVERBS = "仅只约就已均都也还";
    private static final String SINGLE = "长宽高厚重深耐";
    private static final String SUBSTANCES = "BCFHIKNOPSUVWY碳硅锰磷硫铬镍钼钒钛铌铝铜铁锌锡铅锆钨钴镁钙钠钾锂硼银氮氧氢氟氯硒砷锑铋水糖盐油酸碱醇胶";
    private static final Set<String> HEADINGS = Set.of("目的", "方法", "结果", "结论");
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
        int end = NameEnds.withoutScale(text, from, NameEnds.withoutBracket(text, from, lead.nameEnd()));
        if (end < text.length() && text.charAt(end) == '(') {
            end = NameEnds.withoutJudgement(text, clauseStart(text, from, end), end);
        }
        int start = clauseStart(text, from, end);
        if (start == end && end > from && isComma(text.charAt(end - 1)) && lead.comparator() != null) {
            end = NameEnds.withoutTail(text, clauseStart(text, from, end - 1), end - 1);
            start = clauseStart(text, from, end);
        }
        var name = lead.stated() || lead.change() != Change.NONE ? Name.NONE : afterVerb(text, start, end);
        boolean compared = lead.change() != Change.NONE || lead.to() || !name.isEmpty();
        var found = name.isEmpty()
                ? trimmed(text, start, compared ? NameEnds.beforeComparison(text, start, end) : end, lead.change())
                : name;
        var asked = NameEnds.withoutRequest(found);
        return isName(asked, lead) ? checked(asked, unit) : Name.NONE;
    }

    /** Whether what stands before a value is no heading, no bare verb and nothing that is only compared with. */
    private static boolean isName(Name found, Lead lead) {
        boolean heading = lead.stated()
                && Phrases.ALL.ends(Role.STATEMENT, found.text())
                && found.text().indexOf('耐') < 0;
        boolean said = lead.stated() || (lead.comparator() != null && lead.change() == Change.NONE);
        boolean unnamed =
                Phrases.ALL.lengthAtEnd(Role.UNNAMED, found.text()) > Phrases.ALL.lengthAtEnd(Role.KEEP, found.text())
                        && !(said && found.text().endsWith("距离"));
        return !heading && !unnamed && !(!found.isEmpty() && NameEnds.startsWithReference(found.text()));
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
        boolean sentence = c == '.' && at > 0 && (text.charAt(at - 1) > 0x2E80 || text.charAt(at - 1) == ')');
        boolean heading = c == ' ' && at > 1 && HEADINGS.contains(text.substring(at - 2, at)); // 方法 大鼠80只
        return dashes || sentence || heading || (c == '.' && at + 1 < end && text.charAt(at + 1) > 0x2E80);
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
                cut = isCoordinating(text, at) || isContaining(text, at) ? 1 : verb(text, at);
            }
            boolean symbol = end - at - cut == 1
                    && (Units.isLetter(text.charAt(end - 1)) || isSubstance(text.substring(end - 1, end))); // 包含C, 和水
            if (cut > 0 && (end - at - cut >= 2 || symbol)) {
                start = at + cut;
                at = start - 1;
            }
        }
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        boolean having = end - start > 2 && text.charAt(start) == '有' && !Phrases.ALL.isKept(text, start);
        start = Math.max(having ? start + 1 : afterRate(text, start, end), end - LONGEST_NAME);
        return new Name(text.substring(start, end).strip(), start, end, change);
    }

    /** 含 before a symbol such as Cr. */
    private static boolean isContaining(String text, int at) {
        return text.charAt(at) == '含' && at + 1 < text.length() && Units.isLetter(text.charAt(at + 1));
    }

    /** Where a name begins after the rates before it: 1C/1C循环. */
    private static int afterRate(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) < 0x80) {
            at++;
        }
        var rate = text.substring(start, at);
        return at < end && rate.matches("\\d[\\d.]*C{1,2}D?(?:/\\d[\\d.]*C{1,2}D?)?") ? at : start;
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
        boolean share = unit.dimension().equals(Dimension.RATIO) || Phrases.ALL.is(Role.PARTS, unit.symbol());
        if (share && !unit.symbol().isEmpty() && isSubstance(text)) {
            return name;
        }
        boolean joined = text.length() == 2 && COORDINATING.indexOf(text.charAt(0)) >= 0;
        boolean shortOne = joined || (text.length() < 2 && (text.isEmpty() || SINGLE.indexOf(text.charAt(0)) < 0));
        boolean isChange = name.change() != Change.NONE && Phrases.ALL.lengthAtEnd(Role.TAIL, text) == text.length();
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        boolean time = unit.dimension().name().equals("time");
        boolean treated = text.equals("处理") && time;
        boolean cut = isCut(text) && !(time && Phrases.ALL.is(Role.LASTING, text)); // 治疗7d
        boolean generic = Phrases.ALL.is(Role.GENERIC, text) && !treated;
        return shortOne || isChange || cut || !letters || generic ? Name.NONE : name;
    }

    /** Whether this is a substance of one character, as C and 铬 in what steel is made of. */
    private static boolean isSubstance(String text) {
        return text.length() == 1 && SUBSTANCES.indexOf(text.charAt(0)) >= 0;
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
