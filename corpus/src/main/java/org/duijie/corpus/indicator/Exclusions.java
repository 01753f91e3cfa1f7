package org.duijie.corpus.indicator;

import java.util.regex.Pattern;
import org.duijie.corpus.indicator.Phrases.Role;

/** Numbers that measure nothing: in dates, amounts of money, standards, models, sections, addresses, sizes such as 2×3m. */
final class Exclusions {
    private static final Pattern STANDARD = Pattern.compile(
            "(?:GB|GBT|GBZ|ISO|IEC|JB|JBT|HJ|HG|QB|YB|YY|YC|DB|DL|SY|SH|NB|NY|CB|CJ|JG|JT|TB|SL|WS|ASTM|DIN|EN|JIS|IEEE|UL|SAE|API|ASME|No|NO|CN|ZL|IP|CAS|NAS|UL94|P)[/A-Z."
                    + " :]{0,4}$");
    private static final Pattern SIZE_BEFORE = Pattern.compile("[\\d)a-z米] ?[×xX*] ?(?:φ)?$");
    private static final Pattern SIZE_AFTER = Pattern.compile(" ?[×*xX] ?φ?\\d");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final int LOOK = 12;

    private Exclusions() {}

    /** {@return whether the number at this place belongs to something that is no quantity} */
    static boolean excludes(String text, int at, Quantity quantity) {
        return isPartOfWord(text, quantity.start(), at)
                || isOrdinal(text, quantity.start())
                || isYear(text, quantity)
                || isMoney(text, quantity)
                || isSize(text, quantity)
                || STANDARD.matcher(text.substring(Math.max(0, at - LOOK), at)).find();
    }

    /** {@return whether a number without unit cannot be an indicator for what is named} */
    static boolean excludesPlain(String name) {
        return Phrases.ALL.ends(Role.MONEY, name) || Phrases.ALL.ends(Role.NUMBER, name);
    }

    /** In KST-2000, SiO2, 1.2.3, 2018/05: letters, or further numbers. */
    private static boolean isPartOfWord(String text, int start, int at) {
        if (start < at || start == 0) {
            return false; // with a sign or a scale of its own
        }
        char before = text.charAt(start - 1);
        if (Units.isLetter(before) || before == '_' || before == '#') {
            return true;
        }
        if (before == '.' || before == '-' || before == '/' || before == ',') {
            char further = start > 1 ? text.charAt(start - 2) : ' ';
            return Units.isDigit(further) || (before != ',' && Units.isLetter(further));
        }
        return false;
    }

    private static boolean isOrdinal(String text, int start) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        return before == '第' || before == '¥' || before == '$' || before == '￥' || before == '图' || before == '[';
    }

    private static boolean isYear(String text, Quantity quantity) {
        int end = quantity.end();
        boolean likeYear = quantity.low() >= EARLIEST_YEAR
                && quantity.high() <= LATEST_YEAR
                && quantity.high() == Math.rint(quantity.high());
        boolean years = quantity.unit().symbol().equals("年");
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
