package org.duijie.corpus.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Kind;

/**
 * Records and interactions as JSON objects and back. Encoding is canonical: equal values have equal bytes. Decoding refuses what is
 * not exactly right (types, lengths, codes, malformed UTF-8, a key given twice) and tells the field, the rule and the value; unknown
 * fields are let pass and reported. Safe for use by several threads.
 */
public final class RecordJson {
    private RecordJson() {}

    /** {@return the canonical JSON of a record, one line without a line break, UTF-8} */
    public static byte[] encode(CorpusRecord record) {
        return encode(encoder -> encoder.write(record));
    }

    /** {@return the canonical JSON of an interaction, with {@code "kind":"interaction"}, one line without a line break, UTF-8} */
    public static byte[] encode(Interaction interaction) {
        return encode(encoder -> encoder.write(interaction));
    }

    /**
     * A record from the bytes of one JSON object that names its kind.
     *
     * @return the record; unknown fields are passed over
     * @throws org.duijie.corpus.check.BrokenRule what is wrong with it
     */
    public static CorpusRecord decode(byte[] bytes, int offset, int length) {
        return decode(parse(bytes, offset, length), Optional.empty()).value();
    }

    /** As {@link #decode(byte[], int, int)} for a whole array. */
    public static CorpusRecord decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** As {@link #decode(byte[], int, int)} for a text. */
    public static CorpusRecord decode(String text) {
        return decode(StrictJson.parse(text), Optional.empty()).value();
    }

    /**
     * A record from a JSON object.
     *
     * @param object as {@link #parse} gives it
     * @param defaultKind the kind of a record that does not name its own
     * @return the record and the names of the fields it does not have
     * @throws org.duijie.corpus.check.BrokenRule what is wrong with it
     */
    public static Decoded<CorpusRecord> decode(ObjectNode object, Optional<Kind> defaultKind) {
        var fields = new Fields(object);
        var record = RecordDecoder.record(fields, defaultKind);
        return new Decoded<>(record, fields.ignored());
    }

    /**
     * An interaction from a JSON object.
     *
     * @return the interaction and the names of the fields it does not have
     * @throws org.duijie.corpus.check.BrokenRule what is wrong with it
     */
    public static Decoded<Interaction> decodeInteraction(ObjectNode object) {
        var fields = new Fields(object);
        var interaction = RecordDecoder.interaction(fields);
        return new Decoded<>(interaction, fields.ignored());
    }

    /** As {@link #decodeInteraction(ObjectNode)} for a text. */
    public static Interaction decodeInteraction(String text) {
        return decodeInteraction(StrictJson.parse(text)).value();
    }

    /**
     * A JSON object from UTF-8.
     *
     * @return the object
     * @throws org.duijie.corpus.check.BrokenRule {@code utf8.form}, {@code json.form}, {@code json.object}, {@code json.duplicate},
     *     {@code json.trailing}
     */
    public static ObjectNode parse(byte[] bytes, int offset, int length) {
        return StrictJson.parse(bytes, offset, length);
    }

    /** {@return an empty JSON object to be filled} */
    public static ObjectNode emptyObject() {
        return StrictJson.emptyObject();
    }

    private static byte[] encode(Writing writing) {
        var bytes = new ByteArrayOutputStream(512);
        try (var json = StrictJson.factory().createGenerator(bytes)) {
            writing.writeWith(new RecordEncoder(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a lone surrogate, made past the decoder
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void writeWith(RecordEncoder encoder) throws IOException;
    }
}
