package org.duijie.evaluation.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.EvaluationMessages;

/** Topics of a run: need records, a JSON object a line, UTF-8; blank lines are skipped. */
public final class Topics {
    private Topics() {}

    /**
     * Hands over one need after the other.
     *
     * @throws BrokenRule {@code topics.line} with file and line of the first line that is no need; {@code topics.file}
     */
    public static void forEach(Path file, Consumer<Need> consumer) {
        int number = 0;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    consumer.accept(need(file, number, line));
                }
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "topics.file", file, e);
        }
    }

    private static Need need(Path file, int number, String line) {
        try {
            if (RecordJson.decode(line) instanceof Need need) {
                return need;
            }
        } catch (BrokenRule e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "topics.line", file, number, e.getMessage());
        }
        throw new BrokenRule(EvaluationMessages.MESSAGES, "topics.kind", file, number);
    }
}
