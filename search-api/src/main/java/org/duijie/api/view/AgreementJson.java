package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.duijie.evaluation.judge.Agreement;

/** How much judges agree, as JSON. */
public final class AgreementJson {
    private AgreementJson() {}

    /** {@return the agreement in a round of a pool; a value that is not defined is null} */
    public static ObjectNode of(String pool, int round, Agreement agreement) {
        var json = Json.object().put("pool", pool).put("round", round).put("pairs", agreement.pairs());
        var judges = json.putArray("judges");
        agreement
                .judges()
                .forEach(j -> judges.addObject().put("judge", j.name()).put("judged", j.judged()));
        var apart = json.putArray("pairsByDifference");
        agreement.spreads().forEach(apart::add);
        var estimates = json.putArray("estimates");
        for (var estimate : agreement.estimates()) {
            var each = estimates
                    .addObject()
                    .put("coefficient", estimate.coefficient().code());
            each.set("judges", Json.texts(estimate.judges()));
            each.put("pairs", estimate.pairs());
            put(each, "value", estimate.value());
            put(each, "low", estimate.low());
            put(each, "high", estimate.high());
        }
        return json;
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(name, value.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
