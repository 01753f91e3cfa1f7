package org.duijie.corpus.indicator;

import java.util.regex.Pattern;
import org.duijie.corpus.indicator.Names.Name;
import org.duijie.corpus.indicator.Phrases.Role;

/** Finds what a value is the value of in what follows it, by rules over the characters; nothing is segmented. */
final class NamesAfter {
    /** What may go on after 高度 so that it is another word. */
    private static final String COMPOUNDING = "计器表仪互级传差补变调线率比控式型量场泵阀";

    /** Classifiers that stand before a noun; 次 and 人 mostly end what they count. */
    private static final String CLASSIFIERS =
            "个 只 件 台 套 条 项 种 类 名 家 辆 架 座 艘 部 幅 张 枚 颗 块 支 根 棵 头 匹 羽 篇 本 册 份 组 箱 袋 瓶 户 所 处 栋 路 款 门 通道 台套 口 轮 例 层 片 粒 株 人 位";

    /** 30例采用常规治疗. */
    private static final Pattern TREATED = Pattern.compile("[采使]用|给予|接受|经");

    /** 节点node2: a mark after a noun. */
    private static final Pattern MARK = Pattern.compile("(?<=[\\u4e00-\\u9fff]{2})[A-Za-z]+\\d+$");

    private static final int RECIPE = 60;
    private static final Pattern RECIPES = Pattern.compile("(?:重量|质量|体积|摩尔)(?:百分|分数计|含量计|配比)");
    private static final Pattern ELEMENT = Pattern.compile(" ?[A-Z][a-z]?(?![A-Za-z0-9-])");

    private NamesAfter() {}

    /** {@return the name after a value: 30%的能耗降低, 20种病害} */
    static Name find(String text, int end, Unit unit) {
        boolean attribute = end < text.length() && text.charAt(end) == '的';
        if (!attribute && !unit.counts()) {
            var own = own(text, text.startsWith(" ", end) ? end + 1 : end);
            return own.isEmpty() ? under(text, end, unit) : own;
        }
        int start = attribute ? end + 1 : headStart(text, end);
        boolean does =
                start == end && TREATED.matcher(text).region(end, text.length()).lookingAt();
        if (!attribute && (does || isNoNoun(text, end))) {
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
                && (Character.isIdeographic(text.charAt(end)) || isAbbreviation(text, end))
                && (" " + CLASSIFIERS + " ").contains(" " + unit.symbol() + " ")
                && !isNoNoun(text, end);
        return noun ? find(text, end, unit) : Name.NONE;
    }

    /** Whether letters begin here that stand for a noun: 9例PR. */
    private static boolean isAbbreviation(String text, int at) {
        return at + 1 < text.length()
                && Character.isUpperCase(text.charAt(at))
                && Character.isUpperCase(text.charAt(at + 1));
    }

    /** Whether no noun begins here, as with 不含 and 中的, but one does with 不同样品 and 中试基地. */
    private static boolean isNoNoun(String text, int at) {
        return Phrases.ALL.startingAt(Role.NOT_NOUN, text, at) > 0
                && Phrases.ALL.startingAt(Role.KEEP, text, at) == 0
                && Phrases.ALL.startingAt(Role.QUALITY, text, at) == 0;
    }

    /** Where the noun begins after a clause that describes it: 3种具有耐热性的材料, 2个不同的样品. */
    private static int headStart(String text, int start) {
        int limit = Math.min(text.length(), start + Names.LONGEST_NAME);
        int cut = Phrases.ALL.startingAt(Role.CUT, text, start);
        int quality = Phrases.ALL.startingAt(Role.QUALITY, text, start);
        boolean described = (cut > 1 && text.charAt(start + cut - 1) != '下')
                || Phrases.ALL.startingAt(Role.VERB, text, start) > 0
                || text.startsWith("经", start)
                || (quality > 0 && text.startsWith("的", start + quality));
        for (int at = start; described && at < limit && Names.BOUNDARY.indexOf(text.charAt(at)) < 0; at++) {
            if (text.charAt(at) == '的') {
                return at + 1;
            }
        }
        return start;
    }

    private static Name counted(String text, int start, int stop, Unit unit) {
        boolean other = stop + 1 < text.length() && text.charAt(stop) == '为' && Units.isDigit(text.charAt(stop + 1));
        if (other) {
            return Name.NONE; // 4组浓度为5g/L的溶液
        }
        var mark = MARK.matcher(text).region(start, stop).useTransparentBounds(true);
        var name = Names.trimmed(text, start, mark.find() ? mark.start() : stop, Change.NONE);
        if (name.text().length() == 1
                && stop == start + 1
                && isThing(unit, name.text().charAt(0))) {
            return name; // 每组3只羊
        }
        if (Phrases.ALL.is(Role.THING, name.text())) {
            return name;
        }
        return Phrases.ALL.ends(Role.UNNAMED, name.text()) ? Name.NONE : Names.checked(name, unit);
    }

    /** Whether a single character is what a classifier counts. */
    private static boolean isThing(Unit unit, char noun) {
        return (" " + CLASSIFIERS + " ").contains(" " + unit.symbol() + " ")
                && Character.isIdeographic(noun)
                && "次套各等多".indexOf(noun) < 0
                && !Numerals.isChinese(noun);
    }

    /** {@return the name after a value; {@code before} where there is none} */
    static Name instead(String text, int end, Unit unit, Name before) {
        var after = find(text, end, unit);
        return after.isEmpty() ? before : after;
    }

    /** {@return whether a value is the share of what follows it: 0.35％Si, 20份的淀粉} */
    static boolean isShare(String text, Quantity quantity) {
        int end = quantity.end();
        if (text.startsWith("的", end)) {
            return isOfRecipe(text, quantity)
                    || Phrases.ALL.is(Role.PARTS, quantity.unit().symbol());
        }
        boolean ratio = quantity.unit().dimension().equals(Dimension.RATIO) && !quantity.plain();
        boolean element = ELEMENT.matcher(text)
                .region(end, Math.min(text.length(), end + 4))
                .lookingAt();
        boolean first = quantity.start() > 0 && ":、，,".indexOf(text.charAt(quantity.start() - 1)) >= 0;
        boolean noun = first && end < text.length() && Character.isIdeographic(text.charAt(end));
        return ratio && (element || (noun && isOfRecipe(text, quantity)));
    }

    /** Whether what stands before a share says that shares follow, and not that this is one of what is named. */
    private static boolean isOfRecipe(String text, Quantity quantity) {
        var before = text.substring(Math.max(0, quantity.start() - RECIPE), quantity.start());
        return quantity.unit().symbol().equals("%")
                && !Phrases.ALL.ends(Role.HEADS, before)
                && RECIPES.matcher(before).find();
    }

    /** {@return what there is so much of where a value follows 含: 含有0.02%的铝} */
    static Name contained(String text, int end, Unit unit) {
        boolean attribute = end < text.length() && text.charAt(end) == '的';
        int start = attribute ? end + 1 : end;
        int stop = start;
        while (stop < Math.min(text.length(), start + Names.LONGEST_NAME) && continues(text, start, stop)) {
            stop++;
        }
        var name = new Name(text.substring(start, stop).strip(), start, stop, Change.NONE);
        return Names.checked(name, unit);
    }

    /** 30km高度: what the value itself is, said after it. */
    private static Name own(String text, int start) {
        int end = start + Phrases.ALL.startingAt(Role.OWN, text, start);
        boolean whole = end > start && (end == text.length() || COMPOUNDING.indexOf(text.charAt(end)) < 0);
        return whole ? new Name(text.substring(start, end), start, end, Change.NONE) : Name.NONE;
    }

    /** 以5℃/min的升温速度加热: up to the first word that a value may be called. */
    private static Name firstOwn(String text, int start, int stop) {
        for (int at = start; at < stop; at++) {
            var own = own(text, at);
            if (!own.isEmpty()) {
                return new Name(text.substring(start, own.end()), start, own.end(), Change.NONE);
            }
        }
        return Name.NONE;
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
            return Names.checked(firstOwn(text, start, stop), unit);
        }
        var way = !changes ? Change.NONE : match.role() == Role.INCREASE ? Change.INCREASED : Change.REDUCED;
        return Names.checked(new Name(found, start, end, way), unit);
    }

    private static boolean continues(String text, int start, int at) {
        char c = text.charAt(at);
        boolean sentence = c == '.' && (at + 1 == text.length() || !Units.isDigit(text.charAt(at + 1)));
        boolean function = "的在是为等以".indexOf(c) >= 0 && !Phrases.ALL.isKept(text, at);
        boolean parts = sentence || function || Names.BOUNDARY.indexOf(c) >= 0 || c == ' ';
        boolean number = at > start && Units.isDigit(c) && text.charAt(at - 1) > 0x2E80;
        if (parts || number || Names.isCoordinating(text, at)) {
            return false;
        }
        int cut = Phrases.ALL.startingAt(Role.CUT, text, at);
        int stop = Phrases.ALL.startingAt(Role.STOP, text, at);
        boolean verb = cut > 1 || (cut == 1 && at - start >= 2) || stop == 1;
        return at == start || !(stop > 1 || (verb && !Phrases.ALL.isKept(text, at)));
    }
}
