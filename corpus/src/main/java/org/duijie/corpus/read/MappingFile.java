package org.duijie.corpus.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.normalise.WordsRule;

/**
 * A mapping file: what an office's files look like, in YAML. All keys may be left out:
 *
 * <pre>{@code
 * kind: achievement
 * format: xlsx
 * encoding: gb18030
 * sheet: 成果
 * headerRows: [2, 3]
 * lenient: false
 * columns:
 *   技术名: title
 *   内部号: ""        # left out
 * values:
 *   阶段:
 *     一期: early
 * }</pre>
 *
 * <p>A file with other keys and neither {@code columns} nor {@code values} as objects is just columns: {@code {"技术名":"title"}}.
 *
 * @param format of the files
 * @param options everything else
 */
public record MappingFile(Optional<FileFormat> format, ReadOptions options) {
    private static final Set<String> KEYS =
            Set.of("kind", "format", "encoding", "sheet", "headerRows", "lenient", "columns", "values");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a mapping file.
     *
     * @throws BrokenRule {@code file.missing}, {@code file.read}, {@code mapping.form}
     * @throws WrongMapping with everything that is wrong
     */
    public static MappingFile read(Path file) {
        FileFormat.checkReadable(file);
        try {
            var tree = YAML.readTree(Files.readAllBytes(file));
            if (!(tree instanceof ObjectNode object)) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "mapping.form", file, 1, tree);
            }
            return new Reading(file, new ArrayList<>()).read(object);
        } catch (JsonProcessingException e) {
            var place = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "mapping.form", file, place, e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }

    /** One reading, which gathers what is wrong. */
    private record Reading(Path file, List<BrokenRule> problems) {
        MappingFile read(ObjectNode file) {
            var mapping = isStructured(file)
                    ? structured(file)
                    : new MappingFile(
                            Optional.empty(),
                            ReadOptions.USUAL.withMapping(new ColumnMapping(columns(file), Map.of())));
            if (!problems.isEmpty()) {
                throw new WrongMapping(this.file, problems);
            }
            return mapping;
        }

        private static boolean isStructured(ObjectNode file) {
            return file.path("columns").isObject()
                    || file.path("values").isObject()
                    || file.propertyStream().allMatch(setting -> KEYS.contains(setting.getKey()));
        }

        private MappingFile structured(ObjectNode file) {
            file.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    problem("mapping.key", key, String.join(", ", new TreeSet<>(KEYS)));
                }
            });
            var columns = columns(file.path("columns"));
            var values = values(file.path("values"));
            values.forEach((column, words) -> checkCodes(column, columns.get(column), words));
            var mapping = new ColumnMapping(columns, values);
            var options = new ReadOptions(
                    setting(file, "kind", Kind::of),
                    mapping,
                    setting(file, "encoding", TextEncoding::of),
                    setting(file, "sheet", Function.identity()),
                    headerRows(file.path("headerRows")),
                    lenient(file.path("lenient")));
            return new MappingFile(setting(file, "format", FileFormat::of), options);
        }

        private Map<String, String> columns(JsonNode columns) {
            var fields = new LinkedHashMap<String, String>();
            for (var entry : object("columns", columns).properties()) {
                var field = text("columns." + entry.getKey(), entry.getValue());
                if (!field.isEmpty() && CellForm.of(field).isEmpty()) {
                    problem("mapping.field", entry.getKey(), field);
                }
                fields.put(entry.getKey(), field);
            }
            return distinct(fields);
        }

        private Map<String, Map<String, String>> values(JsonNode values) {
            var lists = new LinkedHashMap<String, Map<String, String>>();
            for (var column : object("values", values).properties()) {
                var words = new LinkedHashMap<String, String>();
                for (var word :
                        object("values." + column.getKey(), column.getValue()).properties()) {
                    words.put(word.getKey(), text("values." + column.getKey() + "." + word.getKey(), word.getValue()));
                }
                lists.put(column.getKey(), words);
            }
            return distinct(lists);
        }

        /** Words of columns of codes must mean codes. */
        private void checkCodes(String column, String own, Map<String, String> words) {
            Optional.ofNullable(own)
                    .or(() -> UsualColumns.anyField(UsualColumns.normal(column)))
                    .ifPresent(field ->
                            words.values().stream().filter(w -> !w.isEmpty()).forEach(w -> checkCode(field, w)));
        }

        private void checkCode(String field, String word) {
            try {
                switch (field) {
                    case "stage" -> check(WordsRule.stage(), field, word, Stage::of);
                    case "transferModes" -> check(WordsRule.transferModes(), field, word, TransferMode::of);
                    case "visibility" -> check(WordsRule.visibility(), field, word, Visibility::of);
                    case "kind" -> check(WordsRule.kind(), field, word, Kind::of);
                    default -> {} // any text will do
                }
            } catch (BrokenRule e) {
                problems.add(e);
            }
        }

        private static void check(WordsRule rule, String field, String word, Consumer<String> code) {
            rule.of(field, word).values().forEach(code);
        }

        /** Two names that are the same when white space and width are left aside cannot both count. */
        private <T> Map<String, T> distinct(Map<String, T> byColumn) {
            var seen = new LinkedHashMap<String, String>();
            var distinct = new LinkedHashMap<String, T>();
            byColumn.forEach((name, value) -> {
                var before = seen.putIfAbsent(UsualColumns.normal(name), name);
                if (before == null) {
                    distinct.put(name, value);
                } else {
                    problem("mapping.twice", name, before);
                }
            });
            return distinct;
        }

        private List<Integer> headerRows(JsonNode rows) {
            var numbers = new ArrayList<Integer>();
            for (var row : rows) {
                numbers.add(row.asInt());
            }
            boolean rising = numbers.stream().sorted().distinct().toList().equals(numbers);
            boolean right = rows.isArray() && rising && !numbers.isEmpty() && numbers.getFirst() > 0;
            if (!right && !rows.isMissingNode()) {
                problem("mapping.headerRows", rows);
                return List.of();
            }
            return numbers;
        }

        private boolean lenient(JsonNode lenient) {
            if (!lenient.isMissingNode() && !lenient.isBoolean()) {
                problem("mapping.boolean", "lenient", lenient);
            }
            return lenient.asBoolean();
        }

        private <T> Optional<T> setting(ObjectNode file, String key, Function<String, T> value) {
            var text = text(key, file.path(key));
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(value.apply(text));
            } catch (BrokenRule e) {
                problems.add(e);
                return Optional.empty();
            }
        }

        private ObjectNode object(String key, JsonNode node) {
            if (node instanceof ObjectNode object) {
                return object;
            }
            if (!node.isMissingNode() && !node.isNull()) {
                problem("mapping.object", key, node);
            }
            return YAML.createObjectNode();
        }

        private String text(String key, JsonNode node) {
            if (node.isContainerNode()) {
                problem("mapping.text", key, node);
                return "";
            }
            return node.isNull() ? "" : node.asText();
        }

        private void problem(String rule, Object... values) {
            problems.add(new BrokenRule(CorpusMessages.MESSAGES, rule, values));
        }
    }
}
