package org.duijie.recommender.internal;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Different texts by the order of their UTF-8 bytes, each with its number from 0. A million ids take about 20 MB. Immutable; serializable so
 * that training can send them to other processes, not for files.
 */
public final class SortedTexts implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private final int[] starts;

    /** Of bytes side by side; {@code starts} has one more entry than there are texts. Not copied. */
    SortedTexts(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** {@return these texts, each once} */
    public static SortedTexts of(Collection<String> texts) {
        return ofSorted(texts.stream()
                .map(SortedTexts::utf8)
                .sorted(Arrays::compareUnsigned)
                .toList());
    }

    private static SortedTexts ofSorted(List<byte[]> sorted) {
        var bytes = new byte
                [Math.toIntExact(sorted.stream().mapToLong(b -> b.length).sum())];
        var starts = new int[sorted.size() + 1];
        int count = 0;
        int end = 0;
        byte[] before = null;
        for (var text : sorted) {
            if (before == null || !Arrays.equals(text, before)) {
                System.arraycopy(text, 0, bytes, end, text.length);
                end += text.length;
                starts[++count] = end;
                before = text;
            }
        }
        return new SortedTexts(Arrays.copyOf(bytes, end), Arrays.copyOf(starts, count + 1));
    }

    /** {@return how many} */
    public int size() {
        return starts.length - 1;
    }

    /** {@return the text of a number} */
    public String get(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** {@return the number of a text, or -1 if it is not among these} */
    public int indexOf(String text) {
        var wanted = utf8(text);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(bytes, starts[middle], starts[middle + 1], wanted, 0, wanted.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    byte[] bytes() {
        return bytes;
    }

    int[] starts() {
        return starts;
    }

    /** {@return whether the bytes are parted as starts say, in their order, each text once} */
    boolean isSorted() {
        if (starts[0] != 0 || starts[size()] != bytes.length) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            boolean forward = starts[i] <= starts[i + 1] && starts[i + 1] <= bytes.length;
            if (!forward
                    || (i > 0
                            && Arrays.compareUnsigned(bytes, starts[i - 1], starts[i], bytes, starts[i], starts[i + 1])
                                    >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
