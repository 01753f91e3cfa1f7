package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.normalise.Finding;

/** A need for whoever keeps it, as JSON. */
public final class NeedJson {
    private NeedJson() {}

    /** {@return the need with the quantified indicators that were recognised in it} */
    public static ObjectNode of(Need need) {
        var json = Json.object();
        json.put("id", need.id());
        json.put("title", need.displayTitle());
        json.putRawValue("record", Json.raw(need));
        var found = json.putArray("indicators");
        RecordIndicator.of(need).forEach(i -> found.add(IndicatorView.json(i)));
        return json;
    }

    /** {@return the same with what became of what was said} */
    public static ObjectNode of(Need need, List<Finding> findings, Locale locale) {
        var json = of(need);
        var told = json.putArray("findings");
        findings.forEach(f -> {
            var finding = told.addObject()
                    .put("field", f.field())
                    .put("outcome", f.outcome().name().toLowerCase(Locale.ROOT))
                    .put("before", f.before())
                    .put("after", f.after());
            f.message().ifPresent(m -> finding.put("message", m.text(locale)));
        });
        return json;
    }
}
