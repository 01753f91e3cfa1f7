package org.duijie.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Refused;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.view.AccessJson;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;

/** {@code /v1/keys}: everybody's own; administrators see and change those of others too. */
final class KeysApi {
    static final List<String> LIST_PARAMETERS = List.of("all", ReaderLanguage.PARAMETER);

    private static final List<String> PARAMETERS = List.of(ReaderLanguage.PARAMETER);
    private static final List<String> KEYS = List.of("name", "scopes", "days", "account");

    private final ApiKeys keys;
    private final int largestRequest;

    KeysApi(Service service, int largestRequest) {
        this.keys = new ApiKeys(service);
        this.largestRequest = largestRequest;
    }

    /** {@code GET /v1/keys}. */
    void list(Context context) {
        var parameters = Requests.parameters(context, LIST_PARAMETERS);
        var caller = Visitor.caller(context);
        boolean all = parameters.flag("all", false);
        if (all && !caller.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("key.all");
        }
        var json = Json.object();
        var array = json.putArray("keys");
        keys.list(all ? Optional.empty() : Optional.of(caller.account())).forEach(k -> array.add(AccessJson.of(k)));
        Answers.json(context, json);
    }

    /** {@code POST /v1/keys}: the answer is the only one with the secret. */
    void create(Context context) {
        Requests.parameters(context, PARAMETERS);
        var fields = RequestFields.of(context, largestRequest, KEYS);
        var caller = Visitor.caller(context);
        var account = fields.optionalText("account").orElse(caller.account());
        if (!account.equals(caller.account()) && !caller.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("key.all");
        }
        var scopes = fields.texts("scopes").stream().map(KeysApi::scope).collect(Collectors.toSet());
        int most = (int) ApiKeys.LONGEST.toDays();
        var made = keys.create(
                caller, account, fields.text("name"), scopes, Duration.ofDays(fields.number("days", 1, most)));
        context.status(HttpStatus.CREATED).header("Cache-Control", "no-store");
        Answers.json(context, AccessJson.of(made));
    }

    private static Scope scope(String code) {
        return Scope.of(code).orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "key.scope", code));
    }

    /** {@code DELETE /v1/keys/{id}}. */
    void revoke(Context context) {
        Requests.parameters(context, PARAMETERS);
        var caller = Visitor.caller(context);
        keys.revoke(caller, context.pathParam("id"), owner(caller));
        context.status(HttpStatus.NO_CONTENT);
    }

    private static Optional<String> owner(Caller caller) {
        return caller.is(Role.ADMINISTRATOR) ? Optional.empty() : Optional.of(caller.account());
    }
}
