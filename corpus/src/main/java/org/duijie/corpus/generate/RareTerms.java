package org.duijie.corpus.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Terms without end: there is one for every rank, and a rank is drawn by the law of Zipf and Mandelbrot, P(rank &gt; r) = (1 + r / q)<sup>1 - α</sup>,
 * so that new ones keep coming for ever. The spelling follows from the rank alone: a listed term, or one put together of the beginning of one
 * and the end of another, or a code of letters and digits. Immutable.
 */
final class RareTerms {
    /** How many of the ranks share most of the draws, q. */
    private static final double SHIFT = 30_000;
    /** α - 1: vocabulary grows as the draws to the power of 1 / α, which is 0.62. */
    private static final double TAIL = 0.6;

    private static final double LISTED = 0.35;
    private static final double COMPOUND = 0.85;
    private static final String LETTERS = "ABCDEFGHIKLMNPRSTVXYZ";

    private final List<String> listed;
    private final List<String> heads = new ArrayList<>();
    private final List<String> tails = new ArrayList<>();

    /** @param terms at least one of two characters or more */
    RareTerms(Collection<String> terms) {
        listed = List.copyOf(new TreeSet<>(terms));
        for (var term : listed) {
            if (term.length() >= TermFinder.SHORTEST && term.chars().allMatch(Character::isIdeographic)) {
                heads.add(term.substring(0, 2));
                tails.add(term.substring(term.length() - 1));
            }
        }
    }

    String draw(Draws draws) {
        return ofRank(draws.far(SHIFT, TAIL));
    }

    /** {@return two or four characters as in names of organisations} */
    String name(Draws draws) {
        var head = heads.isEmpty() ? "" : heads.get(draws.below(heads.size()));
        return draws.chance(0.6) ? head + (heads.isEmpty() ? "" : heads.get(draws.below(heads.size()))) : head;
    }

    private String ofRank(long rank) {
        var spelling = new Draws(Draws.mix(rank));
        double form = spelling.share();
        if (form < LISTED) {
            return listed.get(spelling.below(listed.size()));
        }
        return form < COMPOUND && !heads.isEmpty() ? compound(spelling) : code(spelling);
    }

    private String compound(Draws spelling) {
        return heads.get(spelling.below(heads.size())) + tails.get(spelling.below(tails.size()));
    }

    private static String code(Draws spelling) {
        var code = new StringBuilder();
        for (int letters = 1 + spelling.below(4); letters > 0; letters--) {
            code.append(LETTERS.charAt(spelling.below(LETTERS.length())));
        }
        if (spelling.chance(0.3)) {
            code.append('-');
        }
        for (int digits = spelling.below(5); digits > 0; digits--) {
            code.append((char) ('0' + spelling.below(10)));
        }
        return code.toString();
    }
}
