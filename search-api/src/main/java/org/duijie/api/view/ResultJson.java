package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.query.Hit;
import org.duijie.indexer.query.SearchResult;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.schema.TextField;
import org.duijie.recommender.affinity.Affinity;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchResult;
import org.duijie.recommender.reason.Evidence;
import org.duijie.recommender.reason.Reasons;

/** Search and match results as JSON; facet values carry their names in the reader's language. */
public final class ResultJson {
    private final FacetNames names;

    /** For a reader's language. */
    public ResultJson(Locale locale) {
        this.names = new FacetNames(locale);
    }

    /** {@return a search result} */
    public ObjectNode search(SearchResult result) {
        var json = Json.object();
        json.put("total", result.total());
        json.put("totalExact", result.totalExact());
        json.put("relaxed", result.relaxed());
        json.put("timedOut", result.timedOut());
        json.put("tookMillis", millis(result.took()));
        var hits = json.putArray("hits");
        result.hits().forEach(h -> hits.add(hit(h)));
        if (!result.facets().isEmpty()) {
            json.set("facets", facets(result));
        }
        result.next().ifPresent(c -> json.put("next", c.token()));
        return json;
    }

    /** {@return a match result} */
    public ObjectNode match(MatchResult result) {
        return match(result, Map.of());
    }

    /**
     * {@return a match result}
     *
     * @param arms by record key the arm of an experiment that chose a match, as its events must name it
     */
    public ObjectNode match(MatchResult result, Map<String, String> arms) {
        var json = Json.object();
        json.put("ranker", result.ranker());
        json.put("timedOut", result.timedOut());
        json.put("tookMillis", millis(result.took()));
        var matches = json.putArray("matches");
        for (var match : result.matches()) {
            var found = match(match);
            var arm = arms.get(RecordKey.of(match.record()).text());
            matches.add(arm == null ? found : found.put("arm", arm));
        }
        return json;
    }

    private static ObjectNode hit(Hit hit) {
        var json = found(hit.record(), hit.score(), hit.duplicates(), hit.snippets());
        if (!hit.contributions().isEmpty()) {
            var explanation = json.putArray("explanation");
            hit.contributions()
                    .forEach(c -> explanation
                            .addObject()
                            .put("term", c.term())
                            .put("field", c.field())
                            .put("score", c.score()));
        }
        return json;
    }

    private static ObjectNode match(Match match) {
        var json = found(match.record(), match.score(), match.duplicates(), match.snippets());
        match.affinity().ifPresent(a -> json.set("affinity", affinity(a)));
        json.set("reasons", reasons(match.reasons()));
        if (!match.by().isEmpty()) {
            var by = json.putArray("by");
            match.by()
                    .forEach(r -> by.addObject()
                            .put("kind", r.kind().code())
                            .put("id", r.id())
                            .put("title", r.displayTitle()));
        }
        return json;
    }

    private static ObjectNode affinity(Affinity affinity) {
        var json = Json.object()
                .put("score", affinity.score())
                .put("probability", affinity.probability())
                .put("level", affinity.level());
        var features = json.putArray("features");
        affinity.shares()
                .forEach(s -> features.addObject()
                        .put("name", s.feature().code())
                        .put("value", s.value())
                        .put("share", s.share()));
        return json;
    }

    /** {@return what speaks for a match, as every answer has it} */
    public static ObjectNode reasons(Reasons reasons) {
        var json = Json.object();
        var terms = json.putArray("terms");
        reasons.terms()
                .forEach(t -> terms.addObject()
                        .put("term", t.term())
                        .put("share", t.share())
                        .set("fields", Json.texts(t.fields())));
        json.set("ipc", Json.texts(reasons.ipc()));
        json.set("industry", Json.texts(reasons.industry()));
        reasons.region().map(RegionCode::digits).ifPresent(r -> json.put("region", r));
        json.set(
                "transferModes",
                Json.texts(
                        reasons.transferModes().stream().map(TransferMode::code).toList()));
        var indicators = json.putArray("indicators");
        reasons.indicators().forEach(i -> indicators.add(IndicatorView.json(i)));
        reasons.evidence().ifPresent(e -> json.set("evidence", evidence(e)));
        reasons.peers()
                .ifPresent(p -> json.putObject("similarEnterprises")
                        .put("viewed", p.viewed())
                        .put("contacted", p.contacted())
                        .put("signed", p.signed()));
        reasons.popular().ifPresent(p -> json.put("popularIn", p.code()));
        return json;
    }

    private static ObjectNode evidence(Evidence evidence) {
        var json = Json.object()
                .put("field", evidence.field().fieldName())
                .put("text", evidence.sentence().text());
        var spans = json.putArray("spans");
        evidence.sentence()
                .marks()
                .forEach(m -> spans.addObject().put("start", m.start()).put("end", m.end()));
        return json;
    }

    private static ObjectNode found(
            CorpusRecord record, double score, int duplicates, Map<TextField, Snippet> snippets) {
        var json = Json.object();
        json.put("kind", record.kind().code());
        json.put("id", record.id());
        json.put("title", record.displayTitle());
        json.put("score", score);
        json.put("duplicates", duplicates);
        var highlights = json.putObject("highlights");
        for (var field : TextField.values()) {
            if (snippets.containsKey(field)) {
                highlights.put(field.fieldName(), snippets.get(field).html());
            }
        }
        json.putRawValue("record", Json.raw(record));
        return json;
    }

    private ObjectNode facets(SearchResult result) {
        var json = Json.object();
        for (var facet : Facet.values()) {
            var counts = json.putArray(facet.label());
            result.facets()
                    .getOrDefault(facet, List.of())
                    .forEach(c -> counts.addObject()
                            .put("value", c.value())
                            .put("label", names.of(facet, c.value()))
                            .put("count", c.count()));
        }
        return json;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
