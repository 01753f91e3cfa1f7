package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ask.Parameters;
import org.duijie.api.view.Json;

/** Writing answers. */
final class Answers {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private static final int TAG_BYTES = 16;
    private static final int NOT_MODIFIED = 304;

    private Answers() {}

    /** Answers with JSON; what is found depends on the language. */
    static void json(Context context, JsonNode json) {
        context.header("Vary", "Accept-Language").contentType(JSON).result(bytes(json));
    }

    /** Says where the next page of a list is, as RFC 8288 has it. */
    static void next(Context context, Parameters parameters, String after) {
        var values = new LinkedHashMap<>(parameters.values());
        values.put("after", List.of(after));
        var query = new Parameters(values).query();
        context.header("Link", "<" + context.req().getRequestURI() + "?" + query + ">; rel=\"next\"");
    }

    /** Answers with JSON and its {@code ETag}, or with 304 where the reader has it already (RFC 9110). */
    static void tagged(Context context, JsonNode json) {
        var body = bytes(json);
        context.header("Vary", "Accept-Language");
        tagged(context, tag(body), body);
    }

    /** The same for JSON in no language; the tag is weak, since it is the same whether the answer is packed or not. */
    static void tagged(Context context, byte[] json) {
        context.header("Vary", "Accept-Encoding");
        tagged(context, "W/" + tag(json), json);
    }

    /** The same with an {@code ETag} that was made elsewhere. */
    static void tagged(Context context, String tag, JsonNode json) {
        context.header("Vary", "Accept-Language");
        tagged(context, tag, bytes(json));
    }

    private static void tagged(Context context, String tag, byte[] body) {
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        if (holds(context.header("If-None-Match"), tag)) {
            context.status(NOT_MODIFIED);
        } else {
            context.contentType(JSON).result(body);
        }
    }

    static byte[] bytes(JsonNode json) {
        return Json.text(json).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean holds(String ifNoneMatch, String tag) {
        return Optional.ofNullable(ifNoneMatch).stream()
                .flatMap(h -> Stream.of(h.split(",")))
                .map(String::strip)
                .map(Answers::opaque)
                .anyMatch(t -> t.equals("*") || t.equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String tag(byte[] body) {
        return '"' + hash(body) + '"';
    }

    /** {@return what tells a body from others: half of its SHA-256 in hex digits} */
    static String hash(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
