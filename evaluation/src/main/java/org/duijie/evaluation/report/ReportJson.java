package org.duijie.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** Reports as JSON, one object with the fields of {@link Report}. */
public final class ReportJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    /** {@return a report as text} */
    public static String text(Report report) {
        try {
            return JSON.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a report.
     *
     * @throws BrokenRule {@code report.damaged} for what is no report of this format, {@code report.absent}, {@code report.unreadable}
     */
    public static Report read(Path file) {
        try {
            var report = JSON.readValue(Files.readString(file), Report.class);
            if (report == null || report.format() != Report.FORMAT) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "report.damaged", file, "format");
            }
            return report;
        } catch (NoSuchFileException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "report.absent", file);
        } catch (JsonProcessingException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "report.damaged", file, e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "report.unreadable", file, e);
        }
    }
}
