package org.duijie.recommender.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a model is: the content of {@code manifest.json}, the same for the same origins, byte for byte.
 *
 * @param origins what it was made from
 * @param features names of the features that its ranking uses, in their order
 * @param measures what it reached, by name such as {@code nDCG@10}
 * @param parts its files by name, without the manifest
 */
public record ModelManifest(
        Origins origins, List<String> features, SortedMap<String, Measure> measures, SortedMap<String, Part> parts) {
    /** The version of the format that this build writes and reads. */
    public static final int FORMAT = 1;
    /** The name of the manifest's file. */
    public static final String NAME = "manifest.json";

    private static final Pattern PART_NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}\\.(?:bin|json)");
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("m[0-9a-f]{12}");
    private static final int ID_BYTES = 6;

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a name cannot be a part's
     */
    public ModelManifest {
        features = List.copyOf(features);
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        parts.keySet().forEach(ModelManifest::requirePartName);
    }

    /**
     * A file of a model.
     *
     * @param bytes its size, 0 or more
     * @param sha256 of its content, 64 hexadecimal digits
     */
    public record Part(long bytes, String sha256) {
        /** @throws IllegalArgumentException if the size is negative or the sum is not one */
        public Part {
            if (bytes < 0 || !isSum(sha256)) {
                throw new IllegalArgumentException(bytes + " bytes, sha256 " + sha256);
            }
        }
    }

    /** {@return {@code m} and the first 12 hexadecimal digits of the SHA-256 of all the rest, in its JSON form on one line} */
    public String id() {
        var sum = sha256().digest(ManifestJson.compact(this));
        return "m" + HexFormat.of().formatHex(sum, 0, ID_BYTES);
    }

    /** {@return the size of all parts} */
    public long bytes() {
        return parts.values().stream().mapToLong(Part::bytes).sum();
    }

    /** {@return whether a text has the form of a model's id} */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isSum(String text) {
        return SUM.matcher(text).matches();
    }

    static void requirePartName(String name) {
        if (!PART_NAME.matcher(name).matches() || name.equals(NAME) || name.equals(Created.NAME)) {
            throw new IllegalArgumentException("no name for a part: " + name);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
