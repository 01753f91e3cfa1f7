package org.duijie.dictionaries.segment;

import java.util.List;

/**
 * Joins leaves into units by rules of word formation that hold for all technical and news text: 显示 区 to 显示区, 待 验证 to 待验证, 第 一 to
 * 第一, 2000 年 to 2000年, 1 . at the beginning of a line to 1., and two characters that hardly ever stand alone (触 控).
 */
final class UnitRules {
    private static final CharSet SUFFIXES = CharSet.of("区线机值表层器端体点比度图率性式状形型仪剂板管件片块杆轴槽孔柱座壳膜泵阀塔罐炉室舱架轨圈环带网站厂车船液气物素酸盐油"
            + "胶料材法学力量数卡态项群组期级类段源节簇池链树队库包码帧流波场射极栅桥门街村镇乡县市省州国人员者家长款费额价税权化");
    private static final CharSet PREFIXES = CharSet.of("待非可软预未超微");
    /** The cost of a character that is seen as a word ten times in the core's corpus: one that costs as much hardly ever stands alone. */
    private static final float RARE = CoreLexicon.cost(10);

    private static final int LONGEST_ITEM_NUMBER = 3;

    private final Lattice lattice;
    private final char[] text;
    private final List<Leaf> leaves;

    private UnitRules(Lattice lattice, char[] text, List<Leaf> leaves) {
        this.lattice = lattice;
        this.text = text;
        this.leaves = leaves;
    }

    /** {@return for each leaf the number of the unit that it belongs to, from 0} */
    static int[] units(Lattice lattice, char[] text, List<Leaf> leaves) {
        var rules = new UnitRules(lattice, text, leaves);
        int[] units = new int[leaves.size()];
        for (int i = 1, first = 0; i < units.length; i++) {
            boolean joined = leaves.get(i - 1).end() == leaves.get(i).start() && rules.joins(first, i);
            first = joined ? first : i;
            units[i] = joined ? units[i - 1] : units[i - 1] + 1;
        }
        return units;
    }

    /** Whether a leaf joins the unit that begins with another and reaches up to it. */
    private boolean joins(int first, int next) {
        var leaf = leaves.get(next);
        boolean one = next - first == 1;
        char c = text[leaf.start()];
        if (leaf.length() == 1) {
            return (one && (isDate(first, c) || isSuffix(first, c) || isItemNumber(first, c) || areRare(first, next)))
                    || isRepeatedPunctuation(first, c)
                    || isOrdinal(first, leaf, one)
                    || isMyriad(next - 1, c);
        }
        return one && (isOrdinal(first, leaf, true) || isPrefix(first, leaf));
    }

    private boolean isDate(int first, char c) {
        var number = leaves.get(first);
        if (c == '年') {
            return number.length() == 4 && (isDigits(number) || isNumerals(number));
        }
        return (c == '月' || c == '日' || c == '时') && number.length() <= 2 && isDigits(number);
    }

    private boolean isMyriad(int before, char c) {
        return (c == '万' || c == '亿')
                && isNumber(leaves.get(before))
                && MixedToken.isDigit(text[leaves.get(before).start()]);
    }

    private boolean isSuffix(int first, char c) {
        var stem = leaves.get(first);
        return stem.length() == 2 && SUFFIXES.has(c) && isContentWord(stem);
    }

    private boolean isPrefix(int first, Leaf stem) {
        var prefix = leaves.get(first);
        return prefix.length() == 1
                && prefix.node() >= 0
                && stem.length() == 2
                && PREFIXES.has(text[prefix.start()])
                && isHan(stem)
                && isNounOrVerb(stem);
    }

    private boolean isOrdinal(int first, Leaf number, boolean one) {
        var leaf = leaves.get(first);
        return one && leaf.length() == 1 && text[leaf.start()] == '第' && (isNumber(number) || isNumerals(number));
    }

    private boolean isItemNumber(int first, char c) {
        var number = leaves.get(first);
        boolean begins = number.start() == 0 || text[number.start() - 1] == '\n';
        return c == '.' && begins && number.length() <= LONGEST_ITEM_NUMBER && isDigits(number);
    }

    private boolean isRepeatedPunctuation(int first, char c) {
        return (c == '—' || c == '…') && text[leaves.get(first).start()] == c;
    }

    private boolean areRare(int first, int next) {
        return isRare(leaves.get(first)) && isRare(leaves.get(next));
    }

    private boolean isRare(Leaf leaf) {
        if (leaf.length() != 1 || leaf.node() < 0 || !isHan(leaf)) {
            return false;
        }
        return lattice.cost(leaf.node()) >= RARE;
    }

    private boolean isContentWord(Leaf leaf) {
        if (leaf.node() < 0 || !isHan(leaf)) {
            return false;
        }
        var tag = lattice.partOfSpeech(leaf.node());
        return switch (tag.charAt(0)) {
            case 'n' -> !tag.equals("nr") && !tag.equals("nrf") && !tag.equals("ns");
            case 'v', 'b', 'a', 'g', 'l' -> true;
            default -> false;
        };
    }

    private boolean isNounOrVerb(Leaf leaf) {
        char tag = leaf.node() < 0 ? 'x' : lattice.partOfSpeech(leaf.node()).charAt(0);
        return tag == 'n' || tag == 'v';
    }

    private boolean isHan(Leaf leaf) {
        return Character.isIdeographic(text[leaf.start()]);
    }

    private boolean isNumber(Leaf leaf) {
        return leaf.node() >= 0 && lattice.core(leaf.node()) == CoreLexicon.NUMBER;
    }

    private boolean isDigits(Leaf leaf) {
        for (int i = leaf.start(); i < leaf.end(); i++) {
            if (!MixedToken.isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumerals(Leaf leaf) {
        for (int i = leaf.start(); i < leaf.end(); i++) {
            if (!ChineseNumerals.isNumeral(text[i])) {
                return false;
            }
        }
        return true;
    }
}
