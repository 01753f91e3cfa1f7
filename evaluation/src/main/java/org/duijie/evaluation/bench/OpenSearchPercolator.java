package org.duijie.evaluation.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.duijie.indexer.monitor.Arrival;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.TextField;

/**
 * The same saved searches in OpenSearch's percolator: texts cut by its smartcn analyzer, the same share of words required, filters by keywords;
 * without synonyms and indicators. One shard.
 */
final class OpenSearchPercolator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDEX = "/searches";
    private static final int BULK = 1_000;
    /** How many technologies go into one request; what matches a request of more of them would exceed the most hits of an answer. */
    private static final int TOGETHER = 100;

    /** As ours: all of two words, else all but a quarter. */
    private static final String REQUIRED = "2<75%";

    private static final int MOST_HITS = 100_000;

    private final HttpPeer http;

    private OpenSearchPercolator(HttpPeer http) {
        this.http = http;
    }

    /**
     * Starts a node with an empty index.
     *
     * @param libraries the folder with OpenSearch and what it needs
     */
    static OpenSearchPercolator start(Path libraries, Path directory) {
        var peer = new OpenSearchPercolator(OpenSearchPeer.node(libraries, directory));
        var mapping = JSON.createObjectNode();
        mapping.putObject("settings")
                .put("number_of_shards", 1)
                .put("number_of_replicas", 0)
                .put("refresh_interval", -1)
                .put("max_result_window", MOST_HITS);
        var fields = mapping.putObject("mappings").putObject("properties");
        fields.putObject("query").put("type", "percolator");
        for (var field : TextField.values()) {
            fields.putObject(field.fieldName()).put("type", "text").put("analyzer", "smartcn");
        }
        for (var facet : Facet.values()) {
            fields.putObject(facet.label()).put("type", "keyword");
        }
        peer.http.send("PUT", INDEX, "application/json", BodyPublishers.ofString(mapping.toString()));
        return peer;
    }

    /** Registers searches, and waits until all match. */
    void register(List<MadeSearch> searches) {
        for (int from = 0; from < searches.size(); from += BULK) {
            var bodies = new StringBuilder();
            for (int i = from; i < Math.min(searches.size(), from + BULK); i++) {
                var action = JSON.createObjectNode();
                action.putObject("index").put("_id", "s" + i);
                bodies.append(action)
                        .append('\n')
                        .append(document(searches.get(i)))
                        .append('\n');
            }
            var answer = http.send(
                    "POST", INDEX + "/_bulk", "application/x-ndjson", BodyPublishers.ofString(bodies.toString()));
            if (answer.path("errors").asBoolean()) {
                throw new IllegalStateException("OpenSearch refused a search: " + answer);
            }
        }
        http.post(INDEX + "/_refresh", JSON.createObjectNode());
    }

    private static ObjectNode document(MadeSearch search) {
        var document = JSON.createObjectNode();
        var query = document.putObject("query").putObject("bool");
        var words = query.putArray("must").addObject().putObject("multi_match");
        words.put("query", search.text()).put("type", "cross_fields").put("minimum_should_match", REQUIRED);
        words.putArray("fields").add("title^3").add("keywords^2").add("summary").add("claims^0.5");
        var filters = query.putArray("filter");
        search.filters()
                .forEach((facet, value) -> filters.addObject().putObject("term").put(facet.label(), value));
        return document;
    }

    /** {@return how many pairs of search and technology match} */
    long matches(List<Arrival> arrivals) {
        long matches = 0;
        for (int from = 0; from < arrivals.size(); from += TOGETHER) {
            matches += request(arrivals.subList(from, Math.min(arrivals.size(), from + TOGETHER)));
        }
        return matches;
    }

    private long request(List<Arrival> arrivals) {
        var search = JSON.createObjectNode().put("size", MOST_HITS).put("_source", false);
        var percolate = search.putObject("query")
                .putObject("constant_score")
                .putObject("filter")
                .putObject("percolate")
                .put("field", "query");
        var documents = percolate.putArray("documents");
        arrivals.forEach(a -> documents.add(document(a)));
        long matches = 0;
        for (var hit : http.post(INDEX + "/_search", search).at("/hits/hits")) {
            matches += hit.at("/fields/_percolator_document_slot").size();
        }
        return matches;
    }

    private static ObjectNode document(Arrival arrival) {
        var document = JSON.createObjectNode();
        for (var field : TextField.values()) {
            var texts = document.putArray(field.fieldName());
            field.values(arrival.record()).forEach(texts::add);
        }
        for (var facet : Facet.values()) {
            var values = document.putArray(facet.label());
            facet.filterValues(arrival.record()).forEach(values::add);
        }
        return document;
    }

    @Override
    public void close() {
        http.close();
    }
}
