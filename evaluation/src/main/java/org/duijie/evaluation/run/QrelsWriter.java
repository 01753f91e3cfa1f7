package org.duijie.evaluation.run;

import java.nio.file.Path;

/** Writes TREC judgments: {@code topic 0 item grade}, in the order of topics and items. */
public final class QrelsWriter {
    private QrelsWriter() {}

    /**
     * Writes judgments; the file appears, or replaces the one of its name, when it is complete.
     *
     * @param file where it is to appear; its folder exists
     * @throws org.duijie.corpus.check.BrokenRule {@code file.directory}, {@code file.unwritable}
     */
    public static void write(Path file, Qrels qrels) {
        try (var pending = new PendingFile(file)) {
            qrels.grades()
                    .forEach((topic, items) -> items.forEach((item, grade) -> pending.row(topic, 0, item, grade)));
            pending.commit();
        }
    }
}
