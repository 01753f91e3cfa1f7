package org.duijie.corpus.indicator;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.duijie.corpus.indicator.Phrases.Role;

/** Numbers that measure nothing: in dates, amounts of money, standards, models, sections, addresses, sizes such as 2×3m. */
final class Exclusions {
    private static final Pattern STANDARD = Pattern.compile(
            "(?:GB|GBT|GBZ|ISO|IEC|JB|JBT|HJ|HG|QB|YB|YY|YC|DB|DL|SY|SH|NB|NY|CB|CJ|JG|JT|TB|SL|WS|ASTM|DIN|EN|JIS|IEEE|UL|SAE|API|ASME|No|NO|CN|ZL|IP|CAS|NAS|UL94|P[.·])[/A-Z."
                    + " :]{0,4}$");
    /** What {@link #STANDARD} can end with, to ask it rarely; {@code $} is before the end of a line too. */
    private static final BitSet ENDS_OF_STANDARDS =
            characters("ABCDEFGHIJKLMNOPQRSTUVWXYZo4/. :·\n\r\u0085\u2028\u2029");

    private static final Pattern SIZE_BEFORE = Pattern.compile("[\\d)a-z米] ?[×xX*] ?(?:φ)?$");
    private static final Pattern SIZE_AFTER = Pattern.compile(" ?[×*xX] ?φ?\\d");
    private static final int EARLIEST_YEAR = 1500;
    private static final int MODERN = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final int LOOK = 12;

    private Exclusions() {}

    private static BitSet characters(String all) {
        var set = new BitSet();
        all.chars().forEach(set::set);
        return set;
    }

    /** {@return whether the number at this place belongs to something that is no quantity} */
    static boolean excludes(String text, int at, Quantity quantity) {
        return isPartOfWord(text, quantity, at)
                || isMark(text, quantity)
                || (quantity.unit().symbol().equals("H") && text.startsWith("-", quantity.end())) // 1H-吡唑
                || isGrade(text, quantity)
                || isOfOne(text, quantity)
                || isExperience(text, quantity)
                || isOrdinal(text, quantity)
                || isYear(text, quantity)
                || isMoney(text, quantity)
                || isSize(text, quantity)
                || isOfStandard(text, at);
    }

    /** GB/T 4754. */
    private static boolean isOfStandard(String text, int at) {
        return at > 0
                && ENDS_OF_STANDARDS.get(text.charAt(at - 1))
                && STANDARD.matcher(text.substring(Math.max(0, at - LOOK), at)).find();
    }

    /** {@return whether a number only says what kind of number another is: 大于1的整数} */
    static boolean isOfNumbers(String text, int end) {
        return text.startsWith("的整数", end)
                || text.startsWith("的正整数", end)
                || text.startsWith("的自然数", end)
                || text.startsWith("的偶数", end)
                || text.startsWith("的奇数", end);
    }

    /** {@return whether a number without unit cannot be an indicator for what is named} */
    static boolean excludesPlain(String name) {
        return Phrases.ALL.ends(Role.MONEY, name) || Phrases.ALL.ends(Role.NUMBER, name);
    }

    /** In KST-2000, SiO2, N+1, 1.2.3, 2018/05: letters, or further numbers; not in DNA14天. */
    private static boolean isPartOfWord(String text, Quantity quantity, int at) {
        int start = quantity.start();
        if (start < at || start == 0) {
            return false; // with a sign or a scale of its own
        }
        char before = text.charAt(start - 1);
        if (Units.isLetter(before) || before == '_' || before == '#') {
            boolean lasts = quantity.unit().dimension().name().equals("time")
                    && quantity.unit().symbol().charAt(0) > 0x2E80;
            return !lasts || start < 2 || !Units.isLetter(text.charAt(start - 2));
        }
        if (before == '+' || before == '.' || before == '-' || before == '/' || before == ',') {
            char further = start > 1 ? text.charAt(start - 2) : ' ';
            return Units.isDigit(further) || (before != ',' && Units.isLetter(further));
        }
        return false;
    }

    /** A mark of a drawing, 支脚(31A): a number with one letter, alone in brackets after what is no quantity. */
    private static boolean isMark(String text, Quantity quantity) {
        int end = quantity.end();
        boolean bracket = quantity.start() > 1
                && text.charAt(quantity.start() - 1) == '('
                && end < text.length()
                && text.charAt(end) == ')';
        return bracket
                && quantity.unit().symbol().length() == 1
                && Units.isLetter(quantity.unit().symbol().charAt(0))
                && quantity.comparator() == null
                && !Phrases.ALL.ends(Role.HEADS, text.substring(quantity.start() - 2, quantity.start() - 1));
    }

    /** 316N不锈钢, 结构钢700L: a number with a letter directly before or after a material is its grade. */
    private static boolean isGrade(String text, Quantity quantity) {
        var symbol = quantity.unit().symbol();
        boolean letter = symbol.length() == 1 && Units.isLetter(symbol.charAt(0));
        boolean after = quantity.start() > 0 && text.charAt(quantity.start() - 1) == '钢';
        boolean before = symbol.equals("N") && Phrases.ALL.startingAt(Role.MATERIAL, text, quantity.end()) > 0;
        return letter && (after || before);
    }

    /** 按1头奶牛产值3万元计, 每15min一次: what something else is said of. */
    private static boolean isOfOne(String text, Quantity quantity) {
        char before = quantity.start() > 0 ? text.charAt(quantity.start() - 1) : ' ';
        if (before == '每') {
            return true;
        }
        boolean one = quantity.low() == 1 && quantity.high() == 1 && quantity.comparator() == null;
        if (!one || quantity.unit().symbol().isEmpty()) {
            return false;
        }
        int at = quantity.end();
        int limit = Math.min(text.length(), quantity.end() + LOOK);
        while (at < limit && Character.isIdeographic(text.charAt(at)) && !Names.isCoordinating(text, at)) {
            at++;
        }
        boolean priced = at > quantity.end()
                && at < text.length()
                && Units.isDigit(text.charAt(at))
                && quantity.unit().counts();
        return before == '按' || priced;
    }

    /** 已有30年的历史, 5年以上工作经验: years of experience measure nothing. */
    private static boolean isExperience(String text, Quantity quantity) {
        if (!quantity.unit().symbol().equals("年")) {
            return false;
        }
        int limit = Math.min(text.length(), quantity.end() + LOOK);
        for (int at = quantity.end(); at < limit && Character.isIdeographic(text.charAt(at)); at++) {
            if (text.startsWith("历史", at) || text.startsWith("经验", at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrdinal(String text, Quantity quantity) {
        int start = quantity.start();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        if (before == '前' && quantity.unit().symbol().equals("名")) {
            return true;
        }
        return before == '第' || before == '¥' || before == '$' || before == '￥' || before == '图' || before == '[';
    }

    private static boolean isYear(String text, Quantity quantity) {
        int end = quantity.end();
        boolean years = quantity.unit().symbol().equals("年");
        double year = Math.abs(quantity.low()); // after a dash, 4月-2016年
        boolean whole = years || quantity.high() == Math.rint(quantity.high());
        boolean likeYear = year >= (years ? EARLIEST_YEAR : MODERN) && quantity.high() <= LATEST_YEAR && whole;
        boolean shortYear = years && end - quantity.start() >= 3 && quantity.low() >= 80 && quantity.low() <= 99;
        char next = end < text.length() ? text.charAt(end) : ' ';
        return (likeYear && (years || next == '年' || next == '-' || next == '.' || next == '/'))
                || ((shortYear || years) && next == '代')
                || (quantity.plain() && (next == '号' || next == '月' || next == '日'));
    }

    private static boolean isMoney(String text, Quantity quantity) {
        int end = quantity.end();
        if (quantity.unit().symbol().isEmpty()
                && Phrases.ALL.startingAt(Role.MONEY_UNIT, text, skipBlank(text, end)) > 0) {
            return true;
        }
        if (!quantity.unit().symbol().isEmpty()) {
            return false;
        }
        var before = text.substring(Math.max(0, quantity.start() - LOOK), quantity.start());
        int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')) + 1;
        for (int i = clause; i < before.length(); i++) {
            if (Phrases.ALL.startingAt(Role.MONEY, before, i) > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSize(String text, Quantity quantity) {
        var before = text.substring(Math.max(0, quantity.start() - 4), quantity.start());
        var after = text.substring(quantity.end(), Math.min(text.length(), quantity.end() + 4));
        return SIZE_BEFORE.matcher(before).find() || SIZE_AFTER.matcher(after).lookingAt();
    }

    private static int skipBlank(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }
}
