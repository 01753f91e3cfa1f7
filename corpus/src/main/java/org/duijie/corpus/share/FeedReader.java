package org.duijie.corpus.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.Claim;
import org.duijie.corpus.store.FeedEntry;
import org.duijie.corpus.store.FollowedFeeds.Position;
import org.duijie.corpus.store.FollowedFeeds.Received;
import org.duijie.corpus.store.Origin;
import org.duijie.corpus.store.Reject;

/**
 * Reads a page of a feed and believes nothing of it. A page whose frame or order is wrong is refused as a whole, since nobody can tell what
 * it lacks; an entry that breaks a rule is refused alone.
 */
final class FeedReader {
    private final String url;
    private final Optional<Position> before;
    private final Locale language;

    /**
     * A reader of the next page.
     *
     * @param url where the feed is, for messages
     * @param before how far it was read
     * @param language the language of what is told within a message
     */
    FeedReader(String url, Optional<Position> before, Locale language) {
        this.url = url;
        this.before = before;
        this.language = language;
    }

    /** @throws BrokenRule {@code feed.json}, {@code feed.field}, {@code feed.sequence}, {@code feed.back}, {@code feed.stuck} */
    ReceivedPage read(byte[] bytes) {
        var page = parse(bytes);
        var store = origin(object(page, "store"));
        checkStore(store);
        long end = number(page, "sequence");
        var next = text(page, "next");
        boolean more = flag(page, "more");
        checkEnd(end, next, more);
        var origins = new ArrayList<Origin>();
        for (var origin : list(page, "origins")) {
            origins.add(origin(origin));
        }
        var entries = new ArrayList<FeedEntry>();
        var rejects = new ArrayList<Reject>();
        long last = known();
        for (var entry : list(page, "entries")) {
            last = sequence(entry, last, end);
            try {
                entries.add(new FeedEntry(last, claim(entry)));
            } catch (BrokenRule e) {
                rejects.add(new Reject(place(url), last, e, entry.toString()));
            }
        }
        var position = new Position(store.identity(), next, end);
        return new ReceivedPage(
                new Received(store, origins, entries, position), rejects, Math.max(end, number(page, "last")), more);
    }

    /** {@return the address as the place of a reject, such as {@code 10.1.2.3:8080/v1/changes}} */
    static String place(String url) {
        return url.substring(url.indexOf("//") + 2);
    }

    private ObjectNode parse(byte[] bytes) {
        try {
            return RecordJson.parse(bytes, 0, bytes.length);
        } catch (BrokenRule e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "feed.json", url, known(), e.text(language));
        }
    }

    private void checkStore(Origin store) {
        if (before.isPresent() && !before.get().identity().equals(store.identity())) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES, "feed.swapped", url, before.get().identity(), store.identity());
        }
    }

    private void checkEnd(long end, String next, boolean more) {
        if (end < known()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.back", url, known(), end);
        }
        boolean same =
                end == known() || before.filter(b -> b.cursor().equals(next)).isPresent();
        if (more && same) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.stuck", url, known());
        }
    }

    /** Each entry comes behind the one before it, and none behind the page's end. */
    private long sequence(JsonNode entry, long last, long end) {
        long sequence = number(entry, "sequence");
        if (sequence <= last || sequence > end) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.sequence", url, sequence, last, end);
        }
        return sequence;
    }

    private static Claim claim(JsonNode entry) {
        var kind = Kind.of(entryText(entry, "kind"));
        var id = entryText(entry, "id");
        var record = entry.get("record");
        boolean deleted = entry.path("deleted").asBoolean();
        if (deleted == (record instanceof ObjectNode)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.recordOrDeleted", kind.code(), id);
        }
        return new Claim(
                kind,
                id,
                entryText(entry, "origin"),
                entryNumber(entry, "version"),
                entryNumber(entry, "adoptions"),
                deleted ? Optional.empty() : Optional.of(record(kind, id, (ObjectNode) record)));
    }

    private static String record(Kind kind, String id, ObjectNode json) {
        CorpusRecord record = RecordJson.decode(json, Optional.empty()).value();
        if (record.kind() != kind || !record.id().equals(id)) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES,
                    "feed.otherRecord",
                    kind.code(),
                    id,
                    record.kind().code(),
                    record.id());
        }
        if (record.visibility() == Visibility.PRIVATE) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.private", id);
        }
        return new String(RecordJson.encode(record), StandardCharsets.UTF_8);
    }

    private static String entryText(JsonNode entry, String name) {
        var value = entry.path(name);
        if (!value.isTextual()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "field.text", name, value);
        }
        return value.textValue();
    }

    private static long entryNumber(JsonNode entry, String name) {
        var value = entry.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "field.count", name, value);
        }
        return value.longValue();
    }

    private Origin origin(JsonNode json) {
        try {
            return new Origin(text(json, "id"), text(json, "name"));
        } catch (BrokenRule e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "feed.json", url, known(), e.text(language));
        }
    }

    private JsonNode object(JsonNode page, String name) {
        var value = page.path(name);
        return check(value.isObject(), name, value);
    }

    private List<JsonNode> list(JsonNode page, String name) {
        var value = page.path(name);
        check(value.isArray(), name, value);
        var items = new ArrayList<JsonNode>(value.size());
        value.forEach(items::add);
        return items;
    }

    private String text(JsonNode page, String name) {
        var value = page.path(name);
        return check(value.isTextual(), name, value).textValue();
    }

    private boolean flag(JsonNode page, String name) {
        var value = page.path(name);
        return check(value.isBoolean(), name, value).booleanValue();
    }

    private long number(JsonNode page, String name) {
        var value = page.path(name);
        return check(value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0, name, value)
                .longValue();
    }

    private JsonNode check(boolean isRight, String name, JsonNode value) {
        if (!isRight) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.field", url, known(), name, value);
        }
        return value;
    }

    /** {@return the change up to which the feed was read} */
    private long known() {
        return before.map(Position::sequence).orElse(0L);
    }
}
