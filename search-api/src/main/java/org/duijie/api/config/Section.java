package org.duijie.api.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A map of the settings file, which is asked for each of its keys and notes what is wrong, so that every problem is told at once. What is wrong
 * or missing has the usual value until then. For one thread.
 */
public final class Section {
    private final String place;
    private final JsonNode node;
    private final SettingsFile file;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Section> parts = new ArrayList<>();

    Section(SettingsFile file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node.isNull() ? MissingNode.getInstance() : node;
        if (!this.node.isMissingNode() && !this.node.isObject()) {
            file.wrong("settings.map", place);
        }
    }

    /** {@return whether the file says anything here} */
    public boolean isGiven() {
        return node.isObject();
    }

    /** {@return whether the file has a value for a key of this section} */
    public boolean has(String key) {
        return get(key).isPresent();
    }

    /** {@return the section under a key; an empty one where there is none} */
    public Section section(String key) {
        known.add(key);
        var part = new Section(file, at(key), node.path(key));
        parts.add(part);
        return part;
    }

    /** {@return the sections of a list under a key; none where there is no list} */
    public List<Section> sections(String key) {
        known.add(key);
        var list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            file.wrong("settings.list", at(key));
        }
        var sections = new ArrayList<Section>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            sections.add(new Section(file, at(key) + "[" + i + "]", list.get(i)));
        }
        parts.addAll(sections);
        return List.copyOf(sections);
    }

    /** {@return a text, if there is one} */
    public Optional<String> text(String key) {
        return get(key).flatMap(value -> {
            if (!value.isValueNode()) {
                file.wrong("settings.text", at(key));
                return Optional.empty();
            }
            return Optional.of(value.asText());
        });
    }

    /** {@return a text, the empty one where it is missing, which is noted} */
    public String requiredText(String key) {
        return text(key).filter(t -> !t.isBlank()).orElseGet(() -> {
            file.wrong("settings.missing", at(key));
            return "";
        });
    }

    /** {@return the texts of a list} */
    public List<String> texts(String key) {
        return get(key).map(list -> {
                    var texts = new ArrayList<String>();
                    if (!list.isArray()) {
                        file.wrong("settings.list", at(key));
                    }
                    list.forEach(t -> texts.add(t.asText()));
                    return List.copyOf(texts);
                })
                .orElse(List.of());
    }

    /**
     * {@return a secret: the text itself, or, of the form <code>${NAME}</code>, the environment's variable of that name}
     */
    public Optional<String> secret(String key) {
        return text(key).flatMap(written -> {
            if (!written.startsWith("${") || !written.endsWith("}")) {
                return Optional.of(written);
            }
            var name = written.substring(2, written.length() - 1);
            var value = Optional.ofNullable(file.environment().apply(name));
            if (value.isEmpty()) {
                file.wrong("settings.environment", at(key), name);
            }
            return value;
        });
    }

    /** {@return a whole number from {@code least} to {@code most}} */
    public int number(String key, int usual, int least, int most) {
        return read(key, usual, value -> {
            if (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > most) {
                file.wrong("settings.range", at(key), value.asText(), least, most);
                return usual;
            }
            return value.intValue();
        });
    }

    /** {@return a number from {@code least} to {@code most}} */
    public double share(String key, double usual, double least, double most) {
        return read(key, usual, value -> {
            if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
                file.wrong("settings.range", at(key), value.asText(), least, most);
                return usual;
            }
            return value.doubleValue();
        });
    }

    /** {@return {@code true} or {@code false}} */
    public boolean flag(String key, boolean usual) {
        return read(key, usual, value -> {
            if (!value.isBoolean()) {
                file.wrong("settings.flag", at(key), value.asText());
                return usual;
            }
            return value.booleanValue();
        });
    }

    /** {@return a duration as ISO 8601 has it, {@code PT30S} or {@code P7D}, from {@code least} to {@code most}} */
    public Duration duration(String key, Duration usual, Duration least, Duration most) {
        return parsed(key, usual, text -> {
            try {
                var duration = Duration.parse(text);
                if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                    return Optional.of(duration);
                }
                file.wrong("settings.range", at(key), text, least, most);
            } catch (DateTimeParseException e) {
                file.wrong("settings.duration", at(key), text);
            }
            return Optional.of(usual);
        });
    }

    /**
     * {@return a value of a form of its own}
     *
     * @param parse gives nothing for a text that is not of the form
     */
    public <T> T parsed(String key, T usual, Function<String, Optional<T>> parse) {
        return text(key)
                .map(text -> parse.apply(text).orElseGet(() -> {
                    file.wrong("settings.value", at(key), text);
                    return usual;
                }))
                .orElse(usual);
    }

    /** Notes a problem of the settings together, as {@code key} of {@code rule} in the message bundles says; the place is put before the arguments. */
    public void wrong(String rule, String key, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = at(key);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        file.wrong(rule, all);
    }

    /** Notes every key that nobody asked for, here and below. */
    void refuseUnknown() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                file.wrong("settings.unknown", at(key), String.join(", ", known));
            }
        });
        parts.forEach(Section::refuseUnknown);
    }

    private <T> T read(String key, T usual, Function<JsonNode, T> reading) {
        return get(key).map(reading).orElse(usual);
    }

    private Optional<JsonNode> get(String key) {
        known.add(key);
        return Optional.of(node.path(key)).filter(n -> !n.isMissingNode() && !n.isNull());
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
