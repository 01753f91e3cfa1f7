package org.duijie.corpus.generate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the texts of one record: it goes over the learnt texts character by character, jumps now and then to where the same two
 * characters stand in another text of the topic, at the end of a clause mostly back to the topic it began with, replaces terms and
 * draws numbers anew. For one thread.
 */
final class Walk {
    private static final double JUMP = 1 / 6.0;
    private static final double HOME = 0.6;
    private static final double PLACES_AWAY = 2;
    private static final double CLAUSES_AWAY = 12;
    private static final double OWN_TERM = 0.16;
    private static final double RARE_TERM = 0.055;
    private static final double OTHER_NUMBER = 0.25;
    /** How much longer than asked for a text gets on average, since it ends with a clause. */
    private static final int HALF_A_CLAUSE = 12;

    private static final int LONGEST_TITLE = 80;

    private final Draws draws;
    private final RareTerms rare;
    /** What the record is about: comes again and again in it. */
    private final List<String> own;

    private final Set<String> written = new LinkedHashSet<>();

    Walk(Draws draws, RareTerms rare, List<String> own) {
        this.draws = draws;
        this.rare = rare;
        this.own = own;
    }

    /** {@return the terms that were written so far, in order} */
    Set<String> written() {
        return written;
    }

    /** {@return a title like those near a text} */
    String title(TextModel model, int number) {
        var out = new StringBuilder(48);
        int at = model.beginning(number);
        while (model.at(at) != TextModel.END && out.length() < LONGEST_TITLE) {
            at = step(model, at, out);
        }
        return out.toString();
    }

    /** {@return clauses like those near a text, ended after the first one that makes it long enough} */
    String text(TextModel model, int number, int length) {
        var out = new StringBuilder(length + 64);
        int enough = Math.max(1, length - HALF_A_CLAUSE);
        int at = model.beginning(number);
        while (true) {
            char before = model.at(at - 1);
            boolean ended = model.at(at) == TextModel.END;
            if (out.length() >= enough && (ended || TextModel.endsClause(before))) {
                return end(out);
            }
            if (ended || (out.length() > 0 && TextModel.endsClause(before) && draws.chance(HOME))) {
                at = model.clauseNear(number, draws.around(CLAUSES_AWAY));
            }
            at = step(model, at, out);
        }
    }

    private static String end(StringBuilder out) {
        if (TextModel.endsClause(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        return out.append('。').toString();
    }

    /** Writes a term, a number or a character, and returns where to go on. */
    private int step(TextModel model, int at, StringBuilder out) {
        int length = model.termAt(at);
        if (length > 0) {
            var term = term(model.text(at, at + length));
            written.add(term);
            out.append(term);
            return at + length;
        }
        char c = model.at(at);
        if (isDigit(c)) {
            return number(model, at, out);
        }
        out.append(c);
        return Character.isIdeographic(c) && draws.chance(JUMP)
                ? model.elsewhere(at + 1, draws.around(PLACES_AWAY))
                : at + 1;
    }

    private String term(String found) {
        double kind = draws.share();
        if (kind < OWN_TERM && !own.isEmpty()) {
            return own.get(draws.below(own.size()));
        }
        return kind > 1 - RARE_TERM ? rare.draw(draws) : found;
    }

    /** Copies digits, or draws them anew, the first never 0 unless it was. */
    private int number(TextModel model, int at, StringBuilder out) {
        boolean other = draws.chance(OTHER_NUMBER);
        int end = at;
        for (; isDigit(model.at(end)); end++) {
            char digit = model.at(end);
            out.append(other && digit != '0' ? (char) ('1' + draws.below(9)) : digit);
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
