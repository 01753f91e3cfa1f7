package org.duijie.evaluation.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Writes a TREC run, topic by topic: {@code topic Q0 item rank score tag}. The file appears, or replaces the one of its name, at
 * {@link #commit()}; without it {@link #close()} leaves everything as it was. A topic whose ranking is empty has no rows. Scores are
 * written so that reading gives the same double.
 *
 * <pre>{@code
 * try (var writer = new RunWriter(file, "lexical")) {
 *     writer.write("n1", ranking);
 *     writer.commit();
 * }
 * }</pre>
 *
 * <p>For one thread.
 */
public final class RunWriter implements AutoCloseable {
    private final PendingFile file;
    private final String tag;
    private final Set<String> topics = new HashSet<>();

    /**
     * Begins a file.
     *
     * @param file where it is to appear; its folder exists
     * @param tag the ranker's name, without white space
     * @throws BrokenRule {@code id.form}, {@code file.directory}, {@code file.unwritable}
     */
    public RunWriter(Path file, String tag) {
        this.tag = Ids.check(tag);
        this.file = new PendingFile(file);
    }

    /**
     * Writes a whole run.
     *
     * @throws BrokenRule {@code file.directory}, {@code file.unwritable}, {@code file.nothing} if the run has no item
     */
    public static void write(Path file, Run run) {
        try (var writer = new RunWriter(file, run.tag())) {
            run.rankings().forEach(writer::write);
            writer.commit();
        }
    }

    /**
     * Adds the rows of a topic.
     *
     * @throws BrokenRule {@code id.form}, {@code topic.form}, {@code run.topicTwice}, {@code file.unwritable}
     */
    public void write(String topic, Ranking ranking) {
        if (!topics.add(Ids.checkTopic(topic))) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "run.topicTwice", topic);
        }
        List<ScoredItem> items = ranking.items();
        for (int i = 0; i < items.size(); i++) {
            file.row(topic, "Q0", items.get(i).item(), i + 1, items.get(i).score(), tag);
        }
    }

    /**
     * Lets the file appear; nothing can be written after it.
     *
     * @throws BrokenRule {@code file.nothing} if there is no row, {@code file.unwritable}
     */
    public void commit() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
