package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.Kind;

/** A row on its way to a JSON object. */
final class RowObject {
    private static final List<String> MONEY = List.of("price", "budget");

    private final Kind kind;
    private final ObjectNode object = RecordJson.emptyObject();

    RowObject(Kind kind) {
        this.kind = kind;
        object.put("kind", kind.code());
    }

    /** Adds a cell that is not blank. */
    void put(String field, String cell, boolean inTenThousands) {
        switch (CellForm.of(field).orElseThrow()) {
            case TEXT -> text(field, cell);
            case PARAGRAPHS -> paragraph(field, cell);
            case LIST -> list(field, Cells.list(cell));
            case NAMES -> list(field, Cells.names(cell));
            case LINES -> list(field, Cells.lines(cell));
            case SYMBOLS -> list(field, Cells.symbols(cell));
            case INDUSTRY -> Cells.list(cell).forEach(this::industry);
            case REGION -> region(cell);
            case DATE, INSTANT -> text(field, Cells.date(cell));
            case STAGE -> text(field, Cells.stage(cell));
            case MODES -> list(field, Cells.modes(cell));
            case VISIBILITY -> text(field, Cells.visibility(cell));
            case KIND -> {} // known already
            case AMOUNT ->
                Cells.amount(field, cell, inTenThousands)
                        .ifPresent(a -> parent(field).put(name(field), a));
            case COUNT -> object.put(field, Cells.count(field, cell));
            case ENTERPRISE -> text(field, isId(cell) ? cell : RowIds.of(Kind.ENTERPRISE, cell, ""));
        }
    }

    /** Adds a text of which nothing is blank or to be cut apart: an item of a list, or a whole value. */
    void add(String field, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (CellForm.of(field).orElseThrow()) {
            case NAMES, LINES -> list(field, List.of(text));
            default -> text(field, text);
        }
    }

    /** Adds a text as a cell's; a blank one is nothing. */
    void put(String field, String text) {
        if (!text.isBlank()) {
            put(field, text, false);
        }
    }

    /** {@return the object, with an id and the currency that amounts without one are in} */
    ObjectNode finished() {
        for (var field : MONEY) {
            if (object.get(field) instanceof ObjectNode money) {
                if (!money.has("amount")) {
                    object.remove(field);
                } else if (!money.has("currency")) {
                    money.put("currency", "CNY");
                }
            }
        }
        if (!object.has("id")) {
            object.put("id", id());
        }
        return object;
    }

    private String id() {
        var publication = object.path("publicationNo").asText();
        if (isId(publication)) {
            return publication;
        }
        var title = object.path("title").asText();
        return RowIds.of(kind, title.isEmpty() ? object.path("summary").asText() : title, organisation());
    }

    private String organisation() {
        return switch (kind) {
            case ACHIEVEMENT ->
                object.path("owner")
                        .path("name")
                        .asText(object.path("completers").path(0).asText());
            case PATENT -> object.path("applicants").path(0).asText();
            case NEED -> object.path("enterpriseId").asText();
            case ENTERPRISE -> "";
        };
    }

    private void text(String field, String value) {
        var parent = parent(field);
        if (!parent.has(name(field))) {
            parent.put(name(field), value);
        }
    }

    private void paragraph(String field, String value) {
        var before = object.path(field).asText();
        object.put(field, before.isEmpty() ? value : before + "\n" + value);
    }

    private void list(String field, List<String> items) {
        var list = object.get(field) instanceof ArrayNode array ? array : object.putArray(field);
        for (var item : items) {
            if (list.valueStream().noneMatch(known -> known.asText().equals(item))) {
                list.add(item);
            }
        }
    }

    private void industry(String word) {
        list(isIndustry(word) ? "industry" : "keywords", List.of(word));
    }

    private void region(String cell) {
        Optional<String> code = Regions.code(cell);
        if (code.isPresent()) {
            text("region", code.get());
        } else {
            list("keywords", List.of(cell));
        }
    }

    private ObjectNode parent(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? object : object.withObjectProperty(field.substring(0, dot));
    }

    private static String name(String field) {
        return field.substring(field.indexOf('.') + 1);
    }

    private static boolean isIndustry(String word) {
        try {
            return !new IndustryCode(word).code().isEmpty();
        } catch (BrokenRule e) {
            return false;
        }
    }

    /** Names of firms are written in Chinese; ids are not. */
    private static boolean isId(String text) {
        return text.matches("[!-~]{1,200}");
    }
}
