package org.duijie.corpus.generate;

import java.util.Arrays;
import java.util.List;

/**
 * Texts of one field, one after the other, and for each place in them where else the same two characters stand: what a {@link Walk} goes
 * over. Immutable.
 */
final class TextModel {
    /** Stands before the first text and after each. */
    static final char END = '\n';

    private final char[] text;
    /** How long the term is that begins at a place, 0 for none. */
    private final byte[] terms;
    /** Places, by the two characters before them, then by place. */
    private final int[] byContext;
    /** Where each place stands in {@link #byContext}. */
    private final int[] rank;

    private final int[] clauses;
    /** For each text its first clause in {@link #clauses}; one more at the end. */
    private final int[] firstClause;

    private TextModel(char[] text, byte[] terms, int[] byContext, int[] clauses, int[] firstClause) {
        this.text = text;
        this.terms = terms;
        this.byContext = byContext;
        this.clauses = clauses;
        this.firstClause = firstClause;
        this.rank = new int[text.length];
        for (int i = 0; i < byContext.length; i++) {
            rank[byContext[i]] = i;
        }
    }

    /**
     * {@return the model of some texts}
     *
     * @param texts what is near in the list should be near in topic; may hold empty ones
     */
    static TextModel of(List<String> texts, TermFinder finder) {
        var all = new StringBuilder().append(END);
        texts.forEach(t -> all.append(t.replace(END, '。')).append(END));
        var text = new char[all.length()];
        all.getChars(0, text.length, text, 0);
        var clauses = new int[text.length];
        var firstClause = new int[texts.size() + 1];
        int count = 0;
        int number = 0;
        for (int i = 1; i < text.length; i++) {
            if (text[i - 1] == END) {
                firstClause[number++] = count;
            }
            if (endsClause(text[i - 1]) && text[i] != END) {
                clauses[count++] = i;
            }
        }
        firstClause[texts.size()] = count;
        return new TextModel(
                text, finder.lengthsIn(all.toString()), byContext(text), Arrays.copyOf(clauses, count), firstClause);
    }

    static boolean endsClause(char c) {
        return c == '，' || c == '。' || c == '；' || c == ',' || c == ';' || c == END;
    }

    private static int[] byContext(char[] text) {
        var keys = new long[text.length];
        for (int i = 0; i < text.length; i++) {
            keys[i] = ((long) context(text, i) << 32) | i;
        }
        Arrays.parallelSort(
                keys); // by the context as a signed number: all that matters is that equal ones stand together
        return Arrays.stream(keys).mapToInt(k -> (int) k).toArray();
    }

    private static int context(char[] text, int at) {
        return at < 2 ? 0 : (text[at - 2] << 16) | text[at - 1];
    }

    /** {@return whether there is no text in it} */
    boolean isEmpty() {
        return clauses.length == 0;
    }

    char at(int place) {
        return text[place];
    }

    /** {@return how long the term is that begins here, 0 for none} */
    int termAt(int place) {
        return terms[place];
    }

    String text(int from, int to) {
        return new String(text, from, to - from);
    }

    /** {@return where the same two characters stand, some places further on or back in topic; the place itself where there is none} */
    int elsewhere(int place, long distance) {
        long to = rank[place] + distance;
        if (to < 0 || to >= byContext.length) {
            return place;
        }
        int other = byContext[(int) to];
        return context(text, other) == context(text, place) ? other : place;
    }

    /** {@return how many texts, empty ones too} */
    int texts() {
        return firstClause.length - 1;
    }

    /** {@return where a text begins; the next one's beginning where it is empty, the first one's where none follows} */
    int beginning(int number) {
        int clause = firstClause[number];
        return clauses[clause < clauses.length ? clause : 0];
    }

    /** {@return the beginning of a clause, some clauses away from the first one of a text} */
    int clauseNear(int number, long distance) {
        return clauses[(int) Math.floorMod(firstClause[number] + distance, (long) clauses.length)];
    }
}
