package org.duijie.evaluation.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Event;
import org.duijie.evaluation.EvaluationMessages;

/** Reads an experiment from YAML; unknown keys fail. The form is in {@code docs/experiments.md}. */
public final class ExperimentFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private ExperimentFile() {}

    /**
     * {@return the experiment of a file}
     *
     * @throws BrokenRule {@code experiment.form} with file and line, {@code experiment.key}, {@code experiment.missing}, what {@link Experiment} and {@link Arm}
     *     refuse, {@code event.unknown}, {@code file.unreadable}, {@code file.missing}
     */
    public static Experiment read(Path file) {
        if (!Files.exists(file)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.missing", file);
        }
        try {
            var form = YAML.readValue(file.toFile(), Form.class);
            return form == null ? new Form(null, null, null, null, null, null).experiment(file) : form.experiment(file);
        } catch (UnrecognizedPropertyException e) {
            var known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "experiment.key", file, e.getPropertyName(), known);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "experiment.form", file, line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e.getMessage());
        }
    }

    /** The file's keys, each null where it is missing. */
    private record Form(
            String name,
            List<String> goals,
            Integer windowDays,
            Double effect,
            Boolean interleave,
            List<ArmForm> arms) {
        Experiment experiment(Path file) {
            boolean interleaved = Boolean.TRUE.equals(interleave);
            return new Experiment(
                    required(file, "name", name),
                    required(file, "goals", goals).stream().map(Event::of).collect(Collectors.toSet()),
                    Duration.ofDays(required(file, "windowDays", windowDays)),
                    required(file, "effect", effect),
                    interleaved,
                    required(file, "arms", arms).stream()
                            .map(a -> a.arm(file, interleaved))
                            .toList());
        }
    }

    private record ArmForm(String name, String ranker, String model, Double share) {
        Arm arm(Path file, boolean interleaved) {
            var usual = interleaved ? Double.valueOf(0) : null;
            return new Arm(
                    required(file, "arms.name", name),
                    required(file, "arms.ranker", ranker),
                    Optional.ofNullable(model),
                    required(file, "arms.share", share == null ? usual : share));
        }
    }

    private static <T> T required(Path file, String key, T value) {
        if (value == null) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.missing", file, key);
        }
        return value;
    }
}
