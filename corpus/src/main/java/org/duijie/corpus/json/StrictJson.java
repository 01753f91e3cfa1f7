package org.duijie.corpus.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.check.Utf8;

/** JSON read without mercy: well-formed UTF-8, one object, each key once, nothing behind it, bounded depth. */
final class StrictJson {
    private static final int DEEPEST = 32;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    static ObjectNode parse(byte[] bytes, int offset, int length) {
        var text = Utf8.decode(bytes, offset, length);
        try (var parser = FACTORY.createParser(text.array(), text.arrayOffset(), text.length())) {
            return object(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // closing text in memory cannot fail
        }
    }

    static ObjectNode parse(String text) {
        try (var parser = FACTORY.createParser(text)) {
            return object(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonFactory factory() {
        return FACTORY;
    }

    static ObjectNode emptyObject() {
        return MAPPER.createObjectNode();
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(parser);
            if (!(tree instanceof ObjectNode object)) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "json.object", tree == null ? "" : tree);
            }
            if (parser.nextToken() != null) {
                throw new BrokenRule(
                        CorpusMessages.MESSAGES,
                        "json.trailing",
                        parser.currentTokenLocation().getColumnNr());
            }
            return object;
        } catch (MismatchedInputException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "json.duplicate", parser.currentName());
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "json.form", column, e.getOriginalMessage());
        }
    }
}
