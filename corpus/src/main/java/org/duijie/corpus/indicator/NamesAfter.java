package org.duijie.corpus.indicator;

import org.duijie.corpus.indicator.Names.Name;
import org.duijie.corpus.indicator.Phrases.Role;

/** Finds what a value is the value of in what follows it, by rules over the characters; nothing is segmented. */
final class NamesAfter {
    /** What may go on after 高度 so that it is another word. */
    private static final String COMPOUNDING = "计器表仪互级传差补变调线率比控式型量场泵阀";

    /** Classifiers that stand before a noun; 次 and 人 mostly end what they count. */
    private static final String CLASSIFIERS =
            "个 只 件 台 套 条 项 种 类 名 家 辆 架 座 艘 部 幅 张 枚 颗 块 支 根 棵 头 匹 羽 篇 本 册 份 组 箱 袋 瓶 户 所 处 栋 路 款 门 通道 台套";

    private NamesAfter() {}

    /** {@return the name after a value: 30%的能耗降低, 20种病害} */
    static Name find(String text, int end, Unit unit) {
        boolean attribute = end < text.length() && text.charAt(end) == '的';
        if (!attribute && !unit.counts()) {
            var own = own(text, end);
            return own.isEmpty() ? under(text, end, unit) : own;
        }
        int start = attribute ? end + 1 : headStart(text, end);
        if (!attribute && Phrases.ALL.startingAt(Role.NOT_NOUN, text, end) > 0) {
            return Name.NONE;
        }
        int stop = start;
        while (stop < Math.min(text.length(), start + Names.LONGEST_NAME) && continues(text, start, stop)) {
            stop++;
        }
        return attribute ? attributed(text, start, stop, unit) : counted(text, start, stop, unit);
    }

    /** {@return what a count is of where a noun follows its classifier: 完成3项新工艺; empty where none does} */
    static Name counted(String text, int end, Unit unit) {
        boolean noun = end < text.length()
                && Character.UnicodeScript.of(text.charAt(end)) == Character.UnicodeScript.HAN
                && (" " + CLASSIFIERS + " ").contains(" " + unit.symbol() + " ")
                && Phrases.ALL.startingAt(Role.NOT_NOUN, text, end) == 0;
        return noun ? find(text, end, unit) : Name.NONE;
    }

    /** Where the noun begins after a clause that describes it: 3种具有耐热性的材料. */
    private static int headStart(String text, int start) {
        int limit = Math.min(text.length(), start + Names.LONGEST_NAME);
        boolean described = Phrases.ALL.startingAt(Role.CUT, text, start) > 1;
        for (int at = start; described && at < limit && Names.BOUNDARY.indexOf(text.charAt(at)) < 0; at++) {
            if (text.charAt(at) == '的') {
                return at + 1;
            }
        }
        return start;
    }

    private static Name counted(String text, int start, int stop, Unit unit) {
        var name = Names.trimmed(text, start, stop, Change.NONE);
        return Phrases.ALL.ends(Role.UNNAMED, name.text()) ? Name.NONE : Names.checked(name, unit);
    }

    /** 30km高度: what the value itself is, said after it. */
    private static Name own(String text, int start) {
        int end = start + Phrases.ALL.startingAt(Role.OWN, text, start);
        boolean whole = end > start && (end == text.length() || COMPOUNDING.indexOf(text.charAt(end)) < 0);
        return whole ? new Name(text.substring(start, end), start, end, Change.NONE) : Name.NONE;
    }

    /** 2000Pa压力下, 60ppm浓度及2000Pa压力下: the condition that a value is. */
    private static Name under(String text, int start, Unit unit) {
        int limit = Math.min(text.length() - 1, start + Names.LONGEST_NAME / 2);
        for (int at = start; at < limit && Names.BOUNDARY.indexOf(text.charAt(at)) < 0; at++) {
            boolean list = Names.isCoordinating(text, at) && Units.isDigit(text.charAt(at + 1));
            boolean below = text.charAt(at) == '下' && Phrases.ALL.startingAt(Role.KEEP, text, at) == 0;
            if (list || below) {
                var name = text.substring(start, at);
                return Phrases.ALL.ends(Role.HEADS, name)
                        ? Names.checked(new Name(name, start, at, Change.NONE), unit)
                        : Name.NONE;
            }
        }
        return Name.NONE;
    }

    private static Name attributed(String text, int start, int stop, Unit unit) {
        var match = Phrases.ALL.endingAt(text, start, stop);
        boolean changes = match != null
                && match.end() - match.start() > 1
                && (match.role() == Role.INCREASE || match.role() == Role.REDUCE);
        int end = changes ? match.start() : stop;
        var found = text.substring(start, end);
        if (!changes && !Phrases.ALL.ends(Role.HEADS, found)) {
            return Name.NONE;
        }
        var way = !changes ? Change.NONE : match.role() == Role.INCREASE ? Change.INCREASED : Change.REDUCED;
        return Names.checked(new Name(found, start, end, way), unit);
    }

    private static boolean continues(String text, int start, int at) {
        char c = text.charAt(at);
        boolean parts = Names.BOUNDARY.indexOf(c) >= 0 || c == ' ' || "的在是为等以".indexOf(c) >= 0;
        boolean number = at > start && Units.isDigit(c) && text.charAt(at - 1) > 0x2E80;
        if (parts || number || Names.isCoordinating(text, at)) {
            return false;
        }
        int cut = Phrases.ALL.startingAt(Role.CUT, text, at);
        boolean verb = cut > 1 || Phrases.ALL.startingAt(Role.STOP, text, at) > 0;
        return at == start || !verb || Phrases.ALL.startingAt(Role.KEEP, text, at) > 0;
    }
}
