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
    private static final int LONGEST_MARK = 3;
    private static final String BETWEEN = "、，, 和与及";

    private final String text;
    private final String folded;
    private final List<Indicator> found = new ArrayList<>();
    /** Names that 分别 shares out to the values that follow. */
    private List<Name> listed = List.of();

    private int sharedOut;
    private Comparator listedComparator;
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
        var quantity = read;
        boolean ratio = quantity.unit().dimension().equals(Dimension.RATIO) && !quantity.plain();
        int start = quantity.start();
        if (start > from && folded.charAt(start - 1) == '(') {
            start--;
        }
        var lead = Lead.read(folded, from, start, ratio);
        if (quantity.plain()) {
            quantity = withNamedUnit(quantity, lead);
        }
        if (isEarlier(lead, quantity)) {
            earlierEnd = quantity.end();
            earlierNameEnd = lead.nameEnd();
            return null;
        }
        var name = name(at, lead, quantity);
        if (!Meaning.isSaid(folded, quantity, lead, name)) {
            return null;
        }
        int begin = name.isEmpty() ? quantity.start() : Math.min(name.start(), quantity.start());
        int end = Math.max(quantity.end(), name.end());
        if (begin < from) {
            begin = quantity.start(); // a name that was listed before other values
        }
        return new Indicator(
                name.text(),
                name.isEmpty() || name.change() == Change.NONE ? lead.change() : name.change(),
                comparator(lead, quantity, name),
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
        var shared = shared(lead, quantity);
        if (!shared.isEmpty()) {
            return shared;
        }
        var counted = lead.stated() || lead.change() != Change.NONE
                ? Name.NONE
                : NamesAfter.counted(folded, quantity.end(), quantity.unit());
        if (!counted.isEmpty()) {
            return counted;
        }
        boolean later = earlierEnd >= from && lead.nameEnd() >= earlierEnd && lead.nameEnd() <= earlierEnd + 1;
        var leading = later ? lead.endingAt(earlierNameEnd) : lead;
        var before = Names.before(folded, nameFrom(lead), leading, quantity.unit());
        if (!before.isEmpty() && !Meaning.isCondition(folded, lead, quantity, before)) {
            return before;
        }
        var scale = Scale.before(folded, at);
        return scale.name().isEmpty()
                ? NamesAfter.find(folded, quantity.end(), quantity.unit())
                : new Name(scale.name(), scale.start(), at, Change.NONE);
    }

    /** Where a name may begin: after a value that has none, as in 在-20℃存储24h. */
    private int nameFrom(Lead lead) {
        boolean named = bareEnd > from && lead.nameEnd() - bareEnd >= 2 && "级型的系号".indexOf(folded.charAt(bareEnd)) < 0;
        return named ? bareEnd : from;
    }

    /** Whether nothing but a mark of a list parts this place from the quantity before. */
    private boolean follows(int start) {
        return start - from <= LONGEST_MARK
                && folded.substring(from, start).chars().allMatch(c -> BETWEEN.indexOf(c) >= 0);
    }

    /** Whether a value is what something changes from: 由92%提升至98%. */
    private boolean isEarlier(Lead lead, Quantity quantity) {
        var between = folded.substring(lead.nameEnd(), quantity.start());
        return (between.contains("由") || between.contains("从")) && Phrases.ALL.changesTo(folded, quantity.end());
    }

    /** 抗拉强度(MPa)≥500, 噪声dB(A)≤80: a number takes the unit that ends its name. */
    private Quantity withNamedUnit(Quantity quantity, Lead lead) {
        int end = lead.nameEnd();
        for (int begin = Math.max(from, end - LONGEST_UNIT); begin < end; begin++) {
            boolean bracket = folded.charAt(begin) == '(' && folded.charAt(end - 1) == ')';
            boolean letter = Units.isLetter(folded.charAt(begin)) || folded.charAt(begin) == '%';
            boolean apart = letter && begin > from && !Units.isLetter(folded.charAt(begin - 1));
            var unit = bracket || apart
                    ? Units.ALL.read(folded, bracket ? begin + 1 : begin).orElse(null)
                    : null;
            if (unit != null && !unit.unit().counts() && unit.end() == (bracket ? end - 1 : end)) {
                return quantity.with(unit.unit());
            }
        }
        return quantity;
    }

    /** The next of the names before 分别. */
    private Name shared(Lead lead, Quantity quantity) {
        var between = folded.substring(lead.nameEnd(), quantity.start());
        if (between.contains("分别")) {
            listed = Names.listed(folded, from, lead.nameEnd());
            listedComparator = lead.comparator();
            sharedOut = 0;
        } else if (!follows(quantity.start())) {
            listed = List.of();
        }
        return sharedOut < listed.size() ? listed.get(sharedOut++) : listed.isEmpty() ? Name.NONE : only();
    }

    /** One name before 分别 is that of every value: 采样率分别为20MHz和250MHz. */
    private Name only() {
        return listed.size() == 1 ? listed.getFirst() : Name.NONE;
    }

    private Comparator comparator(Lead lead, Quantity quantity, Name name) {
        if (quantity.comparator() != null) {
            return quantity.comparator();
        }
        var said = lead.comparator() == null && listed.contains(name) ? listedComparator : lead.comparator();
        return said == null ? Comparator.EQUAL : said;
    }
}
