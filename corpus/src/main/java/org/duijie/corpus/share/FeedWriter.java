package org.duijie.corpus.share;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.duijie.corpus.store.FeedEntry;
import org.duijie.corpus.store.FeedPage;
import org.duijie.corpus.store.Origin;

/** Pages of a change feed as JSON; {@code docs/sharing.md} describes it, {@link FeedReader} reads it. */
public final class FeedWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FeedWriter() {}

    /** {@return the page's JSON, UTF-8; the same page gives the same bytes} */
    public static byte[] write(FeedPage page) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeFieldName("store");
            write(json, page.store());
            json.writeArrayFieldStart("origins");
            for (var origin : page.origins()) {
                write(json, origin);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("entries");
            for (var entry : page.entries()) {
                write(json, entry);
            }
            json.writeEndArray();
            json.writeNumberField("sequence", page.end());
            json.writeNumberField("last", page.last());
            json.writeStringField("next", next(page).text());
            json.writeBooleanField("more", page.more());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** {@return where the feed goes on behind a page} */
    public static FeedCursor next(FeedPage page) {
        return new FeedCursor(page.store().identity(), page.end());
    }

    private static void write(JsonGenerator json, Origin origin) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", origin.identity());
        json.writeStringField("name", origin.name());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FeedEntry entry) throws IOException {
        var claim = entry.claim();
        json.writeStartObject();
        json.writeNumberField("sequence", entry.sequence());
        json.writeStringField("kind", claim.kind().code());
        json.writeStringField("id", claim.id());
        json.writeStringField("origin", claim.origin());
        json.writeNumberField("version", claim.version());
        json.writeNumberField("adoptions", claim.adoptions());
        if (claim.record().isPresent()) {
            json.writeFieldName("record");
            json.writeRawValue(claim.record().get());
        } else {
            json.writeBooleanField("deleted", true);
        }
        json.writeEndObject();
    }
}
