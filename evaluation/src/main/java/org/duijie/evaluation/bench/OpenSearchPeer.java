package org.duijie.evaluation.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.TextField;

/** The same records and questions in OpenSearch: texts cut by its smartcn analyzer, facets as keywords, one shard. */
final class OpenSearchPeer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NODE = "org.duijie.evaluation.opensearch.OpenSearchNode";
    private static final String INDEX = "/records";
    private static final int BULK = 1_000;
    private static final int LOADERS = 2;
    private static final int TOP = 10;
    private static final int FACET_VALUES = 50;

    private final HttpPeer http;

    private OpenSearchPeer(HttpPeer http) {
        this.http = http;
    }

    /**
     * Starts a node with an empty index.
     *
     * @param libraries the folder with OpenSearch and what it needs
     */
    static OpenSearchPeer start(Path libraries, Path directory) {
        var peer = new OpenSearchPeer(node(libraries, directory));
        var mapping = JSON.createObjectNode();
        mapping.putObject("settings")
                .put("number_of_shards", 1)
                .put("number_of_replicas", 0)
                .put("refresh_interval", -1);
        var fields = mapping.putObject("mappings").putObject("properties");
        for (var field : TextField.values()) {
            fields.putObject(field.fieldName()).put("type", "text").put("analyzer", "smartcn");
        }
        for (var facet : Facet.values()) {
            fields.putObject(facet.label()).put("type", "keyword");
        }
        peer.http.send("PUT", INDEX, "application/json", BodyPublishers.ofString(mapping.toString()));
        return peer;
    }

    /** {@return a node that has just started} */
    static HttpPeer node(Path libraries, Path directory) {
        int port = HttpPeer.freePort();
        var command = ChildProcess.command(List.of("-cp", libraries.resolve("*").toString()), NODE);
        command.addAll(List.of(directory.resolve("opensearch").toString(), Integer.toString(port)));
        return HttpPeer.start(command, port, directory.resolve("opensearch.log"), "/");
    }

    /** Loads the records of a file by the bulk API, two requests at a time, and waits until they are searchable and on disk. */
    void load(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            Crew.run(LOADERS, () -> {
                for (var bulk = bulk(lines); !bulk.isEmpty(); bulk = bulk(lines)) {
                    var answer = http.send(
                            "POST", INDEX + "/_bulk", "application/x-ndjson", BodyPublishers.ofString(bodies(bulk)));
                    if (answer.path("errors").asBoolean()) {
                        throw new IllegalStateException("OpenSearch refused a record: " + answer);
                    }
                }
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.post(INDEX + "/_refresh", JSON.createObjectNode());
        http.post(INDEX + "/_flush", JSON.createObjectNode());
    }

    private static List<String> bulk(BufferedReader lines) throws IOException {
        synchronized (lines) {
            var bulk = new ArrayList<String>();
            for (var line = ""; bulk.size() < BULK && (line = lines.readLine()) != null; ) {
                bulk.add(line);
            }
            return bulk;
        }
    }

    private static String bodies(List<String> bulk) {
        var bodies = new StringBuilder();
        for (var line : bulk) {
            var record = RecordJson.decode(line);
            var action = JSON.createObjectNode();
            action.putObject("index").put("_id", record.kind().code() + " " + record.id());
            bodies.append(action).append('\n').append(document(record)).append('\n');
        }
        return bodies.toString();
    }

    private static ObjectNode document(CorpusRecord record) {
        var document = JSON.createObjectNode();
        for (var field : TextField.values()) {
            var texts = document.putArray(field.fieldName());
            field.values(record).forEach(texts::add);
        }
        for (var facet : Facet.values()) {
            var values = document.putArray(facet.label());
            facet.countedValues(record).forEach(values::add);
        }
        return document;
    }

    /** {@return the size of the index on disk} */
    long bytes() {
        return http.get(INDEX + "/_stats/store")
                .path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asLong();
    }

    /** {@return the node with what it is asked} */
    LoadTarget target(Workload workload, List<Question> questions) {
        return new LoadTarget(
                "opensearch",
                http.root(),
                questions.stream().map(q -> request(workload, q)).toList());
    }

    /** {@return how many records OpenSearch gives for a question; none where it gave up in the middle} */
    int found(Workload workload, Question question) {
        var answer = http.ask(request(workload, question));
        return answer.path("timed_out").asBoolean()
                ? 0
                : answer.path("hits").path("hits").size();
    }

    private static LoadRequest request(Workload workload, Question question) {
        return LoadRequest.post(INDEX + "/_search", search(workload, question).toString());
    }

    private static ObjectNode search(Workload workload, Question question) {
        var search = JSON.createObjectNode().put("size", TOP);
        var query = search.putObject("query").putObject("bool");
        var words = query.putObject("must").putObject("multi_match");
        words.putArray("fields").add("title^3").add("keywords^2").add("summary").add("claims^0.5");
        if (workload.isLong()) {
            words.put(
                            "query",
                            question.need().common().title() + "\n"
                                    + question.need().common().summary())
                    .put("type", "most_fields");
            query.putObject("filter").putObject("terms").set(Facet.KIND.label(), technologies());
        } else {
            words.put("query", question.keywords()).put("type", "cross_fields").put("operator", "and");
        }
        if (workload == Workload.FILTERED) {
            search.putObject("post_filter").putObject("term").put(Facet.KIND.label(), Kind.ACHIEVEMENT.code());
        }
        if (workload == Workload.PAGE || workload == Workload.FILTERED) {
            facets(search.putObject("aggs"));
        }
        if (workload != Workload.KEYWORDS && workload != Workload.NEED) {
            var fields = search.putObject("highlight").putObject("fields");
            for (var field : TextField.values()) {
                fields.putObject(field.fieldName());
            }
        }
        return search;
    }

    private static JsonNode technologies() {
        var kinds = JSON.createArrayNode();
        Kind.TECHNOLOGIES.forEach(k -> kinds.add(k.code()));
        return kinds;
    }

    private static void facets(ObjectNode aggregations) {
        for (var facet : Facet.values()) {
            aggregations
                    .putObject(facet.label())
                    .putObject("terms")
                    .put("field", facet.label())
                    .put("size", FACET_VALUES);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
