package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.corpus.quality.Quality;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.field.FieldScheme;
import org.duijie.recommender.field.Suggestion;

/** One record as JSON, with the names of its codes. */
public final class ItemJson {
    private ItemJson() {}

    /**
     * {@return kind, id, title, record, by facet the names of the record's codes in the reader's language, its indicators, its quality, and
     * its near-duplicates}
     *
     * @param indicators its quantified indicators
     * @param duplicates the other records of the same thing that the reader may see
     */
    public static ObjectNode of(
            CorpusRecord record, List<RecordIndicator> indicators, List<CorpusRecord> duplicates, Locale locale) {
        var names = new FacetNames(locale);
        var json = Json.object();
        json.put("kind", record.kind().code());
        json.put("id", record.id());
        json.put("title", record.displayTitle());
        json.putRawValue("record", Json.raw(record));
        var named = json.putObject("names");
        named.set("kind", names(names, Facet.KIND, Stream.of(record.kind().code())));
        named.set(
                "industry",
                names(names, Facet.INDUSTRY, record.common().industry().stream().map(IndustryCode::code)));
        named.set("ipc", names(names, Facet.IPC_CLASS, symbols(record)));
        named.set(
                "region",
                names(names, Facet.REGION, record.common().region().stream().map(RegionCode::digits)));
        named.set("stage", names(names, Facet.STAGE, stage(record).stream()));
        named.set(
                "transferMode",
                names(
                        names,
                        Facet.TRANSFER_MODE,
                        record.transferModes().stream().map(TransferMode::code)));
        var found = json.putArray("indicators");
        indicators.forEach(i -> found.add(IndicatorView.json(i)));
        json.set("quality", QualityJson.of(Quality.of(record), locale));
        var others = json.putArray("duplicates");
        duplicates.forEach(r -> others.add(duplicate(r)));
        return json;
    }

    /** {@return by scheme suggested fields with their names and confidence} */
    public static ObjectNode suggested(Map<FieldScheme, List<Suggestion>> suggested, Locale locale) {
        var names = new FacetNames(locale);
        var json = Json.object();
        for (var scheme : FieldScheme.values()) {
            var fields = json.putArray(scheme.code());
            for (var field : suggested.getOrDefault(scheme, List.of())) {
                fields.addObject()
                        .put("code", field.code())
                        .put("name", names.ofNearest(facet(scheme), field.code()))
                        .put("confidence", field.confidence());
            }
        }
        return json;
    }

    /** {@return the facet whose values the fields of a scheme are} */
    public static Facet facet(FieldScheme scheme) {
        return scheme == FieldScheme.IPC ? Facet.IPC_CLASS : Facet.INDUSTRY;
    }

    private static ObjectNode duplicate(CorpusRecord record) {
        var json = Json.object();
        json.put("kind", record.kind().code());
        json.put("id", record.id());
        json.put("title", record.displayTitle());
        record.common().source().ifPresent(s -> json.put("source", s.name()));
        return json;
    }

    private static ObjectNode names(FacetNames names, Facet facet, Stream<String> codes) {
        var json = Json.object();
        codes.forEach(c -> json.put(c, names.ofNearest(facet, c)));
        return json;
    }

    private static Stream<String> symbols(CorpusRecord record) {
        var cpc = record instanceof Patent patent ? patent.cpc() : List.<IpcCode>of();
        return Stream.concat(record.common().ipc().stream(), cpc.stream()).map(IpcCode::symbol);
    }

    private static List<String> stage(CorpusRecord record) {
        return record instanceof Achievement a
                ? a.stage().map(Stage::code).stream().toList()
                : List.of();
    }
}
