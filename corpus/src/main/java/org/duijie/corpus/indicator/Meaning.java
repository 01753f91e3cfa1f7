package org.duijie.corpus.indicator;

import java.util.regex.Pattern;
import org.duijie.corpus.indicator.Names.Name;
import org.duijie.corpus.indicator.Phrases.Role;

/** Whether a quantity with its name is meant to be an indicator, and in which unit. */
final class Meaning {
    private static final Pattern WITHIN = Pattern.compile("(?<![制持定])[在于以按] ?$");

    private static final Pattern PART = Pattern.compile("[都均]?(?:[是为属用由在]|来自|采用)");

    private Meaning() {}

    /** Whether a value only says when or where another holds: 在3.5%盐雾中, 水泥28天抗压强度. */
    static boolean isCondition(String folded, Lead lead, Quantity quantity, Name name) {
        int end = quantity.end();
        boolean time = quantity.unit().dimension().name().equals("time");
        boolean during = time && folded.charAt(end - 1) == '内'; // 在3年内完成
        boolean range = quantity.comparator() == Comparator.RANGE && !during;
        if (isPart(folded, lead, quantity, name)) {
            return true;
        }
        boolean said = lead.comparator() != null || (quantity.comparator() != null && !during && !range);
        if (said || lead.change() != Change.NONE || lead.stated()) {
            return false;
        }
        boolean goesOn =
                end < folded.length() && Character.UnicodeScript.of(folded.charAt(end)) == Character.UnicodeScript.HAN;
        boolean within = WITHIN.matcher(folded.substring(lead.nameEnd(), quantity.start()))
                .find();
        if (range) {
            return goesOn && within && !Phrases.ALL.ends(Role.HEADS, name.text()); // 粉末在100~120℃下干燥
        }
        return goesOn && (within || (time && !Phrases.ALL.ends(Role.LASTING, name.text())));
    }

    /** Whether a share says how many of what is named do something: 水泵80%以上都是离心泵. */
    private static boolean isPart(String folded, Lead lead, Quantity quantity, Name name) {
        int end = quantity.end();
        return quantity.unit().symbol().equals("%")
                && lead.nameEnd() == quantity.start()
                && !Phrases.ALL.ends(Role.HEADS, name.text())
                && PART.matcher(folded)
                        .region(end, Math.min(folded.length(), end + 4))
                        .lookingAt();
    }

    /** Whether a number without unit, one of things or one of K is meant to be an indicator. */
    static boolean isSaid(String folded, Quantity quantity, Lead lead, Name name) {
        if (quantity.unit().symbol().equals("K") && !isTemperature(name)) {
            return false;
        }
        boolean compared = lead.comparator() != null || quantity.comparator() != null;
        if (quantity.plain()) {
            return isSaidPlainly(folded, quantity, lead, name);
        }
        boolean grade = quantity.unit().dimension().name().equals("grade");
        if (quantity.chinese() && (quantity.unit().counts() || grade)) {
            boolean any = quantity.low() == 1 && lead.comparator() == Comparator.AT_LEAST; // 至少一个
            return compared && !grade && !any;
        }
        return !quantity.chinese() || quantity.low() != 1 || compared || lead.change() != Change.NONE;
    }

    private static boolean isSaidPlainly(String folded, Quantity quantity, Lead lead, Name name) {
        boolean excluded = isSignificance(folded, lead)
                || Exclusions.isOfNumbers(folded, quantity.end())
                || Exclusions.excludesPlain(name.text());
        if (excluded || name.isEmpty() || !endsHere(folded, quantity)) {
            return false;
        }
        boolean compared = lead.comparator() != null || quantity.comparator() != null;
        boolean range = lead.comparator() == null && quantity.comparator() == Comparator.RANGE;
        return Phrases.ALL.ends(Role.DIMENSIONLESS, name.text())
                || (compared && !range)
                || (range && lead.stated() && Phrases.ALL.ends(Role.HEADS, name.text()))
                || !quantity.inner().isEmpty();
    }

    /** P＜0.05 of statistics. */
    private static boolean isSignificance(String folded, Lead lead) {
        int at = lead.nameEnd() - 1;
        return at >= 0
                && (folded.charAt(at) == 'P' || folded.charAt(at) == 'p')
                && (at == 0 || !Units.isLetter(folded.charAt(at - 1)));
    }

    /** Whether a number without unit is not followed by what could be one. */
    private static boolean endsHere(String folded, Quantity quantity) {
        int end = quantity.end();
        boolean said = quantity.comparator() != null && quantity.comparator() != Comparator.RANGE;
        return end == folded.length() || said || " 的且时并，,。；;、!?)(\n\r…".indexOf(folded.charAt(end)) >= 0;
    }

    private static boolean isTemperature(Name name) {
        return name.text().chars().anyMatch(c -> "温热冷冻".indexOf(c) >= 0);
    }

    /** 度 is one of temperature, of electricity, or of angle. */
    static Unit unit(Quantity quantity, Name name) {
        if (!quantity.unit().symbol().equals("度")) {
            return quantity.unit();
        }
        boolean energy = name.text().contains("电") && !name.text().contains("角");
        var meant = Units.ALL.named(isTemperature(name) ? "℃" : energy ? "kWh" : "°");
        return new Unit("度", meant.dimension(), meant.factor(), meant.offset());
    }
}
