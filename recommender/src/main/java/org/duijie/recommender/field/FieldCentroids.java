package org.duijie.recommender.field;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.recommender.internal.PartFile;
import org.duijie.recommender.internal.PartInput;
import org.duijie.recommender.internal.PartOutput;
import org.duijie.recommender.internal.SortedTexts;

/**
 * What the records of each field have in common: the sum of their vectors, of length 1. A record without codes has the fields whose
 * centroids its own vector is nearest to. Quicker than {@link FieldModels}, since records are compared by the terms that the index keeps, and
 * better for comparing records with each other; its shares are no confidences. Immutable.
 */
public final class FieldCentroids {
    /** The name in a model's folder. */
    public static final String FILE = "fields.bin";

    private static final PartFile FORMAT = new PartFile("DJFC", 1);
    private static final int MOST_TERMS = 100_000_000;
    /** So many fields of a record count. */
    private static final int NEAREST = 10;
    /** Nearer fields count much more; chosen by cross-validation. */
    private static final double POWER = 4;

    /** Codes, each after its scheme: {@code ipc:H01M}. */
    private final SortedTexts codes;

    private final int[] terms;
    /** Where the fields of each term begin, and where those of the last end. */
    private final int[] starts;

    private final int[] fields;
    private final float[] values;

    private final String[] names;
    private final Map<FieldScheme, Range> ranges = new EnumMap<>(FieldScheme.class);

    private FieldCentroids(SortedTexts codes, int[] terms, int[] starts, int[] fields, float[] values) {
        this.codes = codes;
        this.names = IntStream.range(0, codes.size()).mapToObj(codes::get).toArray(String[]::new);
        for (var scheme : FieldScheme.values()) {
            var its = IntStream.range(0, names.length)
                    .filter(i -> names[i].startsWith(name(scheme, "")))
                    .toArray();
            if (its.length > 0) {
                ranges.put(scheme, new Range(its[0], its[its.length - 1] + 1));
            }
        }
        this.terms = terms;
        this.starts = starts;
        this.fields = fields;
        this.values = values;
    }

    /** The fields of a scheme, which stand together. */
    private record Range(int from, int to) {}

    /** {@return the name of a field here} */
    public static String name(FieldScheme scheme, String code) {
        return scheme.code() + ":" + code;
    }

    /**
     * {@return these centroids}
     *
     * @param centroids by {@linkplain #name name} of the field the value of each term
     */
    public static FieldCentroids of(SortedMap<String, SortedMap<Integer, Float>> centroids) {
        var codes = SortedTexts.of(centroids.keySet());
        var byTerm = new TreeMap<Integer, SortedMap<Integer, Float>>();
        centroids.forEach((name, values) -> values.forEach((term, value) ->
                byTerm.computeIfAbsent(term, t -> new TreeMap<>()).put(codes.indexOf(name), value)));
        int size = byTerm.values().stream().mapToInt(Map::size).sum();
        var terms = byTerm.keySet().stream().mapToInt(term -> term).toArray();
        var starts = new int[terms.length + 1];
        var fields = new int[size];
        var values = new float[size];
        int end = 0;
        for (int i = 0; i < terms.length; i++) {
            for (var field : byTerm.get(terms[i]).entrySet()) {
                fields[end] = field.getKey();
                values[end++] = field.getValue();
            }
            starts[i + 1] = end;
        }
        return new FieldCentroids(codes, terms, starts, fields, values);
    }

    /** {@return how many fields there are} */
    public int size() {
        return codes.size();
    }

    /**
     * {@return by scheme the fields of a record: those it gives, in equal shares, else the nearest; without the schemes of which there is none}
     *
     * @param terms of the record, asked for where it does not give all
     */
    public Map<FieldScheme, FieldProfile> profiles(CorpusRecord record, Supplier<FieldTerms> terms) {
        var profiles = new EnumMap<FieldScheme, FieldProfile>(FieldScheme.class);
        double[] nearness = null;
        for (var scheme : ranges.keySet()) {
            var shares = new HashMap<String, Double>();
            scheme.of(record).forEach(code -> shares.put(code, 1.0));
            if (shares.isEmpty()) {
                nearness = nearness == null ? nearness(terms.get()) : nearness;
                nearest(ranges.get(scheme), nearness, shares);
            }
            if (!shares.isEmpty()) {
                profiles.put(scheme, FieldProfile.of(scheme, shares));
            }
        }
        return profiles;
    }

    private double[] nearness(FieldTerms text) {
        var nearness = new double[names.length];
        text.forEach((term, value) -> {
            int place = Arrays.binarySearch(terms, term);
            for (int i = place < 0 ? 0 : starts[place]; place >= 0 && i < starts[place + 1]; i++) {
                nearness[fields[i]] += value * values[i];
            }
        });
        return nearness;
    }

    private void nearest(Range range, double[] nearness, Map<String, Double> shares) {
        var best = new PriorityQueue<Integer>(Comparator.comparingDouble((Integer field) -> nearness[field])
                .thenComparing(Comparator.reverseOrder()));
        for (int field = range.from(); field < range.to(); field++) {
            boolean isFull = best.size() == NEAREST;
            if (nearness[field] > (isFull ? nearness[best.peek()] : 0)) {
                if (isFull) {
                    best.remove();
                }
                best.add(field);
            }
        }
        best.forEach(field ->
                shares.put(names[field].substring(names[field].indexOf(':') + 1), Math.pow(nearness[field], POWER)));
    }

    /**
     * Writes {@value #FILE}; on return it survives a power cut. The same centroids give the same bytes.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code part.io}
     */
    public void write(Path file) {
        FORMAT.write(file, this::write);
    }

    private void write(PartOutput out) throws IOException {
        out.putTexts(codes);
        out.putInt(terms.length);
        out.putInt(fields.length);
        out.putInts(terms);
        out.putInts(starts);
        out.putInts(fields);
        out.putFloats(values);
    }

    /**
     * {@return what a file holds}
     *
     * @throws org.duijie.corpus.check.BrokenRule as {@link PartFile#read}
     */
    public static FieldCentroids read(Path file) {
        return FORMAT.read(file, FieldCentroids::read);
    }

    private static FieldCentroids read(PartInput in) throws IOException {
        var codes = in.getTexts();
        int terms = in.getCount("terms", MOST_TERMS);
        int values = in.getCount("values", Integer.MAX_VALUE);
        var read = new FieldCentroids(
                codes, in.getInts(terms), in.getInts(terms + 1L), in.getInts(values), in.getFloats(values));
        if (!read.fits()) {
            throw in.damaged("fields");
        }
        return read;
    }

    private boolean fits() {
        return starts[0] == 0
                && starts[terms.length] == fields.length
                && IntStream.range(0, terms.length).allMatch(i -> starts[i] <= starts[i + 1])
                && IntStream.of(fields).allMatch(field -> field >= 0 && field < codes.size());
    }
}
