package org.duijie.evaluation.event;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.PendingFile;

/** Turns UBI files into a file of interactions, which can be imported. For one thread. */
public final class UbiConversion {
    private static final int FIRST = 10;

    private final PendingFile out;
    private final Map<String, Long> passedOver = new TreeMap<>();
    private final List<BrokenRule> firstRefused = new ArrayList<>();
    private long written;
    private long refused;

    private UbiConversion(PendingFile out) {
        this.out = out;
    }

    /**
     * What was done.
     *
     * @param written interactions
     * @param passedOver by action name how many events are none of ours
     * @param refused how many events break a rule
     * @param firstRefused the first ten rules, with file and line
     */
    public record Report(long written, Map<String, Long> passedOver, long refused, List<BrokenRule> firstRefused) {
        /** Copies. */
        public Report {
            passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
            firstRefused = List.copyOf(firstRefused);
        }
    }

    /**
     * Converts.
     *
     * @param maxRejects allowed share of events that break a rule, of those that are ours
     * @param out appears when it is complete
     * @throws BrokenRule {@code ubi.rejects} with the first fault if more are refused; {@code file.nothing} if there is no interaction; what
     *     is wrong with a file
     */
    public static Report run(List<Path> queries, List<Path> events, Path out, double maxRejects) {
        var reader = new UbiReader();
        queries.forEach(reader::readQueries);
        try (var pending = new PendingFile(out)) {
            var conversion = new UbiConversion(pending);
            events.forEach(file -> reader.readEvents(file, conversion.new Taking()));
            conversion.requireFew(maxRejects);
            pending.commit();
            return new Report(conversion.written, conversion.passedOver, conversion.refused, conversion.firstRefused);
        }
    }

    private void requireFew(double maxRejects) {
        if (refused > maxRejects * (refused + written)) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES,
                    "ubi.rejects",
                    refused,
                    refused + written,
                    maxRejects,
                    firstRefused.getFirst().getMessage());
        }
    }

    private final class Taking implements UbiReader.Events {
        @Override
        public void accepted(Interaction interaction) {
            out.row(new String(RecordJson.encode(interaction), StandardCharsets.UTF_8));
            written++;
        }

        @Override
        public void passedOver(String action) {
            passedOver.merge(action, 1L, Long::sum);
        }

        @Override
        public void refused(BrokenRule rule) {
            refused++;
            if (firstRefused.size() < FIRST) {
                firstRefused.add(rule);
            }
        }
    }
}
