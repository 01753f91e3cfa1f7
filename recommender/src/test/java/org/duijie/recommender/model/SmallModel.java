package org.duijie.recommender.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A model of two parts, the same for the same seed. */
final class SmallModel {
    static final String DATA = "ab".repeat(32);

    private SmallModel() {}

    static ModelDraft draft(long seed) {
        return draft(
                seed,
                Map.of(
                        "affinity.json",
                        out -> out.write(text(seed)),
                        "terms.bin",
                        out -> out.write(new byte[] {1, 2, 3, (byte) seed})));
    }

    static ModelDraft draft(long seed, Map<String, PartWriter> parts) {
        return new ModelDraft(
                new Origins(seed, "d1", "s1", 7, DATA),
                List.of("bm25.title", "region"),
                Map.of("nDCG@10", new Measure(0.71, 0.69, 0.73), "ECE", new Measure(0.03, 0.02, 0.05)),
                Duration.ofMillis(12_345),
                parts);
    }

    private static byte[] text(long seed) {
        return ("{\"weights\":[" + seed + "]}").getBytes(StandardCharsets.UTF_8);
    }
}
