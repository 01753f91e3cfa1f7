package org.duijie.api.push.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.push.link.Links;
import org.duijie.api.push.plan.DropReason;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Puts approved proposals into digests and digests into the outbox. One digest is one transaction, and one composer is at work at a time, on however
 * many servers. Safe for several threads.
 */
public final class Composer {
    private static final String NAME = "composer";

    private final Database database;
    private final Links links;
    private final Rhythm rhythm;
    private final NearDuplicates duplicates;
    private final WithdrawnProposals withdrawn;
    private final Duration linksLast;
    private final Clock clock;

    /**
     * A composer.
     *
     * @param linksLast how long a reply is possible by the links of a digest
     */
    public Composer(
            Database database, Links links, Rhythm rhythm, NearDuplicates duplicates, Duration linksLast, Clock clock) {
        this.database = database;
        this.links = links;
        this.rhythm = rhythm;
        this.duplicates = duplicates;
        this.withdrawn = new WithdrawnProposals(database, rhythm, clock);
        this.linksLast = linksLast;
        this.clock = clock;
    }

    /** {@return how many digests were composed now} */
    public int compose() {
        withdrawn.drop();
        int composed = 0;
        for (var enterprise : waiting()) {
            var now = clock.instant();
            if (database.read(handle -> rhythm.room(handle, enterprise, now)) > 0 && compose(enterprise, now)) {
                composed++;
            }
        }
        return composed;
    }

    private List<String> waiting() {
        return database.read(handle -> handle.createQuery("select distinct p.enterprise from proposal p"
                        + " join recipient r on r.enterprise = p.enterprise"
                        + " where p.status = 'approved' and r.consented_at is not null and r.unsubscribed_at is null"
                        + " order by p.enterprise")
                .mapTo(String.class)
                .list());
    }

    private boolean compose(String enterprise, Instant now) {
        return database.write(handle -> {
            alone(handle);
            var channels = channels(handle, enterprise);
            if (channels.isEmpty()) {
                return false;
            }
            int room = rhythm.room(handle, enterprise, now); // another composer may have been quicker
            var chosen = room > 0 ? choose(handle, enterprise, room, now) : List.<Approved>of();
            if (chosen.isEmpty()) {
                return false;
            }
            write(handle, digest(handle, enterprise, chosen, now), channels, now);
            return true;
        });
    }

    /** Waits until no other composer is in a transaction. */
    private static void alone(Handle handle) {
        handle.createUpdate("insert into progress (name, value) values (?, '') on conflict do nothing")
                .bind(0, NAME)
                .execute();
        handle.createUpdate("update progress set value = value where name = ?")
                .bind(0, NAME)
                .execute();
    }

    /** {@return the channels in use of an enterprise that wants to be written to} */
    private static List<String> channels(Handle handle, String enterprise) {
        return handle.createQuery("select c.id from channel c join recipient r on r.enterprise = c.enterprise"
                        + " where c.enterprise = ? and c.disabled_at is null and r.consented_at is not null"
                        + " and r.unsubscribed_at is null order by c.created_at, c.id")
                .bind(0, enterprise)
                .mapTo(String.class)
                .list();
    }

    private List<Approved> choose(Handle handle, String enterprise, int most, Instant now) {
        var different = different(handle, enterprise, now);
        var offers = different.values().stream()
                .map(a -> new Rhythm.Offer(a.id(), a.item(), a.probability()))
                .toList();
        return rhythm.choose(handle, enterprise, offers, most).stream()
                .map(offer -> different.get(offer.proposal()))
                .toList();
    }

    /** {@return by id what is approved, the likeliest first; what was withdrawn, and what is like something that went or may go, is dropped} */
    private Map<String, Approved> different(Handle handle, String enterprise, Instant now) {
        var taken = pushed(handle, enterprise);
        var different = new LinkedHashMap<String, Approved>();
        for (var approved : approved(handle, enterprise)) {
            if (rhythm.isWithdrawn(approved.item())) {
                WithdrawnProposals.drop(handle, approved.id(), DropReason.WITHDRAWN, now);
            } else if (duplicates.of(approved.item()).stream().anyMatch(taken::contains)) {
                WithdrawnProposals.drop(handle, approved.id(), DropReason.DUPLICATE, now);
            } else {
                different.put(approved.id(), approved);
                taken.add(approved.item());
            }
        }
        return different;
    }

    private static Set<Item> pushed(Handle handle, String enterprise) {
        return new HashSet<>(handle.createQuery("select item_kind, item from proposal"
                        + " where enterprise = ? and status in ('composed', 'sent')")
                .bind(0, enterprise)
                .map((row, context) -> new Item(row.getString("item_kind"), row.getString("item")))
                .list());
    }

    /** {@return what is approved, kept from others' changes until the transaction ends} */
    private List<Approved> approved(Handle handle, String enterprise) {
        return handle.createQuery("select id, item_kind, item, title, probability, reasons, note from proposal"
                        + " where enterprise = ? and status = 'approved' order by probability desc, id"
                        + database.takingRows())
                .bind(0, enterprise)
                .map((row, context) -> new Approved(
                        row.getString("id"),
                        new Item(row.getString("item_kind"), row.getString("item")),
                        row.getString("title"),
                        row.getDouble("probability"),
                        row.getString("reasons"),
                        row.getString("note")))
                .list();
    }

    private Digest digest(Handle handle, String enterprise, List<Approved> chosen, Instant now) {
        var language = language(handle, enterprise);
        var expires = now.plus(linksLast).truncatedTo(ChronoUnit.SECONDS);
        return new Digest(
                UUID.randomUUID().toString(),
                enterprise,
                language.getLanguage(),
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                chosen.stream().map(a -> item(a, language, expires)).toList(),
                links.unsubscribe(enterprise));
    }

    private static Locale language(Handle handle, String enterprise) {
        var settings = handle.createQuery("select settings from recipient where enterprise = ?")
                .bind(0, enterprise)
                .mapTo(String.class)
                .one();
        return tree(settings).path("language").asText().equals("en") ? Locale.ENGLISH : ReaderLanguage.USUAL;
    }

    private DigestItem item(Approved approved, Locale language, Instant expires) {
        var reasons = tree(approved.reasons());
        return new DigestItem(
                approved.id(),
                approved.item().kind(),
                approved.item().id(),
                approved.title(),
                approved.probability(),
                approved.note(),
                Facts.of(reasons, language),
                reasons,
                new DigestItem.Answers(
                        links.reply(approved.id(), "opened", expires),
                        links.reply(approved.id(), "interested", expires),
                        links.reply(approved.id(), "refused", expires)));
    }

    private static void write(Handle handle, Digest digest, List<String> channels, Instant now) {
        for (int i = 0; i < digest.items().size(); i++) {
            var proposal = digest.items().get(i).proposal();
            handle.execute(
                    "insert into digest_item (digest, position, proposal) values (?, ?, ?)", digest.id(), i, proposal);
            handle.execute(
                    "update proposal set status = 'composed', composed_at = ? where id = ?",
                    now.toEpochMilli(),
                    proposal);
        }
        var body = Json.text(digest.json());
        for (var channel : channels) {
            handle.execute(
                    "insert into message (id, digest, enterprise, channel, composed_at, body, status, next_at)"
                            + " values (?, ?, ?, ?, ?, ?, 'waiting', ?)",
                    UUID.randomUUID().toString(),
                    digest.id(),
                    digest.enterprise(),
                    channel,
                    now.toEpochMilli(),
                    body,
                    now.toEpochMilli());
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what is no JSON: " + json, e);
        }
    }

    private record Approved(String id, Item item, String title, double probability, String reasons, String note) {}
}
