package org.duijie.recommender.vector;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.internal.PartFile;
import org.duijie.recommender.internal.PartInput;
import org.duijie.recommender.internal.PartOutput;
import org.duijie.recommender.internal.SortedTexts;

/**
 * Words with a vector and a weight each, and the direction that all texts have in common. Immutable; serializable so that training can send
 * it to other processes, not for files.
 *
 * @see <a href="https://openreview.net/forum?id=SyK00v5xx">Arora, Liang and Ma: A Simple but Tough-to-Beat Baseline for Sentence Embeddings
 *     (ICLR 2017)</a>
 */
public final class WordVectors implements Serializable {
    private static final long serialVersionUID = 1;

    /** The name in a model's folder. */
    public static final String FILE = "vectors.bin";

    private static final PartFile FORMAT = new PartFile("DJWV", 1);
    private static final int LARGEST_DIMENSION = 4096;

    private final SortedTexts words;
    private final float[] weights;
    /** Word by word. */
    private final float[] vectors;

    private final float[] common;

    private WordVectors(SortedTexts words, float[] weights, float[] vectors, float[] common) {
        this.words = words;
        this.weights = weights;
        this.vectors = vectors;
        this.common = common;
    }

    /**
     * {@return words with nothing in common yet}
     *
     * @param vectors by word in normal form, at least one, all of one dimension
     * @param weights what each of these words counts in a text, 0 to 1
     */
    public static WordVectors of(Map<String, float[]> vectors, Map<String, Float> weights) {
        var words = SortedTexts.of(vectors.keySet());
        int dimension = vectors.values().iterator().next().length;
        var itsWeights = new float[words.size()];
        var itsVectors = new float[Math.multiplyExact(words.size(), dimension)];
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            itsWeights[i] = weights.get(word);
            System.arraycopy(vectors.get(word), 0, itsVectors, i * dimension, dimension);
        }
        return new WordVectors(words, itsWeights, itsVectors, new float[dimension]);
    }

    /**
     * {@return these words with what texts have in common}
     *
     * @param direction of length 1, or all zeros
     */
    public WordVectors withCommon(float[] direction) {
        return new WordVectors(words, weights, vectors, direction.clone());
    }

    /** {@return how many numbers a vector has} */
    public int dimension() {
        return common.length;
    }

    /** {@return how many words} */
    public int size() {
        return words.size();
    }

    /** {@return the vector of a word in normal form} */
    public Optional<float[]> vector(String word) {
        int number = number(word);
        return number < 0
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(vectors, number * dimension(), (number + 1) * dimension()));
    }

    /** {@return what a word counts in a text, 0 to 1; 0 for an unknown one} */
    public float weight(String word) {
        int number = number(word);
        return number < 0 ? 0 : weights[number];
    }

    /** {@return the word of a number, from 0, by the order of UTF-8} */
    public String word(int number) {
        return words.get(number);
    }

    /** {@return a text to be put together} */
    public Pooling pooling() {
        return new Pooling(this);
    }

    /** {@return twelve hexadecimal digits that are others for other words, weights or vectors} */
    public String fingerprint() {
        return HexFormat.of().formatHex(PartFile.digest(this::write)).substring(0, 12);
    }

    int number(String word) {
        return words.indexOf(word);
    }

    float weight(int number) {
        return weights[number];
    }

    float common(int at) {
        return common[at];
    }

    void addTo(double[] sum, int number, double weight) {
        int from = number * dimension();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vectors[from + i];
        }
    }

    double alongCommon(double[] vector) {
        double product = 0;
        for (int i = 0; i < vector.length; i++) {
            product += vector[i] * common[i];
        }
        return product;
    }

    /**
     * Writes {@value #FILE}; on return it survives a power cut. The same words give the same bytes.
     *
     * @throws BrokenRule {@code part.io}
     */
    public void write(Path file) {
        FORMAT.write(file, this::write);
    }

    private void write(PartOutput out) throws IOException {
        out.putInt(dimension());
        out.putFloats(common);
        out.putTexts(words);
        out.putFloats(weights);
        out.putFloats(vectors);
    }

    /**
     * {@return what a file holds}
     *
     * @throws BrokenRule as {@link PartFile#read}
     */
    public static WordVectors read(Path file) {
        return FORMAT.read(file, WordVectors::read);
    }

    private static WordVectors read(PartInput in) throws IOException {
        int dimension = in.getCount("dimension", LARGEST_DIMENSION);
        var common = in.getFloats(dimension);
        var words = in.getTexts();
        return new WordVectors(
                words, in.getFloats(words.size()), in.getFloats((long) words.size() * dimension), common);
    }
}
