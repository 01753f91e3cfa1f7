package org.duijie.api.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.Audit;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.view.AccessJson;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;

/** {@code GET /v1/audit}: the audit log, the newest entries first. */
final class AuditApi {
    static final List<String> PARAMETERS = List.of("since", "account", "after", "limit", ReaderLanguage.PARAMETER);

    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;

    private final Audit audit;

    AuditApi(Service service) {
        this.audit = new Audit(service);
    }

    void list(Context context) {
        var parameters = Requests.parameters(context, PARAMETERS);
        int limit = parameters.number("limit", USUAL_LIMIT, 1, MOST);
        var filter = new Audit.Filter(parameters.one("since").map(AuditApi::time), parameters.one("account"));
        var before = parameters.one("after").map(AuditApi::cursor).orElseGet(OptionalLong::empty);
        var found = audit.list(filter, before, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var json = Json.object();
        var array = json.putArray("entries");
        page.forEach(e -> array.add(AccessJson.of(e)));
        if (found.size() > limit) {
            var next = Long.toString(page.getLast().sequence());
            Answers.next(context, parameters, next);
            json.put("next", next);
        }
        Answers.json(context, json);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "http.time", "since", text);
        }
    }

    private static OptionalLong cursor(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new BrokenRule(ApiMessages.MESSAGES, "audit.cursor", text);
        }
        return OptionalLong.of(Long.parseLong(text));
    }
}
