package org.duijie.corpus.indicator;

import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.indicator.Names.Name;
import org.duijie.corpus.indicator.Phrases.Role;

/** Finds the names that a clause lists for the values after 分别. */
final class NamesListed {
    private static final String SINGLE = "长宽高厚重深";

    private NamesListed() {}

    /** {@return what a clause lists before 分别: 长、宽、高; one name where only the last is a quantity, as in 甲、乙的含量} */
    static List<Name> before(String text, int from, int end) {
        int start = end;
        while (start > Math.max(from, end - Names.LONGEST_LOOK)
                && (text.charAt(start - 1) == '、' || Names.BOUNDARY.indexOf(text.charAt(start - 1)) < 0)) {
            start--;
        }
        var names = new ArrayList<Name>();
        int begin = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '、' || Names.isCoordinating(text, at)) {
                names.add(Names.checked(Names.trimmed(text, begin, at, Change.NONE), Unit.NONE));
                begin = at + 1;
            }
        }
        boolean common = names.size() > 1
                && isQuantity(names.getLast())
                && names.subList(0, names.size() - 1).stream().noneMatch(NamesListed::isQuantity);
        return common ? List.of(names.getLast()) : List.copyOf(names);
    }

    private static boolean isQuantity(Name name) {
        var text = name.text();
        return Phrases.ALL.ends(Role.HEADS, text) || (text.length() == 1 && SINGLE.contains(text));
    }
}
