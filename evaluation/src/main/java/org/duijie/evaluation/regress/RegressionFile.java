package org.duijie.evaluation.regress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** Reads a regression from YAML; the keys are the components of {@link Regression}, unknown ones fail. */
public final class RegressionFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private RegressionFile() {}

    /**
     * {@return the regression of a file}
     *
     * @throws BrokenRule {@code regression.form}, {@code file.unreadable}, {@code file.missing}
     */
    public static Regression read(Path file) {
        if (!Files.exists(file)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.missing", file);
        }
        try {
            return YAML.readValue(file.toFile(), Regression.class);
        } catch (JsonProcessingException e) {
            var place = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenRule(
                    e, EvaluationMessages.MESSAGES, "regression.form", file, place, e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e.getMessage());
        }
    }
}
