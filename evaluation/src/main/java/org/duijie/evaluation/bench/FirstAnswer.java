package org.duijie.evaluation.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.query.SearchIndex;

/**
 * How soon a new process answers a question with facets and highlights.
 *
 * @param openSeconds from the start of its JVM to the open index
 * @param answerSeconds from the start of its JVM to the answer
 */
public record FirstAnswer(double openSeconds, double answerSeconds) {
    /**
     * Asks a new process with this one's class path.
     *
     * @param scratch an existing directory
     * @throws BrokenRule {@code bench.loading}, {@code bench.scratch}
     */
    static FirstAnswer of(Path index, String text, Path scratch) {
        var figures = ChildProcess.run(FirstAnswer.class, "search", scratch, List.of(index.toString(), text))
                .split(" ", -1);
        return new FirstAnswer(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    /** {@code FILE INDEX TEXT}. */
    public static void main(String[] args) throws IOException {
        try (var index = SearchIndex.open(Path.of(args[1]))) {
            double opened = sinceStart();
            index.search(index.asked(args[2]).facets().highlights().build());
            Files.writeString(Path.of(args[0]), opened + " " + sinceStart());
        }
    }

    private static double sinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
    }
}
