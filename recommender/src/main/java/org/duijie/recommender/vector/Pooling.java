package org.duijie.recommender.vector;

/** Puts the vectors of a text's words together. For one text and one thread. */
public final class Pooling {
    private final WordVectors words;
    private final double[] sum;
    private double weights;

    Pooling(WordVectors words) {
        this.words = words;
        this.sum = new double[words.dimension()];
    }

    /**
     * Adds a word; one that is not known changes nothing.
     *
     * @param word in normal form
     * @param times how much it counts beside the others, more than 0
     */
    public void add(String word, double times) {
        int number = words.number(word);
        if (number >= 0) {
            double weight = times * words.weight(number);
            words.addTo(sum, number, weight);
            weights += weight;
        }
    }

    /** {@return the weighted mean of the words; all zeros where there is none of weight above 0} */
    public double[] mean() {
        var mean = sum.clone();
        for (int i = 0; i < mean.length && weights > 0; i++) {
            mean[i] /= weights;
        }
        return mean;
    }

    /** {@return the mean without what it has in common with all texts, of length 1; all zeros where nothing remains} */
    public float[] vector() {
        var mean = mean();
        double along = words.alongCommon(mean);
        double squares = 0;
        for (int i = 0; i < mean.length; i++) {
            mean[i] -= along * words.common(i);
            squares += mean[i] * mean[i];
        }
        var vector = new float[mean.length];
        double length = Math.sqrt(squares);
        for (int i = 0; i < mean.length && length > 1e-9; i++) {
            vector[i] = (float) (mean[i] / length);
        }
        return vector;
    }
}
