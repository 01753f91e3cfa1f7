package org.duijie.recommender.train;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What names the data of a training: records and interactions of a store only ever get later numbers. */
final class TrainingData {
    private TrainingData() {}

    /** {@return the SHA-256 of the store's identity and last numbers and of all judgments in order, in hexadecimal digits} */
    static String sum(String store, StoreSource source, Map<String, Map<String, Integer>> judgments) {
        var sum = sha256();
        add(sum, store + " " + source.sequence() + " " + source.interactionSequence());
        new TreeMap<>(judgments)
                .forEach((need, items) ->
                        new TreeMap<>(items).forEach((item, grade) -> add(sum, need + " " + item + " " + grade)));
        return HexFormat.of().formatHex(sum.digest());
    }

    private static void add(MessageDigest sum, String line) {
        sum.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
