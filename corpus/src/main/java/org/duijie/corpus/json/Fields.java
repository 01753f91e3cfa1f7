package org.duijie.corpus.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The fields of one JSON object, taken one by one by name. Each is checked for its type; null is the same as absent. What was
 * never asked for can be listed at the end.
 */
final class Fields {
    /** The longest text that has no limit of its own, in characters (code points). */
    static final int LONGEST_TEXT = 10_000;
    /** The longest claim, in characters (code points). */
    static final int LONGEST_CLAIM = 100_000;
    /** The longest list, in items. */
    static final int LONGEST_LIST = 1_000;

    private static final int DATE_LENGTH = "2024-01-31".length();
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final ObjectNode node;
    private final String path;
    private final List<String> asked = new ArrayList<>(32);
    private int taken;

    Fields(ObjectNode node) {
        this(node, "");
    }

    private Fields(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** {@return the names of the fields that were never asked for} */
    List<String> ignored() {
        if (taken == node.size()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        names.removeAll(asked);
        return names;
    }

    /** {@return the text, stripped; empty where there is none} */
    String text(String name) {
        return text(name, LONGEST_TEXT);
    }

    /** {@return the text, stripped, whose length somebody else checks} */
    String freeText(String name) {
        return text(name, Integer.MAX_VALUE);
    }

    /** {@return the text, which must be there} */
    String requiredText(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "field.missing", path + name);
        }
        return text;
    }

    Optional<String> optionalText(String name) {
        return Optional.of(text(name)).filter(t -> !t.isEmpty());
    }

    List<String> texts(String name) {
        return texts(name, LONGEST_TEXT);
    }

    /** {@return the list's texts that are not blank, stripped} */
    List<String> texts(String name, int longest) {
        var list = value(name);
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw broken("field.list", name, list);
        }
        if (list.size() > LONGEST_LIST) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "list.length", path + name, list.size(), LONGEST_LIST);
        }
        var texts = new ArrayList<String>(list.size());
        for (int i = 0; i < list.size(); i++) {
            var text = clean(name + "[" + i + "]", list.get(i), longest);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** {@return the list's codes, each once, in the order of their first mention} */
    <T> List<T> codes(String name, Function<String, T> code) {
        var texts = texts(name);
        return texts.isEmpty() ? List.of() : texts.stream().map(code).distinct().toList();
    }

    <T> Optional<T> code(String name, Function<String, T> code) {
        return optionalText(name).map(code);
    }

    Optional<LocalDate> date(String name) {
        return optionalText(name).map(text -> date(name, text));
    }

    /** {@return the instant; a plain date is its beginning in UTC} */
    Optional<Instant> instant(String name) {
        return optionalText(name).map(text -> instant(name, text));
    }

    OptionalInt count(String name) {
        var number = value(name);
        if (number.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw broken("field.count", name, number);
        }
        return OptionalInt.of(number.intValue());
    }

    BigDecimal requiredNumber(String name) {
        var number = value(name);
        if (number.isMissingNode()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "field.missing", path + name);
        }
        if (!number.isNumber()) {
            throw broken("field.number", name, number);
        }
        return number.decimalValue();
    }

    /** {@return what the function makes of the object in this field; empty where there is none, or an empty one} */
    <T> Optional<T> object(String name, Function<Fields, T> build) {
        var value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode object)) {
            throw broken("field.object", name, value);
        }
        if (object.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(build.apply(new Fields(object, path + name + ".")));
    }

    private String text(String name, int longest) {
        return clean(name, value(name), longest);
    }

    private String clean(String name, JsonNode value, int longest) {
        if (value.isMissingNode()) {
            return "";
        }
        if (value.getNodeType() != JsonNodeType.STRING) {
            throw broken("field.text", name, value);
        }
        var text = value.textValue().strip();
        checkCharacters(name, text);
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES,
                    "text.length",
                    path + name,
                    text.codePointCount(0, text.length()),
                    longest,
                    text);
        }
        return text;
    }

    private void checkCharacters(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "text.nul", path + name, i + 1);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new BrokenRule(
                            CorpusMessages.MESSAGES, "text.surrogate", path + name, i + 1, Integer.toHexString(c));
                }
                i++;
            }
        }
    }

    private LocalDate date(String name, String text) {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "field.date", path + name, text);
        }
        throw new BrokenRule(CorpusMessages.MESSAGES, "field.date", path + name, text);
    }

    private Instant instant(String name, String text) {
        try {
            var instant = text.length() == DATE_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "field.instant", path + name, text);
        }
        throw new BrokenRule(CorpusMessages.MESSAGES, "field.instant", path + name, text);
    }

    private JsonNode value(String name) {
        asked.add(name);
        var value = node.get(name);
        if (value == null) {
            return MissingNode.getInstance();
        }
        taken++;
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private BrokenRule broken(String rule, String name, JsonNode value) {
        return new BrokenRule(CorpusMessages.MESSAGES, rule, path + name, value);
    }
}
