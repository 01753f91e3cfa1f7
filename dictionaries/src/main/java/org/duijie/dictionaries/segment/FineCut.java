package org.duijie.dictionaries.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Cuts the words of the cheapest way into leaves, the shortest words that mean something. A word of four chars or more that words of two
 * chars or more make up is cut into them (操作系统 into 操作 系统), unless its kind or its frequency says that it is one (names, idioms,
 * 社会主义); names of persons are cut after the family name.
 */
final class FineCut {
    private static final int SHORTEST_CUT = 4;
    private static final int SHORTEST_TILE = 2;
    private static final int LONGEST_SPELLED = 3;
    /** A core word seen this much more often than its two tiles in a row is one word. */
    private static final int SEEN_AS_ONE = 3;

    private static final Set<String> NAMES = Set.of("nr", "nrf", "nrj", "i", "m", "x");

    private final Lattice lattice;
    private final List<Leaf> leaves = new ArrayList<>();

    private FineCut(Lattice lattice) {
        this.lattice = lattice;
    }

    /** {@return the leaves of a way through a lattice, in order} */
    static List<Leaf> leaves(Lattice lattice, int[] path) {
        var cut = new FineCut(lattice);
        for (int top = 0; top < path.length; top++) {
            cut.cut(path[top], top);
        }
        return cut.leaves;
    }

    private void cut(int node, int top) {
        int start = lattice.start(node);
        int end = lattice.end(node);
        int[] said = lattice.cut(node);
        if (said.length > 0) {
            cutAsSaid(start, said, top);
        } else if (isFullName(node)) {
            leaves.add(new Leaf(start, start + 1, -1, top));
            leaves.add(new Leaf(start + 1, end, -1, top));
        } else if (end - start < SHORTEST_CUT || !cutIntoTiles(node, top)) {
            leaves.add(new Leaf(start, end, node, top));
        }
    }

    private void cutAsSaid(int start, int[] lengths, int top) {
        int at = start;
        for (int length : lengths) {
            leaves.add(new Leaf(at, at + length, -1, top));
            at += length;
        }
    }

    private boolean isFullName(int node) {
        return lattice.end(node) - lattice.start(node) == 3
                && lattice.origin(node) == Origin.CORE
                && lattice.partOfSpeech(node).equals("nr");
    }

    private boolean cutIntoTiles(int node, int top) {
        if (lattice.core(node) == CoreLexicon.NUMBER || NAMES.contains(lattice.partOfSpeech(node))) {
            return false;
        }
        int[] tiles = tiles(node);
        if (tiles.length == 0 || isSeenAsOne(node, tiles) || isSpelledWith(tiles[0])) {
            return false;
        }
        for (int tile : tiles) {
            cut(tile, top);
        }
        return true;
    }

    /** Whether a term begins with letters or digits that say nothing alone, as 3D打印 and C/C复合材料 do. */
    private boolean isSpelledWith(int tile) {
        return lattice.isMixed(tile) && lattice.end(tile) - lattice.start(tile) <= LONGEST_SPELLED;
    }

    /** The cheapest words of two chars or more that make up a word and are not the word itself; none if there are not. */
    private int[] tiles(int node) {
        int start = lattice.start(node);
        int length = lattice.end(node) - start;
        float[] least = new float[length + 1];
        int[] last = new int[length + 1];
        Arrays.fill(least, 1, length + 1, Float.POSITIVE_INFINITY);
        for (int at = 0; at < length; at++) {
            for (int tile = lattice.firstStarting(start + at); tile < lattice.afterLastStarting(start + at); tile++) {
                int to = lattice.end(tile) - start;
                boolean fits = to <= length && to - at >= SHORTEST_TILE && to - at < length;
                if (fits && least[at] + lattice.cost(tile) < least[to]) {
                    least[to] = least[at] + lattice.cost(tile);
                    last[to] = tile;
                }
            }
        }
        return least[length] == Float.POSITIVE_INFINITY ? new int[0] : way(last, start, length);
    }

    private int[] way(int[] last, int start, int length) {
        int count = 0;
        for (int at = length; at > 0; at = lattice.start(last[at]) - start) {
            count++;
        }
        int[] tiles = new int[count];
        for (int at = length; at > 0; at = lattice.start(last[at]) - start) {
            tiles[--count] = last[at];
        }
        return tiles;
    }

    private boolean isSeenAsOne(int node, int[] tiles) {
        if (lattice.origin(node) != Origin.CORE || tiles.length != 2) {
            return false;
        }
        int first = lattice.core(tiles[0]);
        int second = lattice.core(tiles[1]);
        int pairs = first < 0 || second < 0 ? 0 : CoreLexicon.PAIRS.count(first, second);
        return CoreLexicon.frequency(lattice.core(node)) > SEEN_AS_ONE + pairs;
    }
}
