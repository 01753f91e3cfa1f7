package org.duijie.api.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Reads {@code duijie.yaml}, the settings of a data directory. Every part of the program says what it wants of its section; unknown keys and
 * all other problems are told at once. A file that is missing is an empty one: everything has a usual value. For one thread.
 */
public final class SettingsFile {
    /** The name of the file in the data directory. */
    public static final String NAME = "duijie.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final UnaryOperator<String> environment;
    private final List<BrokenRule> problems = new ArrayList<>();

    private SettingsFile(Path file, UnaryOperator<String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /**
     * Reads settings.
     *
     * @param file need not exist
     * @param environment gives variables of the environment, null for one that is not there
     * @param reading makes the settings of the whole file
     * @return what the reading makes
     * @throws BrokenRule {@code settings.form}, {@code settings.wrong} with every problem, {@code settings.unreadable}
     */
    public static <T> T read(Path file, UnaryOperator<String> environment, Function<Section, T> reading) {
        var settings = new SettingsFile(file, environment);
        var root = new Section(settings, "", settings.parse());
        var result = reading.apply(root);
        root.refuseUnknown();
        settings.refuse();
        return result;
    }

    private JsonNode parse() {
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        try {
            var node = YAML.readTree(file.toFile());
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenRule(e, ApiMessages.MESSAGES, "settings.form", file, line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "settings.unreadable", file, e.getMessage());
        }
    }

    UnaryOperator<String> environment() {
        return environment;
    }

    void wrong(String rule, Object... arguments) {
        problems.add(new BrokenRule(ApiMessages.MESSAGES, rule, arguments));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new WrongSettings(file, problems);
        }
    }
}
