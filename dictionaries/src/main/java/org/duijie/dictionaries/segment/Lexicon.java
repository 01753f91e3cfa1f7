package org.duijie.dictionaries.segment;

/** Words with a number each from 0, found as prefixes of a text by a double-array trie. Immutable. */
final class Lexicon {
    private static final int[] NOT_SAID = {};
    private static final float LEFT_OUT = Float.POSITIVE_INFINITY;

    private final int[] base;
    private final int[] check;
    private final float[] cost;
    private final int[] core;
    private final String[] part;
    private final Origin[] origin;
    private final String[] form;
    private final int[][] cut;
    /** The number of a word that is passed over, or -1. */
    private final int passedOver;

    private Lexicon(int[] base, int[] check, Builder words) {
        this.base = base;
        this.check = check;
        this.cost = words.cost;
        this.core = words.core;
        this.part = words.part;
        this.origin = words.origin;
        this.form = words.form;
        this.cut = words.cut;
        this.passedOver = -1;
    }

    private Lexicon(Lexicon words, int passedOver) {
        this.base = words.base;
        this.check = words.check;
        this.cost = words.cost;
        this.core = words.core;
        this.part = words.part;
        this.origin = words.origin;
        this.form = words.form;
        this.cut = words.cut;
        this.passedOver = passedOver;
    }

    /** {@return these words but for one; these where it is not among them} */
    Lexicon without(char[] word) {
        int state = base[0];
        for (char c : word) {
            int next = state + c + 1;
            if (next >= check.length || check[next] != state) {
                return this;
            }
            state = base[next];
        }
        boolean known = state < check.length && check[state] == state && base[state] < 0;
        return known ? new Lexicon(this, -base[state] - 1) : this;
    }

    /** Adds to a lattice every word that begins at an offset of its text. */
    void addWordsAt(Lattice lattice, char[] text, int from) {
        int state = base[0];
        for (int at = from; ; at++) {
            if (state < check.length && check[state] == state && base[state] < 0) {
                int word = -base[state] - 1;
                if (word != passedOver && cost[word] < LEFT_OUT) {
                    lattice.add(from, at, core[word], cost[word], this, word);
                }
            }
            if (at == text.length) {
                return;
            }
            int next = state + text[at] + 1;
            if (next >= check.length || check[next] != state) {
                return;
            }
            state = base[next];
        }
    }

    /** {@return whether any word begins at an offset of a text} */
    boolean hasWordAt(char[] text, int from) {
        int state = base[0];
        for (int at = from; ; at++) {
            if (state < check.length && check[state] == state && base[state] < 0) {
                return true;
            }
            int next = at == text.length ? check.length : state + text[at] + 1;
            if (next >= check.length || check[next] != state) {
                return false;
            }
            state = base[next];
        }
    }

    /** {@return the part of speech of a word, in HanLP's tags} */
    String part(int word) {
        return part[word];
    }

    Origin origin(int word) {
        return origin[word];
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
        private final float[] cost;
        private final int[] core;
        private final String[] part;
        private final Origin[] origin;
        private String[] form;
        private int[][] cut;
        private int size;

        Builder(int size) {
            cost = new float[size];
            core = new int[size];
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
            cost[size] = CoreLexicon.cost(frequency);
            core[size] = coreId;
            part[size] = partOfSpeech;
            origin[size++] = from;
        }

        /** Says of the word added last what its normal form is and the lengths of the pieces that it is to be cut into, perhaps none. */
        void written(String normalForm, int[] pieces) {
            if (form == null) {
                form = new String[cost.length];
                cut = new int[cost.length][];
            }
            form[size - 1] = normalForm;
            cut[size - 1] = pieces;
        }

        /** Leaves out a word that was added. */
        void leaveOut(int word) {
            cost[word] = LEFT_OUT;
        }

        Lexicon build(int[] base, int[] check) {
            return new Lexicon(base, check, this);
        }
    }
}
