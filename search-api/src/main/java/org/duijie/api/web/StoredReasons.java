package org.duijie.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duijie.api.view.FacetNames;
import org.duijie.api.view.Json;
import org.duijie.corpus.model.RegionCode;
import org.duijie.indexer.schema.Facet;

/**
 * Reasons as proposals keep them, the JSON that the API gives, as match cards show them.
 *
 * @param bars the words that both sides use
 * @param agreements what else speaks for it
 * @param compared the indicators asked for against those offered
 * @param evidence the sentence that speaks most for it, with the words set off; may be empty
 */
public record StoredReasons(List<Bar> bars, List<Fact> agreements, List<Compared> compared, List<Piece> evidence) {
    static final StoredReasons NONE = new StoredReasons(List.of(), List.of(), List.of(), List.of());

    private static final int MOST_TERMS = 6;
    private static final int MOST_COMPARED = 10;

    /** Copies the lists. */
    public StoredReasons {
        bars = List.copyOf(bars);
        agreements = List.copyOf(agreements);
        compared = List.copyOf(compared);
        evidence = List.copyOf(evidence);
    }

    static StoredReasons of(Page page, String json) {
        var reasons = tree(json);
        return new StoredReasons(
                bars(reasons.path("terms")),
                agreements(page, reasons),
                compared(page, reasons.path("indicators")),
                evidence(reasons.path("evidence")));
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }

    private static List<Bar> bars(JsonNode terms) {
        double most =
                all(terms).mapToDouble(t -> t.path("share").asDouble()).max().orElse(1);
        return all(terms)
                .limit(MOST_TERMS)
                .map(t -> new Bar(
                        t.path("term").asText(),
                        (int) Math.max(1, Math.round(100 * t.path("share").asDouble() / most)),
                        Math.round(100 * t.path("share").asDouble()) + "%",
                        ""))
                .toList();
    }

    private static List<Fact> agreements(Page page, JsonNode reasons) {
        var names = new FacetNames(page.language());
        var facts = new ArrayList<Fact>();
        add(facts, page, "ipc", texts(reasons, "ipc").map(c -> coded(names, Facet.IPC_CLASS, c)));
        add(facts, page, "industry", texts(reasons, "industry").map(c -> coded(names, Facet.INDUSTRY, c)));
        if (reasons.hasNonNull("region")) {
            var region = new RegionCode(reasons.get("region").asText());
            add(facts, page, "region", Stream.of(Fact.Value.of(names.fullRegion(region))));
        }
        add(
                facts,
                page,
                "transferMode",
                texts(reasons, "transferModes").map(m -> Fact.Value.of(names.of(Facet.TRANSFER_MODE, m))));
        return facts;
    }

    private static Fact.Value coded(FacetNames names, Facet facet, String code) {
        return new Fact.Value(names.ofNearest(facet, code), code, "");
    }

    private static void add(List<Fact> facts, Page page, String what, Stream<Fact.Value> values) {
        var list = values.toList();
        if (!list.isEmpty()) {
            facts.add(new Fact(page.t("web.same." + what), list));
        }
    }

    private static List<Compared> compared(Page page, JsonNode indicators) {
        return all(indicators)
                .limit(MOST_COMPARED)
                .map(i -> new Compared(
                        i.path("asked").path("text").asText(),
                        i.path("offered").path("text").asText("—"),
                        i.path("verdict").asText(),
                        page.t("web.verdict." + i.path("verdict").asText())))
                .toList();
    }

    private static List<Piece> evidence(JsonNode evidence) {
        var text = evidence.path("text").asText();
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var span : evidence.path("spans")) {
            pieces.add(new Piece(text.substring(at, span.path("start").asInt()), false));
            at = span.path("end").asInt();
            pieces.add(new Piece(text.substring(span.path("start").asInt(), at), true));
        }
        pieces.add(new Piece(text.substring(at), false));
        pieces.removeIf(p -> p.text().isEmpty());
        return pieces;
    }

    private static Stream<String> texts(JsonNode reasons, String key) {
        return all(reasons.path(key)).map(JsonNode::asText);
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
