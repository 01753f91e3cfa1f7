package org.duijie.dictionaries.mine;

/**
 * The words on one side of a phrase, counted in {@value #CELLS} cells, and their entropy. Words that share a cell make it a little too
 * low; with up to 16 words the most it can be, 4 bits, is told exactly but for chance.
 */
final class Branching {
    private static final int CELLS = 256;
    private static final int SHIFT = 24;
    private static final int MULTIPLIER = 0x9E3779B9;

    private final int[] cells = new int[CELLS];
    private long edges;

    /** Counts a word. */
    void see(String form) {
        cells[(form.hashCode() * MULTIPLIER) >>> SHIFT]++;
    }

    /** Counts an edge of a run, which is like no other. */
    void seeEdge() {
        edges++;
    }

    /** {@return the entropy in bits; 0 where nothing was seen} */
    double entropy() {
        long all = edges;
        for (int cell : cells) {
            all += cell;
        }
        double entropy = edges == 0 ? 0 : edges * Association.log2((double) all) / all;
        for (int cell : cells) {
            if (cell > 0) {
                entropy += cell * Association.log2((double) all / cell) / all;
            }
        }
        return entropy;
    }
}
