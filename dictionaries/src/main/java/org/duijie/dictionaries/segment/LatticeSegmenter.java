package org.duijie.dictionaries.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duijie.dictionaries.term.Term;

/**
 * Segmentation by the cheapest way through the lattice of the words of HanLP's dictionaries and of some terms, then by rules: into
 * leaves ({@link FineCut}), units of leaves ({@link UnitRules}) and words for finding ({@link SearchWords}). Runs of letters and digits
 * are one word. Names of people and places are found as far as HanLP's core has them.
 *
 * <p>HanLP loads its dictionaries once for the process at first use, about 0.2 s.
 */
public final class LatticeSegmenter implements Segmenter {
    /** Raised whenever the rules of this package change how text is cut. */
    private static final int RULES = 3;
    /** How often a run of letters or digits is thought to be seen in a text of the core's size. */
    private static final float MIXED_COST = CoreLexicon.cost(1000);

    private static final float UNKNOWN_COST = CoreLexicon.cost(0);

    /** How many lexicons are HanLP's. */
    private static final int HANLP = 2;

    private final boolean mixedParts;
    private final List<Lexicon> lexicons;

    /** A segmenter with HanLP's words and these, and with the parts of mixed tokens. */
    public LatticeSegmenter(Collection<Term> terms) {
        this(terms, true);
    }

    /**
     * A segmenter with HanLP's words and these.
     *
     * @param terms of two of the same form the later counts
     * @param mixedParts whether to find mixed tokens by their normal forms and parts, or only as they are written
     */
    public LatticeSegmenter(Collection<Term> terms, boolean mixedParts) {
        this.mixedParts = mixedParts;
        var all = new ArrayList<>(List.of(CoreLexicon.CORE, CoreLexicon.SUPPLEMENT));
        TermWords.lexicon(terms).ifPresent(all::add);
        this.lexicons = List.copyOf(all);
    }

    /** Loads HanLP's dictionaries, where that was not done yet: meanwhile another thread may read files of terms. */
    public static void load() {
        CoreLexicon.load();
        CharFolding.fold(' ');
    }

    private LatticeSegmenter(List<Lexicon> lexicons, boolean mixedParts) {
        this.lexicons = List.copyOf(lexicons);
        this.mixedParts = mixedParts;
    }

    /** {@return as this but for one of the terms, to see what it does} */
    public LatticeSegmenter without(String term) {
        var others = new ArrayList<>(lexicons);
        others.set(
                lexicons.size() - 1,
                lexicons.getLast().without(NormalText.of(term).chars()));
        return lexicons.size() == HANLP ? this : new LatticeSegmenter(others, mixedParts);
    }

    /** {@return what stands for HanLP's dictionaries and the rules of this package, such as {@code hanlp-portable-1.8.6-rules-3}} */
    public static String rulesFingerprint() {
        return "hanlp-" + CoreLexicon.VERSION + "-rules-" + RULES;
    }

    @Override
    public List<Word> segment(CharSequence text, Granularity granularity) {
        var normal = NormalText.of(text);
        if (normal.chars().length == 0) {
            return List.of();
        }
        var lattice = lattice(normal.chars());
        int[] path = lattice.cheapest();
        var leaves = FineCut.leaves(lattice, path);
        int[] units = UnitRules.units(lattice, normal.chars(), leaves);
        return granularity == Granularity.FINE
                ? fine(normal, lattice, leaves, units)
                : new SearchWords(normal, text, lattice, path, leaves, units, mixedParts).words();
    }

    /** {@return whether HanLP's dictionaries or the terms have a word, in any usual way of writing} */
    public boolean knows(CharSequence form) {
        char[] text = NormalText.of(form).chars();
        var lattice = lattice(text);
        for (int node = lattice.firstStarting(0); node < lattice.afterLastStarting(0); node++) {
            if (lattice.end(node) == text.length && lattice.origin(node) != Origin.RULE) {
                return true;
            }
        }
        return false;
    }

    private static List<Word> fine(NormalText normal, Lattice lattice, List<Leaf> leaves, int[] units) {
        var words = new ArrayList<Word>(leaves.size());
        for (int first = 0, next; first < units.length; first = next) {
            next = first + 1;
            while (next < units.length && units[next] == units[first]) {
                next++;
            }
            int start = leaves.get(first).start();
            int end = leaves.get(next - 1).end();
            if (end - start > 1 || !isSpace(normal.chars()[start])) {
                int node = next - first == 1 ? leaves.get(first).node() : -1;
                words.add(new Word(
                        new String(normal.chars(), start, end - start),
                        normal.start(start),
                        normal.end(end),
                        1,
                        1,
                        false,
                        node < 0 ? Origin.RULE : lattice.origin(node),
                        node < 0 ? "n" : lattice.partOfSpeech(node)));
            }
        }
        return words;
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    private Lattice lattice(char[] text) {
        var lattice = Lattice.of(text.length);
        for (int at = 0; at < text.length; at++) {
            lattice.begin(at);
            if (!lattice.isInside(at)) {
                addWordsAt(lattice, text, at);
            }
        }
        return lattice;
    }

    private void addWordsAt(Lattice lattice, char[] text, int at) {
        int mixedEnd = MixedToken.end(text, at);
        if (mixedEnd > at) {
            lattice.keepWhole(at, mixedEnd);
            boolean number = MixedToken.isNumber(text, at, mixedEnd);
            lattice.addMixed(at, mixedEnd, number ? CoreLexicon.NUMBER : CoreLexicon.LETTERS, MIXED_COST);
        }
        boolean myriads = ChineseNumerals.areMyriads(text, at);
        int numeralEnd = ChineseNumerals.end(text, at);
        if (numeralEnd > at + 1 || myriads) {
            lattice.add(at, numeralEnd, CoreLexicon.NUMBER, MIXED_COST, null, -1);
        }
        lattice.add(at, ChineseNumerals.endOfOrdinal(text, at), CoreLexicon.NUMBER, MIXED_COST, null, -1);
        if (!myriads) { // not 万元
            for (var lexicon : lexicons) {
                lexicon.addWordsAt(lattice, text, at);
            }
        }
        if (!lattice.hasWordFrom(at)) {
            int end = at + Character.charCount(Character.codePointAt(text, at, text.length));
            lattice.keepWhole(at, end);
            lattice.add(at, end, -1, UNKNOWN_COST, null, -1);
        }
    }
}
