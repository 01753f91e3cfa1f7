package org.duijie.dictionaries.segment;

import java.util.Arrays;

/**
 * The words that a text may consist of, and the cheapest way through them. Used for one text after the other by one thread: memory that was
 * just in use is near.
 */
final class Lattice {
    private static final int NODES_PER_CHAR = 3;
    /** The length of the longest text whose lattice is kept for the next. */
    private static final int LONGEST_KEPT = 4_096;

    private static final int USUAL = 256;
    private static final ThreadLocal<Lattice> KEPT = ThreadLocal.withInitial(() -> new Lattice(USUAL));
    /** In place of a word's number: a run of letters and digits. */
    private static final int MIXED = -2;

    private static final int[] NOT_SAID = {};

    private int length;
    /** Which offsets a word may end or begin at: not within a run of letters and digits. */
    private boolean[] inside;

    private int nodes;
    private int[] start;
    private int[] end;
    private int[] core;
    private int[] word;
    private int[] previous;
    private int[] nextEnding;
    private float[] cost;
    private float[] best;
    private Lexicon[] lexicon;
    private int[] firstStarting;
    private int[] lastEnding;

    private Lattice(int longest) {
        fit(longest);
        allocate(longest * NODES_PER_CHAR + 8);
    }

    /** {@return an empty lattice for a text, in use until this thread asks for the next} */
    static Lattice of(int length) {
        var lattice = length > LONGEST_KEPT ? new Lattice(length) : KEPT.get();
        lattice.clear(length);
        return lattice;
    }

    private void fit(int longest) {
        inside = new boolean[longest + 1];
        firstStarting = new int[longest + 2];
        lastEnding = new int[longest + 1];
    }

    private void clear(int of) {
        length = of;
        nodes = 0;
        if (length >= inside.length) {
            fit(Math.max(length, 2 * inside.length));
        }
        Arrays.fill(inside, 0, length + 1, false);
        Arrays.fill(lastEnding, 0, length + 1, -1);
    }

    private void allocate(int size) {
        boolean fresh = start == null;
        start = fresh ? new int[size] : Arrays.copyOf(start, size);
        end = fresh ? new int[size] : Arrays.copyOf(end, size);
        core = fresh ? new int[size] : Arrays.copyOf(core, size);
        word = fresh ? new int[size] : Arrays.copyOf(word, size);
        previous = fresh ? new int[size] : Arrays.copyOf(previous, size);
        nextEnding = fresh ? new int[size] : Arrays.copyOf(nextEnding, size);
        cost = fresh ? new float[size] : Arrays.copyOf(cost, size);
        best = fresh ? new float[size] : Arrays.copyOf(best, size);
        lexicon = fresh ? new Lexicon[size] : Arrays.copyOf(lexicon, size);
    }

    /** Forbids words to begin or end strictly within a stretch. */
    void keepWhole(int from, int to) {
        Arrays.fill(inside, from + 1, to, true);
    }

    boolean isInside(int at) {
        return inside[at];
    }

    /** Says that the words added next begin at this offset; called for every offset in order. */
    void begin(int at) {
        firstStarting[at] = nodes;
        firstStarting[at + 1] = nodes;
    }

    /** Adds a word; one that would end within a stretch kept whole is left out. */
    void add(int from, int to, int coreId, float unigramCost, Lexicon source, int wordInSource) {
        if (to == from || inside[to]) {
            return;
        }
        if (nodes == start.length) {
            allocate(nodes * 2);
        }
        start[nodes] = from;
        end[nodes] = to;
        core[nodes] = coreId;
        cost[nodes] = unigramCost;
        lexicon[nodes] = source;
        word[nodes] = wordInSource;
        nextEnding[nodes] = lastEnding[to];
        lastEnding[to] = nodes++;
        firstStarting[from + 1] = nodes;
    }

    /** Adds a run of letters and digits. */
    void addMixed(int from, int to, int coreId, float unigramCost) {
        add(from, to, coreId, unigramCost, null, MIXED);
    }

    /** {@return whether a way can go on at an offset: a word of one character, or a run of letters and digits} */
    boolean hasWordFrom(int at) {
        for (int node = firstStarting[at]; node < nodes; node++) {
            if (end[node] == at + 1 || word[node] == MIXED) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a word is a run of letters and digits} */
    boolean isMixed(int node) {
        return word[node] == MIXED;
    }

    /** {@return the words of the cheapest way, in order} */
    int[] cheapest() {
        for (int node = 0; node < nodes; node++) {
            relax(node);
        }
        int count = 0;
        int last = cheapestAtEnd();
        for (int node = last; node >= 0; node = previous[node]) {
            count++;
        }
        int[] path = new int[count];
        for (int node = last; node >= 0; node = previous[node]) {
            path[--count] = node;
        }
        return path;
    }

    private void relax(int node) {
        if (start[node] == 0) {
            best[node] = costAfter(CoreLexicon.BEGIN, node);
            previous[node] = -1;
            return;
        }
        best[node] = Float.POSITIVE_INFINITY;
        for (int before = lastEnding[start[node]]; before >= 0; before = nextEnding[before]) {
            if (best[before] < best[node]) { // no cost is below 0
                float total = best[before] + costAfter(core[before], node);
                if (total < best[node]) { // of equals the one added last: a term over the same word of the core
                    best[node] = total;
                    previous[node] = before;
                }
            }
        }
    }

    private float costAfter(int coreBefore, int node) {
        return coreBefore < 0 || core[node] < 0
                ? cost[node]
                : Math.min(cost[node], CoreLexicon.PAIRS.cost(coreBefore, core[node]));
    }

    /** Whatever word comes last: a title does not end as the sentences of a newspaper do. */
    private int cheapestAtEnd() {
        int last = -1;
        float least = Float.POSITIVE_INFINITY;
        for (int node = lastEnding[length]; node >= 0; node = nextEnding[node]) {
            if (best[node] < least) {
                least = best[node];
                last = node;
            }
        }
        return last;
    }

    int start(int node) {
        return start[node];
    }

    int end(int node) {
        return end[node];
    }

    int core(int node) {
        return core[node];
    }

    float cost(int node) {
        return cost[node];
    }

    int firstStarting(int at) {
        return firstStarting[at];
    }

    int afterLastStarting(int at) {
        return firstStarting[at + 1];
    }

    Origin origin(int node) {
        return lexicon[node] == null ? Origin.RULE : lexicon[node].origin(word[node]);
    }

    String partOfSpeech(int node) {
        return lexicon[node] == null ? (core[node] == CoreLexicon.NUMBER ? "m" : "x") : lexicon[node].part(word[node]);
    }

    /** {@return the lengths of the pieces that a word is to be cut into; none where that is not said} */
    int[] cut(int node) {
        return lexicon[node] == null ? NOT_SAID : lexicon[node].cut(word[node]);
    }

    /** {@return the normal form of a word, or null where it is what stands in the text} */
    String form(int node) {
        return lexicon[node] == null ? null : lexicon[node].form(word[node]);
    }
}
