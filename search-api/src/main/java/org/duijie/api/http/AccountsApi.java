package org.duijie.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.view.AccessJson;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;

/** {@code /v1/accounts} and {@code /v1/me}. */
final class AccountsApi {
    static final List<String> LIST_PARAMETERS = List.of("after", "limit", ReaderLanguage.PARAMETER);

    private static final List<String> PARAMETERS = List.of(ReaderLanguage.PARAMETER);
    private static final List<String> KEYS = List.of("name", "roles", "enterprise", "secrets", "password");
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;

    private final Accounts accounts;
    private final int largestRequest;

    AccountsApi(Service service, int largestRequest) {
        this.accounts = new Accounts(service);
        this.largestRequest = largestRequest;
    }

    /** {@code GET /v1/me}. */
    void me(Context context) {
        Requests.parameters(context, PARAMETERS);
        Answers.json(context, AccessJson.of(Visitor.of(context)));
    }

    /** {@code GET /v1/accounts}. */
    void list(Context context) {
        var parameters = Requests.parameters(context, LIST_PARAMETERS);
        int limit = parameters.number("limit", USUAL_LIMIT, 1, MOST);
        var found = accounts.list(parameters.one("after").orElse(""), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var json = Json.object();
        var array = json.putArray("accounts");
        page.forEach(a -> array.add(AccessJson.of(a)));
        if (found.size() > limit) {
            Answers.next(context, parameters, page.getLast().name());
            json.put("next", page.getLast().name());
        }
        Answers.json(context, json);
    }

    /** {@code GET /v1/accounts/{id}}. */
    void get(Context context) {
        Requests.parameters(context, PARAMETERS);
        Answers.json(context, AccessJson.of(accounts.get(context.pathParam("id"))));
    }

    /** {@code POST /v1/accounts}. */
    void add(Context context) {
        Requests.parameters(context, PARAMETERS);
        var fields = RequestFields.of(context, largestRequest, KEYS);
        var account = new NewAccount(
                fields.text("name"),
                fields.texts("roles").stream().map(AccountsApi::role).collect(Collectors.toSet()),
                fields.optionalText("enterprise"),
                fields.flag("secrets", false));
        var made = accounts.add(Visitor.caller(context), account, fields.text("password"));
        context.status(HttpStatus.CREATED).header("Location", "/v1/accounts/" + made.id());
        Answers.json(context, AccessJson.of(made));
    }

    private static Role role(String code) {
        return Role.of(code).orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "account.role", code));
    }

    /** {@code DELETE /v1/accounts/{id}}: the account stays for the audit log, and may do nothing any more. */
    void disable(Context context) {
        Requests.parameters(context, PARAMETERS);
        accounts.disable(Visitor.caller(context), context.pathParam("id"));
        context.status(HttpStatus.NO_CONTENT);
    }

    /** {@code PUT /v1/accounts/{id}/password}. */
    void setPassword(Context context) {
        Requests.parameters(context, PARAMETERS);
        var fields = RequestFields.of(context, largestRequest, List.of("password"));
        accounts.setPassword(Visitor.caller(context), context.pathParam("id"), fields.text("password"));
        context.status(HttpStatus.NO_CONTENT);
    }

    /** {@code PUT /v1/accounts/{id}/assignments/{enterprise}}. */
    void assign(Context context) {
        Requests.parameters(context, PARAMETERS);
        accounts.assign(Visitor.caller(context), context.pathParam("id"), context.pathParam("enterprise"));
        context.status(HttpStatus.NO_CONTENT);
    }

    /** {@code DELETE /v1/accounts/{id}/assignments/{enterprise}}. */
    void unassign(Context context) {
        Requests.parameters(context, PARAMETERS);
        accounts.unassign(Visitor.caller(context), context.pathParam("id"), context.pathParam("enterprise"));
        context.status(HttpStatus.NO_CONTENT);
    }
}
