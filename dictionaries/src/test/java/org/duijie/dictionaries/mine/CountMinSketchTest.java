package org.duijie.dictionaries.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountMinSketchTest {
    @Test
    void noEstimateIsTooLowAndFewAreMuchTooHigh() {
        var random = new Random(3);
        var sketch = new CountMinSketch(1 << 16); // 8,192 cells a row
        var exact = new HashMap<Long, Integer>();
        for (int i = 0; i < 100_000; i++) {
            long number = (long) (Math.abs(random.nextGaussian()) * 5_000);
            long thing = number * 0x9E3779B97F4A7C15L;
            sketch.add(thing);
            exact.merge(thing, 1, Integer::sum);
        }

        assertThat(exact)
                .allSatisfy((thing, count) -> assertThat(sketch.estimate(thing)).isGreaterThanOrEqualTo(count));
        long tooHigh = exact.entrySet().stream()
                .filter(e -> sketch.estimate(e.getKey()) > e.getValue() + 2 * 100_000 / 8_192)
                .count();
        assertThat(tooHigh).isLessThan(exact.size() / 4);
    }

    @Test
    void whatWasNeverCountedInAnEmptySketchIsZero() {
        assertThat(new CountMinSketch(0).estimate(42)).isZero();
    }
}
