package org.duijie.corpus.indicator;

import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.indicator.Names.Name;

/**
 * Finds the quantified indicators (技术指标) of a Chinese text: name, comparator, value or range, unit. Rules over characters and the
 * tables {@code units.tsv} and {@code phrases.tsv}; nothing is segmented and nothing learned. Time is linear in the length of the text.
 * Has no state; safe for use by several threads.
 */
public final class IndicatorExtractor {
    private static final int LONGEST_UNIT = 12;

    private final String text;
    private final String folded;
    private final List<Indicator> found = new ArrayList<>();
    private final SharedNames shared;
    /** Where the last quantity ends; no name begins before it. */
    private int from;

    /** Where the last quantity ends that has no name. */
    private int bareEnd;

    /** 由92%提升至98%: where the earlier value ends, and the name before it. */
    private int earlierEnd = -1;

    private int earlierNameEnd;

    private IndicatorExtractor(String text) {
        this.text = text;
        folded = Folding.fold(text);
        shared = new SharedNames(folded);
    }

    /**
     * {@return the indicators of a text, in its order}
     *
     * @param text any text; offsets in what is returned are in it, in UTF-16 units
     */
    public static List<Indicator> extract(String text) {
        return quantities(text).stream()
                .filter(indicator -> !indicator.name().isEmpty())
                .toList();
    }

    /** {@return the indicators of a text and, with an empty name, the quantities that have none, such as 600MPa级钢筋} */
    public static List<Indicator> quantities(String text) {
        return new IndicatorExtractor(text).all();
    }

    private List<Indicator> all() {
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (!Units.isDigit(c) && !Numerals.isChinese(c)) {
                at++;
                continue;
            }
            var quantity = Quantities.read(folded, at);
            var indicator = quantity == null ? null : indicator(at, quantity);
            if (indicator == null) {
                if (quantity != null && !quantity.unit().symbol().isEmpty() && !quantity.chinese()) {
                    bareEnd = quantity.end();
                }
                at = skip(quantity == null ? at : Math.max(at, quantity.end() - 1));
            } else {
                found.add(indicator);
                from = Math.max(quantity.end(), indicator.end());
                at = from;
            }
        }
        return List.copyOf(found);
    }

    private int skip(int at) {
        int next = at + 1;
        while (next < folded.length() && Units.isDigit(folded.charAt(next)) && Units.isDigit(folded.charAt(next - 1))) {
            next++;
        }
        return next;
    }

    private Indicator indicator(int at, Quantity read) {
        boolean taken = read.start() < from; // its sign or scale belongs to the quantity before
        if (taken || (read.plain() && read.chinese()) || Exclusions.excludes(folded, at, read)) {
            return null;
        }
        boolean ratio = read.unit().dimension().equals(Dimension.RATIO) && !read.plain();
        boolean bracket = read.start() > from && folded.charAt(read.start() - 1) == '(';
        var lead = Lead.read(folded, from, bracket ? read.start() - 1 : read.start(), ratio);
        int unit = read.plain() ? namedUnit(lead) : -1;
        if (unit < 0) {
            return indicator(at, lead, read);
        }
        boolean inBracket = folded.charAt(unit) == '(';
        var named = Units.ALL.read(folded, inBracket ? unit + 1 : unit).orElseThrow();
        return indicator(at, inBracket ? lead : lead.withNameEnd(unit), read.with(named.unit()));
    }

    private Indicator indicator(int at, Lead lead, Quantity quantity) {
        if (isEarlier(lead, quantity)) {
            earlierEnd = quantity.end();
            boolean comma = lead.nameEnd() > from && "，,".indexOf(folded.charAt(lead.nameEnd() - 1)) >= 0;
            earlierNameEnd = lead.nameEnd() - (comma ? 1 : 0); // 孔位精度，由±1mm提升到±0.2mm
            return null;
        }
        var name = name(at, lead, quantity);
        if (!Meaning.isSaid(folded, quantity, lead, name)) {
            return null;
        }
        boolean before = name.isEmpty() || name.start() < from; // of a name that was listed before other values
        int begin = before ? quantity.start() : Math.min(name.start(), quantity.start());
        int end = Math.max(quantity.end(), name.end());
        return new Indicator(
                name.text(),
                name.isEmpty() || name.change() == Change.NONE ? lead.change() : name.change(),
                shared.comparator(lead, quantity, name),
                quantity.low(),
                quantity.high(),
                Meaning.unit(quantity, name),
                text.substring(begin, end),
                begin,
                end);
    }

    private Name name(int at, Lead lead, Quantity quantity) {
        if (!quantity.inner().isEmpty()) {
            return new Name(quantity.inner(), quantity.start(), quantity.start(), Change.NONE);
        }
        var listed = shared.next(from, lead, quantity);
        if (!listed.isEmpty()) {
            return listed;
        }
        if (NamesAfter.isShare(folded, quantity)) {
            return NamesAfter.contained(folded, quantity.end(), quantity.unit());
        }
        var counted = lead.stated() || lead.change() != Change.NONE
                ? Name.NONE
                : NamesAfter.counted(folded, quantity.end(), quantity.unit());
        if (!counted.isEmpty()) {
            return counted;
        }
        var before = before(lead, quantity);
        return before.isEmpty() ? after(at, lead, quantity) : before;
    }

    private Name before(Lead lead, Quantity quantity) {
        boolean later = earlierEnd >= from && lead.nameEnd() >= earlierEnd && lead.nameEnd() <= earlierEnd + 1;
        var leading = later ? lead.endingAt(earlierNameEnd) : lead;
        var before = Names.before(folded, nameFrom(lead), leading, quantity.unit());
        if (before.isEmpty() || Meaning.isCondition(folded, lead, quantity, before)) {
            return Name.NONE;
        }
        return isHolder(lead, quantity, before)
                ? NamesAfter.instead(folded, quantity.end(), quantity.unit(), before)
                : before;
    }

    private Name after(int at, Lead lead, Quantity quantity) {
        var repeated = repeated(quantity);
        if (!repeated.isEmpty()) {
            return repeated;
        }
        if (isContained(lead, quantity)) {
            return NamesAfter.contained(folded, quantity.end(), quantity.unit());
        }
        var scale = Scale.before(folded, at);
        return scale.name().isEmpty()
                ? NamesAfter.find(folded, quantity.end(), quantity.unit())
                : new Name(scale.name(), scale.start(), at, Change.NONE);
    }

    /** 风速为3m/s、5m/s: a value that only a mark parts from one of its unit has the name of that. */
    private Name repeated(Quantity quantity) {
        var last = found.isEmpty() ? null : found.getLast();
        boolean listed = last != null
                && quantity.start() - from == 1
                && "、和与及".indexOf(folded.charAt(from)) >= 0
                && quantity.comparator() == null
                && last.comparator() == Comparator.EQUAL
                && last.change() == Change.NONE
                && folded.startsWith(last.name(), last.start())
                && last.unit().equals(quantity.unit())
                && !quantity.unit().counts();
        return listed ? new Name(last.name(), last.start(), last.start(), Change.NONE) : Name.NONE;
    }

    /** Whether what is named before a value only has it: 该树脂具有2000g/mol的分子量. */
    private boolean isHolder(Lead lead, Quantity quantity, Name before) {
        return folded.startsWith("的", quantity.end())
                && !Phrases.ALL.ends(Phrases.Role.HEADS, before.text())
                && folded.substring(lead.nameEnd(), quantity.start()).contains("有");
    }

    /** Whether a value says how much of something is in something: 含有0.02%的铝. */
    private boolean isContained(Lead lead, Quantity quantity) {
        boolean share = quantity.unit().dimension().equals(Dimension.RATIO) && !quantity.plain();
        int end = lead.nameEnd();
        return share && end > from && folded.charAt(end - 1) == '含';
    }

    /** Where a name may begin: after a value that has none, as in 在-20℃存储24h. */
    private int nameFrom(Lead lead) {
        boolean named =
                bareEnd > from && lead.nameEnd() - bareEnd >= 2 && "级型的系号生龄".indexOf(folded.charAt(bareEnd)) < 0;
        return named ? bareEnd : from;
    }

    /** Whether a value is what something changes from: 由92%提升至98%. */
    private boolean isEarlier(Lead lead, Quantity quantity) {
        var between = folded.substring(lead.nameEnd(), quantity.start());
        return (between.contains("由") || between.contains("从")) && Phrases.ALL.changesTo(folded, quantity.end());
    }

    /** Whether a quantity is named before this place, as in 电流(A) but not in 包括(A) or 其中N. */
    private boolean isQuantity(int end) {
        return Phrases.ALL.ends(Phrases.Role.HEADS, folded.substring(Math.max(from, end - 1), end));
    }

    /** 抗拉强度(MPa)≥500, 噪声dB(A)≤80: where the unit begins that ends the name of a number; -1 for none. */
    private int namedUnit(Lead lead) {
        int end = lead.nameEnd();
        for (int begin = Math.max(from, end - LONGEST_UNIT); begin < end; begin++) {
            boolean bracket = folded.charAt(begin) == '(' && folded.charAt(end - 1) == ')';
            boolean letter = Units.isLetter(folded.charAt(begin)) || folded.charAt(begin) == '%';
            boolean apart = letter && begin > from && Character.isIdeographic(folded.charAt(begin - 1));
            var unit = bracket || apart
                    ? Units.ALL.read(folded, bracket ? begin + 1 : begin).orElse(null)
                    : null;
            boolean ends = unit != null && unit.end() == (bracket ? end - 1 : end);
            if (ends && !unit.unit().counts() && (unit.unit().symbol().length() > 1 || isQuantity(begin))) {
                return begin;
            }
        }
        return -1;
    }
}
