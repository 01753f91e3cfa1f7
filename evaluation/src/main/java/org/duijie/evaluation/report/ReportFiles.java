package org.duijie.evaluation.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** Writes reports to files, each beside its place and moved there when it is whole. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes one HTML file that needs nothing else.
     *
     * @param language English, or else Chinese
     * @throws BrokenRule {@code file.directory}, {@code file.unwritable}
     */
    public static void html(Report report, Locale language, Path file) {
        write(file, out -> new ReportPage(report, language).writeFile(out));
    }

    /**
     * Writes a report as JSON.
     *
     * @throws BrokenRule as {@link #html}
     */
    public static void json(Report report, Path file) {
        write(file, out -> out.append(ReportJson.text(report)));
    }

    /**
     * Writes what a report holds beside the comparison, as tables into a folder, which is made where it is not there; the comparison itself is
     * written by {@link org.duijie.evaluation.compare.ComparisonCsv}.
     *
     * @throws BrokenRule as {@link #html}
     */
    public static void csv(Report report, Path folder) {
        ReportTables.write(report, folder);
    }

    /** Writes what a file holds. */
    @FunctionalInterface
    private interface Content {
        void writeTo(BufferedWriter out) throws IOException;
    }

    private static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.directory", file);
        }
        var pending = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (var out = Files.newBufferedWriter(pending)) {
                content.writeTo(out);
            }
            Files.move(pending, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw unwritable(file, e.getCause());
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            delete(pending);
        }
    }

    private static void delete(Path pending) {
        try {
            Files.deleteIfExists(pending);
        } catch (IOException e) {
            throw unwritable(pending, e);
        }
    }

    private static BrokenRule unwritable(Path file, IOException e) {
        return new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unwritable", file, e);
    }
}
