package org.duijie.dictionaries.segment;

import java.util.Arrays;

/** Words with a number each from 0, found as prefixes of a text by a double-array trie. Immutable. */
final class Lexicon {
    private static final int[] NOT_SAID = {};
    /** The cost of a word that is left out, as float bits. */
    private static final int LEFT_OUT = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

    private final WordTrie trie;
    /** Of each word its id in the core, or -1, and its cost as float bits, in turn. */
    private final int[] words;

    private final String[] part;
    /** Of each word, or one for all: memory that is not looked at need not be near. */
    private final Origin[] origin;

    private final String[] form;
    private final int[][] cut;

    private Lexicon(WordTrie trie, Builder words) {
        this.trie = trie;
        this.words = words.words;
        this.part = words.part;
        boolean one = Arrays.stream(words.origin).distinct().count() == 1;
        this.origin = one ? new Origin[] {words.origin[0]} : words.origin;
        this.form = words.form;
        this.cut = words.cut;
    }

    private Lexicon(Lexicon others, int leftOut) {
        trie = others.trie;
        words = others.words.clone();
        words[2 * leftOut + 1] = LEFT_OUT;
        part = others.part;
        origin = others.origin;
        form = others.form;
        cut = others.cut;
    }

    /** {@return these words but for one; these where it is not among them} */
    Lexicon without(char[] word) {
        int state = trie.root();
        for (int at = 0; at < word.length && state != WordTrie.NONE; at++) {
            state = trie.step(state, word[at]);
        }
        int number = state == WordTrie.NONE ? WordTrie.NONE : trie.word(state);
        return number == WordTrie.NONE ? this : new Lexicon(this, number);
    }

    /** Adds to a lattice every word that begins at an offset of its text. */
    void addWordsAt(Lattice lattice, char[] text, int from) {
        int limit = trie.limit(text, from);
        int state = trie.root();
        for (int at = from; at < limit; ) {
            state = trie.step(state, text[at++]);
            if (state == WordTrie.NONE) {
                return;
            }
            int word = trie.word(state);
            if (word != WordTrie.NONE && words[2 * word + 1] != LEFT_OUT) {
                lattice.add(from, at, words[2 * word], Float.intBitsToFloat(words[2 * word + 1]), this, word);
            }
        }
    }

    /** {@return whether any word begins at an offset of a text} */
    boolean hasWordAt(char[] text, int from) {
        int limit = trie.limit(text, from);
        int state = trie.root();
        for (int at = from; at < limit; ) {
            state = trie.step(state, text[at++]);
            if (state == WordTrie.NONE) {
                return false;
            }
            if (trie.word(state) != WordTrie.NONE) {
                return true;
            }
        }
        return false;
    }

    /** {@return the part of speech of a word, in HanLP's tags} */
    String part(int word) {
        return part[word];
    }

    Origin origin(int word) {
        return origin.length == 1 ? origin[0] : origin[word];
    }

    /** {@return the normal form of a word, or null where it is what stands in the text} */
    String form(int word) {
        return form == null ? null : form[word];
    }

    /** {@return the lengths of the pieces that a word is to be cut into; none where that is not said} */
    int[] cut(int word) {
        return cut == null || cut[word] == null ? NOT_SAID : cut[word];
    }

    /** Collects words in the order of their numbers. */
    static final class Builder {
        private final int[] words;
        private final String[] part;
        private final Origin[] origin;
        private String[] form;
        private int[][] cut;
        private int size;

        Builder(int size) {
            words = new int[2 * size];
            part = new String[size];
            origin = new Origin[size];
        }

        /**
         * Adds a word.
         *
         * @param coreId its id in the core, or -1
         * @param frequency how often it is thought to be seen in a text of the core's size
         * @param partOfSpeech in HanLP's tags
         */
        void add(int coreId, double frequency, String partOfSpeech, Origin from) {
            words[2 * size] = coreId;
            words[2 * size + 1] = Float.floatToRawIntBits(CoreLexicon.cost(frequency));
            part[size] = partOfSpeech;
            origin[size++] = from;
        }

        /** Says of the word added last what its normal form is and the lengths of the pieces that it is to be cut into, perhaps none. */
        void written(String normalForm, int[] pieces) {
            if (form == null) {
                form = new String[part.length];
                cut = new int[part.length][];
            }
            form[size - 1] = normalForm;
            cut[size - 1] = pieces;
        }

        /** Leaves out a word that was added. */
        void leaveOut(int word) {
            words[2 * word + 1] = LEFT_OUT;
        }

        Lexicon build(int[] base, int[] check) {
            return new Lexicon(new WordTrie(base, check), this);
        }
    }
}
