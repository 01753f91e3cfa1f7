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

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Object name;
    private final UnaryOperator<String> environment;
    private final List<BrokenRule> problems = new ArrayList<>();

    private SettingsFile(Object name, UnaryOperator<String> environment) {
        this.name = name;
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
        return settings.read(settings.parse(() -> Files.exists(file) ? YAML.readTree(file.toFile()) : null), reading);
    }

    /**
     * Reads settings that are kept elsewhere than in the file, by the same rules. They have no secrets.
     *
     * @param name what they are called in messages
     * @param text JSON or YAML
     * @throws BrokenRule as {@link #read}
     */
    public static <T> T readText(String name, String text, Function<Section, T> reading) {
        var settings = new SettingsFile(name, variable -> null);
        return settings.read(settings.parse(() -> YAML.readTree(text)), reading);
    }

    /** {@return settings of {@link #readText} as JSON on one line} */
    public static String asJson(String text) {
        try {
            return YAML.readTree(text).isObject() ? JSON.writeValueAsString(YAML.readTree(text)) : "{}";
        } catch (JsonProcessingException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "settings.form", "", 0, e.getOriginalMessage());
        }
    }

    /** Reads what may not be there. */
    @FunctionalInterface
    private interface Source {
        JsonNode read() throws IOException;
    }

    private <T> T read(JsonNode node, Function<Section, T> reading) {
        var root = new Section(this, "", node);
        var result = reading.apply(root);
        root.refuseUnknown();
        refuse();
        return result;
    }

    private JsonNode parse(Source source) {
        try {
            var node = source.read();
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenRule(e, ApiMessages.MESSAGES, "settings.form", name, line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "settings.unreadable", name, e.getMessage());
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
            throw new WrongSettings(name, problems);
        }
    }
}
