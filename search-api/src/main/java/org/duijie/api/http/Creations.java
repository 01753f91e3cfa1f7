package org.duijie.api.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.Caller;
import org.duijie.corpus.check.BrokenRule;

/**
 * Gives what is created its id. A request with an {@code Idempotency-Key} that comes again within {@value #KEPT_DAYS} days gets the same id, though the server
 * was started anew or another one is asked; so whoever creates only what is not there creates it once.
 *
 * @param service keeps the keys
 */
record Creations(Service service) {
    private static final int KEPT_DAYS = 7;
    private static final int LONGEST = 200;

    /** What was created before with a key. */
    private record Known(String request, String created) {}

    /**
     * {@return the id of what a request creates}
     *
     * @throws BrokenRule {@code http.idempotencyKey}, {@code http.idempotencyKeyForm}
     */
    String id(Context context, Caller caller, byte[] body) {
        var key = context.header("Idempotency-Key");
        var id = UUID.randomUUID().toString();
        if (key == null) {
            return id;
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.idempotencyKeyForm", LONGEST);
        }
        var request = Answers.hash(
                (context.path() + "\n" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        var known = known(caller.account(), key, request, id);
        if (!known.request().equals(request)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.idempotencyKey", key);
        }
        return known.created();
    }

    private Known known(String account, String key, String request, String id) {
        long now = service.clock().millis();
        return service.database().write(handle -> {
            handle.createUpdate("delete from creation where created_at < ?")
                    .bind(0, now - Duration.ofDays(KEPT_DAYS).toMillis())
                    .execute();
            handle.createUpdate("insert into creation (account, idempotency_key, request, created, created_at)"
                            + " values (?, ?, ?, ?, ?) on conflict (account, idempotency_key) do nothing")
                    .bind(0, account)
                    .bind(1, key)
                    .bind(2, request)
                    .bind(3, id)
                    .bind(4, now)
                    .execute();
            return handle.createQuery("select request, created from creation where account = ? and idempotency_key = ?")
                    .bind(0, account)
                    .bind(1, key)
                    .map((row, context) -> new Known(row.getString("request"), row.getString("created")))
                    .one();
        });
    }
}
