package org.duijie.evaluation.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Comparisons as JSON; {@code docs/comparison.md} has the fields. */
public final class ComparisonJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ComparisonJson() {}

    /** {@return the values and differences over all topics} */
    public static ObjectNode comparison(Comparison comparison) {
        var resampling = comparison.resampling();
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("baseline", comparison.baseline().name())
                .put("topics", comparison.topics().size())
                .put("permutations", resampling.permutations())
                .put("resamples", resampling.resamples())
                .put("confidence", resampling.confidence())
                .put("seed", resampling.seed());
        fill(json, comparison);
        return json;
    }

    /** {@return for each segment its values and differences} */
    public static ArrayNode segments(List<SegmentComparison> segments) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var segment : segments) {
            var json = list.addObject()
                    .put("field", segment.field().code())
                    .put("segment", segment.segment())
                    .put("topics", segment.comparison().topics().size());
            fill(json, segment.comparison());
        }
        return list;
    }

    /** {@return the topics that changed most, with both lists and the reasons of what is in them} */
    public static ArrayNode residuals(List<Residual> residuals) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var residual : residuals) {
            var change = residual.change();
            var json = list.addObject();
            var rows = json.put("run", residual.run())
                    .put("measure", residual.measure().notation())
                    .put("topic", change.topic())
                    .put("baseline", change.baseline())
                    .put("value", change.run())
                    .put("difference", change.difference())
                    .putArray("lists");
            for (var row : residual.lists().rows()) {
                var line = rows.addObject().put("rank", row.rank());
                hit(line, "baseline", row.baseline());
                hit(line, "run", row.run());
            }
            json.set("reasons", JSON.valueToTree(residual.reasons()));
        }
        return list;
    }

    /** {@return for each topic the value of each run by each measure} */
    public static ArrayNode topics(List<ComparedRun> runs) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var topic : runs.getFirst().evaluation().topics()) {
            var byRun = list.addObject().put("topic", topic).putObject("runs");
            for (var run : runs) {
                var values = byRun.putObject(run.name());
                run.evaluation()
                        .results()
                        .forEach(r ->
                                values.put(r.measure().notation(), r.byTopic().get(topic)));
            }
        }
        return list;
    }

    private static void fill(ObjectNode json, Comparison comparison) {
        var values = json.putArray("values");
        for (var value : comparison.values()) {
            values.addObject()
                    .put("run", value.run())
                    .put("measure", value.measure().notation())
                    .put("topics", value.topics())
                    .put("value", value.value())
                    .put("low", value.interval().low())
                    .put("high", value.interval().high());
        }
        var differences = json.putArray("differences");
        comparison.differences().forEach(d -> difference(differences.addObject(), d));
    }

    private static void difference(ObjectNode json, Difference d) {
        json.put("run", d.run())
                .put("measure", d.measure().notation())
                .put("topics", d.topics())
                .put("difference", d.difference())
                .put("low", d.interval().low())
                .put("high", d.interval().high())
                .put("effect", d.effect().isPresent() ? d.effect().getAsDouble() : null)
                .put("wins", d.wins())
                .put("ties", d.ties())
                .put("losses", d.losses())
                .put("p", d.randomisation().p())
                .put("pHolm", d.randomisation().holm())
                .put("tP", d.t().map(Chance::p).orElse(null))
                .put("tPHolm", d.t().map(Chance::holm).orElse(null));
    }

    private static void hit(ObjectNode row, String side, Optional<SideBySide.Hit> hit) {
        if (hit.isEmpty()) {
            row.putNull(side);
            return;
        }
        var json = row.putObject(side)
                .put("item", hit.get().item())
                .put("score", hit.get().score());
        hit.get().grade().ifPresent(grade -> json.put("grade", grade));
        hit.get().other().ifPresent(rank -> json.put("otherRank", rank));
    }
}
