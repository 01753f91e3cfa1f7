package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.duijie.corpus.quality.FieldFault;
import org.duijie.corpus.quality.Quality;
import org.duijie.corpus.quality.QualityGroup;
import org.duijie.corpus.quality.QualityReport;

/** The quality of records as JSON. */
public final class QualityJson {
    private QualityJson() {}

    /** {@return a record's score and faults} */
    public static ObjectNode of(Quality quality, Locale locale) {
        var json = Json.object().put("score", rounded(quality.score()));
        var faults = json.putArray("faults");
        quality.faults().forEach(f -> faults.add(fault(f, locale)));
        return json;
    }

    /** {@return counts, mean scores, fill rates and faults, by kind, and by source and kind} */
    public static ObjectNode of(QualityReport report, Locale locale) {
        var json = Json.object().put("records", report.records()).put("meanScore", rounded(report.meanScore()));
        var kinds = json.putArray("kinds");
        report.kinds().forEach(g -> kinds.add(group(g, locale)));
        var sources = json.putArray("sources");
        report.groups()
                .forEach(g -> sources.addObject().put("source", g.source()).setAll(group(g, locale)));
        return json;
    }

    private static ObjectNode group(QualityGroup group, Locale locale) {
        var json = Json.object()
                .put("kind", group.kind().code())
                .put("records", group.records())
                .put("meanScore", rounded(group.meanScore()));
        var fields = json.putArray("fields");
        group.fields()
                .forEach(f -> fields.addObject()
                        .put("field", f.field())
                        .put("records", f.records())
                        .put("share", rounded(group.share(f))));
        var faults = json.putArray("faults");
        group.faults().forEach(f -> faults.add(fault(f.fault(), locale).put("records", f.records())));
        return json;
    }

    private static ObjectNode fault(FieldFault fault, Locale locale) {
        return Json.object()
                .put("field", fault.field())
                .put("fault", fault.fault().code())
                .put("text", QualityTexts.fault(fault, locale));
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
