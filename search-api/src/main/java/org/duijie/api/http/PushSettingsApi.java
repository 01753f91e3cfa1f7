package org.duijie.api.http;

import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Audit;
import org.duijie.api.access.Role;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;

/** What an enterprise wants otherwise than usual: for itself, its brokers and administrators. */
final class PushSettingsApi {
    /** What an administrator does with settings is in the audit log. */
    private static final String READ = "recipient.read";

    private static final String CHANGED = "recipient.settings";
    private static final String AUTOMATIC = "automatic";

    private final Sight sight;
    private final Recipients recipients;
    private final Audit audit;
    private final int largestRequest;

    PushSettingsApi(Sight sight, Recipients recipients, Audit audit, int largestRequest) {
        this.sight = sight;
        this.recipients = recipients;
        this.audit = audit;
        this.largestRequest = largestRequest;
    }

    /** {@code GET /v1/enterprises/{id}/push-settings}. */
    void get(Context context) {
        var id = enterprise(context);
        note(context, READ, id);
        answer(context, id);
    }

    /** {@code PUT /v1/enterprises/{id}/push-settings}; the whole of what is wanted. */
    void put(Context context) {
        var id = enterprise(context);
        var body = Requests.body(context, largestRequest);
        var wanted = RecordJson.parse(body, 0, body.length);
        var caller = Visitor.caller(context);
        if (wanted.has(AUTOMATIC) && !caller.is(Role.BROKER) && !caller.is(Role.ADMINISTRATOR)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "push.automatic", AUTOMATIC);
        }
        recipients.settings(id, new String(body, StandardCharsets.UTF_8));
        note(context, CHANGED, id);
        answer(context, id);
    }

    /** What who does not act for an enterprise does is in the audit log. */
    private void note(Context context, String action, String enterprise) {
        var caller = Visitor.caller(context);
        if (!Acting.isFor(caller, enterprise)) {
            audit.note(caller, action, enterprise);
        }
    }

    private String enterprise(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        Requests.language(context); // refuses one that is not known
        var id = context.pathParam("id");
        var caller = Visitor.caller(context);
        boolean own = caller.is(Role.ENTERPRISE)
                && caller.enterprise().filter(id::equals).isPresent();
        if (!own && !Reach.of(caller).includes(id)) {
            throw new UnknownId("enterprise.unknown", id);
        }
        return sight.of(context).enterprise(id).id();
    }

    private void answer(Context context, String enterprise) {
        var recipient = recipients.find(enterprise);
        var json = Json.object()
                .put("enterprise", enterprise)
                .put("active", recipient.filter(r -> r.isActive()).isPresent());
        json.putRawValue(
                "settings", new RawValue(recipient.map(r -> r.settings()).orElse("{}")));
        Answers.tagged(context, json);
    }
}
