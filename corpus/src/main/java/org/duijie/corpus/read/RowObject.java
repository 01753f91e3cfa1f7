package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.normalise.PatentNumberRule;
import org.duijie.corpus.normalise.Texts;

/** A row on its way to a JSON object. */
final class RowObject {
    private static final List<String> MONEY = List.of("price", "budget");

    /** An amount or a range without a unit. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d.,，\\s~～—–―至-]+");

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
            case REGION -> region(cell);
            case LIST -> list(field, Texts.list(cell));
            case NAMES -> list(field, Texts.names(cell));
            case LINES -> list(field, Texts.lines(cell));
            case KIND -> {} // known already
            case AMOUNT -> text(field, inTenThousands && NUMBERS.matcher(cell).matches() ? cell + "万元" : cell);
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

    /** {@return the object, with an id} */
    ObjectNode finished() {
        for (var field : MONEY) {
            if (object.path(field).isObject() && !object.get(field).has("amount")) {
                object.remove(field);
            }
        }
        nameOwner();
        if (!object.has("id")) {
            object.put("id", id());
        }
        return object;
    }

    /** Tables that have the owner's credit code may name it in the column of those who did the work only. */
    private void nameOwner() {
        if (object.get("owner") instanceof ObjectNode owner && !owner.has("name")) {
            var completer = object.path("completers").path(0).asText();
            if (completer.isEmpty()) {
                object.remove("owner");
            } else {
                owner.put("name", completer);
            }
        }
    }

    private String id() {
        var publication = publicationNo();
        if (isId(publication)) {
            return publication;
        }
        var title = object.path("title").asText();
        return RowIds.of(kind, title.isEmpty() ? object.path("summary").asText() : title, organisation());
    }

    private String publicationNo() {
        var said = object.path("publicationNo").asText();
        var normal = PatentNumberRule.publications().of("publicationNo", said).values();
        return normal.isEmpty() ? said : normal.getFirst();
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

    /** Province, prefecture and county may be columns of their own; the normaliser reads them as one. */
    private void region(String cell) {
        var before = object.path("region").asText();
        object.put("region", before.isEmpty() ? cell : before + " " + cell);
    }

    private ObjectNode parent(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? object : object.withObjectProperty(field.substring(0, dot));
    }

    private static String name(String field) {
        return field.substring(field.indexOf('.') + 1);
    }

    /** Names of firms are written in Chinese; ids are not. */
    private static boolean isId(String text) {
        return text.matches("[!-~]{1,200}");
    }
}
