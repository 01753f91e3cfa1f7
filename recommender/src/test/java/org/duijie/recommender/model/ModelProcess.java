package org.duijie.recommender.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Writes one model after another in a process of its own, which can be killed. */
final class ModelProcess {
    private static final int PIECES = 64;

    private ModelProcess() {}

    /** Writes models until it is killed; each of a size that takes a while to write. */
    public static void main(String[] arguments) {
        var models = new ModelDirectory(Path.of(arguments[0]), Clock.systemUTC());
        for (long seed = Long.parseLong(arguments[1]); ; seed++) {
            long first = seed;
            models.write(SmallModel.draft(seed, Map.of("terms.bin", out -> {
                for (int i = 0; i < PIECES; i++) {
                    out.write(new byte[1 << 10]);
                    out.write((int) first);
                    out.flush();
                }
            })));
        }
    }

    static Process start(Path root, long seed) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelProcess.class.getName(),
                        root.toString(),
                        Long.toString(seed)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
