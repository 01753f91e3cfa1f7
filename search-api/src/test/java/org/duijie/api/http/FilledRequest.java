package org.duijie.api.http;

import static org.duijie.api.http.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duijie.api.view.Json;

/**
 * A request to an operation of openapi.json or to a page, with values in every place that takes some.
 *
 * @param method of HTTP
 * @param address path and parameters
 * @param type of the body
 * @param body what is sent; empty for nothing
 */
record FilledRequest(String method, String address, String type, String body) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    /** What is created is created once, however often it is asked. */
    HttpResponse<String> ask(TestServer server, String... headers) {
        var all = Stream.concat(
                        Stream.of(headers),
                        method.equals("GET")
                                ? Stream.of()
                                : Stream.of(
                                        "Idempotency-Key",
                                        Integer.toHexString(toString().hashCode())))
                .toArray(String[]::new);
        return server.send(method, address, type, body.getBytes(StandardCharsets.UTF_8), all);
    }

    boolean holds(String text) {
        return (address + body).contains(text) || (address + body).contains(encoded(text));
    }

    /** {@return the same request with another id of the same form} */
    FilledRequest with(String id, String other) {
        return new FilledRequest(method, address.replace(id, other), type, body.replace(id, other));
    }

    @Override
    public String toString() {
        return method + " " + address + (body.isEmpty() ? "" : " " + body);
    }

    /**
     * What is put where.
     *
     * @param named by the name of a parameter or field
     * @param typed put in turn into every text of a body whose field has no name among those
     * @param base what the ids of the description's examples are here
     * @param pages by method and path of a page the queries or forms with which it is asked
     */
    record Values(
            Map<String, List<String>> named,
            List<String> typed,
            Map<String, String> base,
            Map<String, List<String>> pages) {
        List<String> of(String where, String name) {
            var values = named.get(name);
            if (values == null) {
                throw new AssertionError(where + ": say in LeakIT what to put into " + name);
            }
            return values;
        }
    }

    /** {@return every operation of the description and every page, filled} */
    static List<FilledRequest> all(TestServer server, Values values) {
        var requests = new LinkedHashSet<FilledRequest>();
        var description = server.json("/openapi.json");
        for (var endpoint : server.server().endpoints()) {
            if (Route.isApi(endpoint.path)) {
                operation(endpoint, description, values, requests::add);
            } else {
                page(endpoint, values, requests::add);
            }
        }
        return List.copyOf(requests);
    }

    private static void page(Endpoint endpoint, Values values, Consumer<FilledRequest> found) {
        var name = endpoint.method.name() + " " + endpoint.path;
        var sent = values.pages().get(name);
        if (sent == null) {
            throw new AssertionError(name + ": say in LeakIT with which parameters or forms this page is asked");
        }
        boolean reads = endpoint.method.name().equals("GET");
        for (var path : paths(name, endpoint.path, values)) {
            for (var one : sent) {
                found.accept(new FilledRequest(
                        endpoint.method.name(),
                        reads && !one.isEmpty() ? path + "?" + one : path,
                        FORM,
                        reads ? "" : one));
            }
        }
    }

    private static void operation(
            Endpoint endpoint, JsonNode description, Values values, Consumer<FilledRequest> found) {
        var method = endpoint.method.name();
        var name = method + " " + endpoint.path;
        var operation = description.path("paths").path(endpoint.path).path(method.toLowerCase(Locale.ROOT));
        var bodies = bodies(name, operation.path("requestBody"), values);
        var queries = queries(name, description, operation, values);
        for (var path : paths(name, endpoint.path, values)) {
            for (var query : queries) {
                found.accept(new FilledRequest(method, path + query, "application/json", bodies.getFirst()));
            }
            bodies.forEach(body ->
                    found.accept(new FilledRequest(method, path + queries.getFirst(), "application/json", body)));
        }
    }

    private static List<String> paths(String where, String path, Values values) {
        var place = PLACE.matcher(path);
        if (!place.find()) {
            return List.of(path);
        }
        return values.of(where, place.group(1)).stream()
                .flatMap(v -> paths(where, place.replaceFirst(Matcher.quoteReplacement(encoded(v))), values).stream())
                .toList();
    }

    /** What is required with each of its values, and each parameter alone beside it. */
    private static List<String> queries(String where, JsonNode description, JsonNode operation, Values values) {
        var required = new ArrayList<String>(List.of(""));
        var others = new ArrayList<String>();
        for (var given : operation.path("parameters")) {
            var parameter = given.has("$ref")
                    ? description.at(given.get("$ref").asText().substring(1))
                    : given;
            if (parameter.path("in").asText().equals("query")) {
                var pairs = values(where, parameter, values).stream()
                        .map(v -> parameter.path("name").asText() + "=" + encoded(v))
                        .toList();
                if (parameter.path("required").asBoolean()) {
                    required.remove("");
                    required.addAll(pairs);
                } else {
                    others.addAll(pairs);
                }
            }
        }
        return Stream.concat(
                        required.stream().map(r -> r.isEmpty() ? "" : "?" + r),
                        required.stream()
                                .limit(2)
                                .flatMap(r -> others.stream().map(o -> "?" + (r.isEmpty() ? "" : r + "&") + o)))
                .toList();
    }

    private static List<String> values(String where, JsonNode parameter, Values values) {
        var schema = parameter.path("schema");
        var choices = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
        if (!choices.isEmpty()) {
            return StreamSupport.stream(choices.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        return switch (schema.path("type").asText()) {
            case "boolean" -> List.of("true", "false");
            case "integer", "number" ->
                Stream.of("minimum", "maximum")
                        .filter(schema::has)
                        .map(b -> schema.get(b).asText())
                        .toList();
            default -> values.of(where, parameter.path("name").asText());
        };
    }

    private static List<String> bodies(String where, JsonNode requestBody, Values values) {
        if (requestBody.isMissingNode()) {
            return List.of("");
        }
        var bodies = new ArrayList<String>();
        requestBody.at("/content/application~1json/examples").forEach(example -> {
            var whole = new String[] {Json.text(example.get("value"))};
            values.base().forEach((there, here) -> whole[0] = whole[0].replace(there, here));
            bodies.add(whole[0]);
            substitute(whole[0], values, bodies);
        });
        if (bodies.isEmpty()) {
            throw new AssertionError(where + ": give openapi.json an example of its JSON, so that it can be asked");
        }
        return bodies;
    }

    private static void substitute(String example, Values values, List<String> bodies) {
        try {
            var root = Json.mapper().readTree(example);
            texts(
                    "",
                    root,
                    (name, set) -> values.named()
                            .getOrDefault(name, values.typed())
                            .forEach(typed -> {
                                set.accept(TextNode.valueOf(typed));
                                bodies.add(Json.text(root));
                            }));
        } catch (IOException e) {
            throw new AssertionError(example, e);
        }
    }

    /** Gives each text in JSON by the name of its field with a way to replace it; it is as before afterwards. */
    private static void texts(String name, JsonNode node, BiConsumer<String, Consumer<JsonNode>> found) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties())
                    .forEach(field -> one(field.getKey(), field.getValue(), v -> object.set(field.getKey(), v), found));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                one(name, array.get(i), v -> array.set(at, v), found);
            }
        }
    }

    private static void one(
            String name, JsonNode value, Consumer<JsonNode> set, BiConsumer<String, Consumer<JsonNode>> found) {
        if (value.isTextual()) {
            found.accept(name, set);
            set.accept(value);
        } else {
            texts(name, value, found);
        }
    }
}
