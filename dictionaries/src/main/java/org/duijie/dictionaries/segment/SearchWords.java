package org.duijie.dictionaries.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a cut for finding: each word of the cheapest way, and the words within it that begin and end where leaves do, or that
 * share an end with a leaf. Each unit where a word begins is a position; a word of several units spans them.
 */
final class SearchWords {
    private static final int SHORTEST_PART = 2;

    private final NormalText normal;
    private final CharSequence original;
    private final char[] text;
    private final Lattice lattice;
    private final int[] path;
    private final List<Leaf> leaves;
    private final int[] units;
    private final boolean mixedParts;
    private final List<Placed> placed;
    /** The found words of the unit at hand, by start, longer first. */
    private final List<Found> found = new ArrayList<>();

    /** Where the last whole that spans several units ends; what begins before is a part of it. */
    private int wholeEnd;

    SearchWords(
            NormalText normal,
            CharSequence original,
            Lattice lattice,
            int[] path,
            List<Leaf> leaves,
            int[] units,
            boolean mixedParts) {
        this.normal = normal;
        this.original = original;
        this.text = normal.chars();
        this.lattice = lattice;
        this.path = path;
        this.leaves = leaves;
        this.units = units;
        this.mixedParts = mixedParts;
        this.placed = new ArrayList<>(leaves.size() * 2);
    }

    /** A word found, by offsets in the normal text; {@code form} null for what stands there; {@code span} in units. */
    private record Found(int start, int end, String form, int span, boolean whole, int node) {
        boolean goesBefore(Found other) {
            return start < other.start || (start == other.start && end > other.end);
        }
    }

    /** A word found, with the number of the unit where it begins. */
    private record Placed(Found found, int unit, boolean part) {}

    List<Word> words() {
        for (int first = 0, next; first < leaves.size(); first = next) {
            next = first + 1;
            while (next < leaves.size() && units[next] == units[first]) {
                next++;
            }
            addUnit(first, next);
        }
        return inPositions();
    }

    private void addUnit(int first, int next) {
        if (!isWord(leaves.get(first))) {
            return;
        }
        found.clear();
        boolean joined = next - first > 1;
        if (joined) {
            boolean wholeTop = leaves.get(first).start()
                    == lattice.start(path[leaves.get(first).top()]);
            boolean alone = wholeTop
                    && topEnd(leaves.get(first)) <= leaves.get(next - 1).end();
            add(new Found(leaves.get(first).start(), leaves.get(next - 1).end(), null, 1, alone, -1));
        }
        for (int leaf = first; leaf < next; leaf++) {
            if (isMixed(leaves.get(leaf))) {
                addMixed(leaf, joined);
            } else {
                addDictionaryWords(leaf, joined);
            }
        }
        place(units[first]);
    }

    private int topEnd(Leaf leaf) {
        return lattice.end(path[leaf.top()]);
    }

    private boolean isWord(Leaf leaf) {
        return Character.isLetterOrDigit(Character.codePointAt(text, leaf.start(), text.length))
                || (leaf.length() > 1 && isMixed(leaf));
    }

    private boolean isMixed(Leaf leaf) {
        return leaf.node() >= 0 && lattice.isMixed(leaf.node());
    }

    /** Adds the words of the dictionaries that begin in a leaf. */
    private void addDictionaryWords(int index, boolean joined) {
        var leaf = leaves.get(index);
        for (int at = leaf.start(); at < leaf.end(); at++) {
            int previousEnd = -1;
            for (int node = lattice.afterLastStarting(at) - 1; node >= lattice.firstStarting(at); node--) {
                int end = lattice.end(node);
                if (end != previousEnd && isSought(index, node, joined) && notFound(at, end)) {
                    boolean whole = !joined && node(leaf, at, end);
                    add(new Found(at, end, lattice.form(node), spanTo(index, end), whole, node));
                }
                previousEnd = end;
            }
        }
    }

    /** Words come nearly in order. */
    private void add(Found word) {
        int at = found.size();
        while (at > 0 && word.goesBefore(found.get(at - 1))) {
            at--;
        }
        found.add(at, word);
    }

    private boolean notFound(int start, int end) {
        for (var word : found) {
            if (word.start() == start && word.end() == end) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is the word of the cheapest way that the leaf lies in. */
    private boolean node(Leaf leaf, int start, int end) {
        int top = path[leaf.top()];
        return lattice.start(top) == start && lattice.end(top) == end;
    }

    private boolean isSought(int index, int node, boolean joined) {
        var leaf = leaves.get(index);
        int start = lattice.start(node);
        int end = lattice.end(node);
        if (end > topEnd(leaf)) {
            return false;
        }
        if (end - start < SHORTEST_PART) {
            return !joined && node(leaf, start, end);
        }
        if (end < leaf.end()) {
            return start == leaf.start();
        }
        return end == leaf.end() || (start == leaf.start() && endsLeaf(index, end));
    }

    private boolean endsLeaf(int index, int end) {
        int leaf = index;
        while (leaf < leaves.size() && leaves.get(leaf).end() < end) {
            leaf++;
        }
        return leaf < leaves.size() && leaves.get(leaf).end() == end;
    }

    private int spanTo(int index, int end) {
        int leaf = index;
        while (leaves.get(leaf).end() < end) {
            leaf++;
        }
        return units[leaf] - units[index] + 1;
    }

    private void addMixed(int index, boolean joined) {
        var leaf = leaves.get(index);
        var token = new String(text, leaf.start(), leaf.length());
        if (!mixedParts) {
            add(new Found(leaf.start(), leaf.end(), null, 1, !joined, leaf.node()));
            return;
        }
        boolean measure = addMeasure(index, token);
        add(new Found(leaf.start(), leaf.end(), Measures.form(token), 1, !joined && !measure, leaf.node()));
        var written = original.subSequence(normal.start(leaf.start()), normal.end(leaf.end()));
        for (var part : MixedParts.of(text, leaf.start(), leaf.end(), CharFolding.halfWidth(written))) {
            var form = MixedParts.form(new String(text, part.start(), part.end() - part.start()));
            add(new Found(part.start(), part.end(), form, 1, false, -1));
        }
        for (int node = lattice.afterLastStarting(leaf.start()) - 1;
                node >= lattice.firstStarting(leaf.start());
                node--) {
            if (lattice.end(node) > leaf.end()
                    && isSought(index, node, joined)
                    && notFound(leaf.start(), lattice.end(node))) {
                boolean whole = !joined && node(leaf, leaf.start(), lattice.end(node));
                add(new Found(
                        leaf.start(),
                        lattice.end(node),
                        lattice.form(node),
                        spanTo(index, lattice.end(node)),
                        whole,
                        node));
            }
        }
    }

    /** Adds the token with the unit or number after it, where the two are one thing. */
    private boolean addMeasure(int index, String token) {
        boolean apart = index + 1 < leaves.size() && text[leaves.get(index + 1).start()] == ' ';
        int second = apart ? index + 2 : index + 1;
        if (second >= leaves.size() || units[second] == units[index]) {
            return false;
        }
        var after = leaves.get(second);
        var joined = after.length() > MixedToken.LONGEST
                ? Optional.<String>empty()
                : Measures.joined(token, new String(text, after.start(), after.length()), apart);
        joined.ifPresent(form -> {
            add(new Found(leaves.get(index).start(), after.end(), form, units[second] - units[index] + 1, true, -1));
        });
        return joined.isPresent();
    }

    private void place(int unit) {
        for (var word : found) {
            boolean part = !word.whole() || word.start() < wholeEnd;
            if (!part) {
                wholeEnd = word.end();
            }
            placed.add(new Placed(word, unit, part));
        }
    }

    /** Units where no word begins, such as 于 of 高于, are no positions: no graph of words may have a gap within a word. */
    private List<Word> inPositions() {
        int[] position = positions();
        var words = new ArrayList<Word>(placed.size());
        int last = -1;
        for (var place : placed) {
            var word = place.found();
            int at = position[place.unit()];
            words.add(new Word(
                    word.form() == null ? new String(text, word.start(), word.end() - word.start()) : word.form(),
                    normal.start(word.start()),
                    normal.end(word.end()),
                    at - last,
                    position[place.unit() + word.span()] - at,
                    place.part(),
                    word.node() < 0 ? Origin.RULE : lattice.origin(word.node()),
                    word.node() < 0 ? "n" : lattice.partOfSpeech(word.node())));
            last = at;
        }
        return words;
    }

    /** {@return for each unit, and the end, in how many units before it a word begins} */
    private int[] positions() {
        int[] position = new int[units[units.length - 1] + 2];
        placed.forEach(word -> position[word.unit() + 1] = 1);
        for (int unit = 1; unit < position.length; unit++) {
            position[unit] += position[unit - 1];
        }
        return position;
    }
}
