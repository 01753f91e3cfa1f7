package org.duijie.evaluation.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, one after the other, as places in a buffer: a run has tens of millions of them. */
final class Lines {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private int limit;
    private boolean ended;

    Lines(InputStream in) {
        this.in = in;
    }

    /** {@return whether there is another line; {@link #start()} and {@link #end()} then tell where it is} */
    boolean next() throws IOException {
        start = end < limit ? end + 1 : end;
        int from = start;
        while (true) {
            for (int i = from; i < limit; i++) {
                if (buffer[i] == '\n') {
                    end = i;
                    return true;
                }
            }
            if (ended) {
                end = limit;
                return start < limit;
            }
            from = limit - start;
            fill();
        }
    }

    /** Moves the line begun to the buffer's beginning and reads on behind it. */
    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        ended = read < 0;
        limit += Math.max(0, read);
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
