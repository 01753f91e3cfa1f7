package org.duijie.corpus.indicator;

import java.util.List;
import org.duijie.corpus.indicator.Names.Name;

/** The names that 分别 or 依次 shares out to the values that follow. For one text, from its beginning to its end; for one thread. */
final class SharedNames {
    private static final int LONGEST_MARK = 3;
    private static final String BETWEEN = "、，, 和与及";

    private final String folded;
    private List<Name> names = List.of();
    private Comparator comparator;
    private int given;

    SharedNames(String folded) {
        this.folded = folded;
    }

    /** {@return the next of the names before 分别, or the only one; empty where none are shared out to this value} */
    Name next(int from, Lead lead, Quantity quantity) {
        var between = folded.substring(lead.nameEnd(), quantity.start());
        if (between.contains("分别") || between.contains("依次")) {
            names = NamesListed.before(folded, from, lead.nameEnd());
            comparator = lead.comparator();
            given = 0;
        } else if (!follows(from, quantity.start())) {
            names = List.of();
        }
        if (names.size() == 1) {
            return names.getFirst(); // 采样率分别为20MHz和250MHz
        }
        return given < names.size() ? names.get(given++) : Name.NONE;
    }

    /** {@return what a value is compared by: what stands at it, or stood at the first value that its name was listed for} */
    Comparator comparator(Lead lead, Quantity quantity, Name name) {
        if (quantity.comparator() != null) {
            return quantity.comparator();
        }
        var said = lead.comparator() == null && names.contains(name) ? comparator : lead.comparator();
        return said == null ? Comparator.EQUAL : said;
    }

    /** Whether nothing but a mark of a list parts this place from the quantity before. */
    private boolean follows(int from, int start) {
        return start - from <= LONGEST_MARK
                && folded.substring(from, start).chars().allMatch(c -> BETWEEN.indexOf(c) >= 0);
    }
}
