package org.duijie.dictionaries.mine;

/** How firmly the words of a phrase belong together: pointwise mutual information (Church and Hanks 1990) of its weakest split. */
final class Association {
    private static final double LN2 = Math.log(2);

    private Association() {}

    /** {@return the least log2(f(phrase) · N / (f(left) · f(right))) over the ways to cut a phrase in two, in bits} */
    static double of(String key, Tally tally, PhraseCounts counts) {
        double weakest = Double.POSITIVE_INFINITY;
        for (int cut = key.indexOf(' '); cut > 0; cut = key.indexOf(' ', cut + 1)) {
            double left = frequency(key.substring(0, cut), tally, counts);
            double right = frequency(key.substring(cut + 1), tally, counts);
            weakest = Math.min(weakest, log2(tally.frequency() * (double) counts.words() / (left * right)));
        }
        return weakest;
    }

    /** A part is as frequent as its phrase at the least. */
    private static int frequency(String part, Tally phrase, PhraseCounts counts) {
        return counts.tally(part).map(Tally::frequency).orElse(phrase.frequency());
    }

    static double log2(double value) {
        return Math.log(value) / LN2;
    }
}
