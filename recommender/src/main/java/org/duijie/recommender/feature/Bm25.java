package org.duijie.recommender.feature;

/**
 * How much of the words of a need's title, and of its text, one field of a technology has: BM25 (k1 0.9, b 0.4) with each word counted
 * once, over the sum of the words' weights. 1 is for all words in a field of usual length; a shorter field may have more.
 *
 * @param ofTitle of the words of the need's title; NaN if it has none, or the field is empty
 * @param ofText of the words of the need's text; NaN likewise
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009)</a>
 */
record Bm25(double ofTitle, double ofText) {
    private static final double K1 = 0.9;
    private static final double B = 0.4;

    /** Tells whether a field has a word by its place. */
    @FunctionalInterface
    interface Field {
        boolean has(int place);
    }

    /**
     * {@return how much a field has}
     *
     * @param words of the technology, which are in this field or others
     * @param usualLength how many different words such a field usually has
     */
    static Bm25 of(Overlap words, Field field, double usualLength) {
        var asked = words.asked();
        int length = 0;
        double title = 0;
        double text = 0;
        var places = words.places();
        for (int i = 0; i < places.length; i++) {
            if (field.has(i)) {
                length++;
                int place = places[i];
                title += place >= 0 && asked.inTitle(place) ? asked.weight(place) : 0;
                text += place >= 0 && asked.inText(place) ? asked.weight(place) : 0;
            }
        }
        double once = length == 0 ? Double.NaN : (K1 + 1) / (1 + K1 * (1 - B + B * length / usualLength));
        return new Bm25(once * share(title, asked.titleWeight()), once * share(text, asked.textWeight()));
    }

    private static double share(double shared, double all) {
        return all == 0 ? Double.NaN : shared / all;
    }
}
