package org.duijie.api.http;

import java.util.List;
import org.duijie.api.access.Access;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;

/** What the server answers to outside the pages, and who may ask it. Each of these is described in {@code openapi.json}. */
enum Route {
    SEARCH("GET", "/v1/search", Access.RECORDS),
    SUGGEST("GET", "/v1/suggest", Access.RECORDS),
    MATCH("POST", "/v1/match", Access.RECORDS),
    NEED_MATCHES("GET", "/v1/needs/{id}/matches", Access.RECORDS),
    ITEM("GET", "/v1/items/{id}", Access.RECORDS),
    PROSPECTS("GET", "/v1/items/{id}/prospects", Access.RECORDS),
    SIMILAR("GET", "/v1/items/{id}/similar", Access.RECORDS),
    RECOMMENDATIONS("GET", "/v1/enterprises/{id}/recommendations", Access.RECORDS),
    INTERACTIONS("POST", "/v1/interactions", Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER, Role.ADMINISTRATOR)),
    CHANGES("GET", "/v1/changes", Access.RECORDS),
    STATS("GET", "/v1/stats", Access.RECORDS),
    QUALITY("GET", "/v1/quality", Access.RECORDS),
    JUDGMENTS("POST", "/v1/judging/pools/{pool}/judgments", Access.of(Scope.WRITE, Role.ANALYST)),
    AGREEMENT("GET", "/v1/judging/pools/{pool}/agreement", Access.of(Scope.READ, Role.ANALYST)),
    DICTIONARY_RELOAD("POST", "/v1/dictionary/reload", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    NEED_CREATE("POST", "/v1/needs", Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER)),
    NEED("GET", "/v1/needs/{id}", Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER)),
    NEED_CHANGE("PUT", "/v1/needs/{id}", Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER)),
    NEED_CLOSE("POST", "/v1/needs/{id}/close", Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER)),
    ENTERPRISE_NEEDS("GET", "/v1/enterprises/{id}/needs", Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER)),
    SAVED_SEARCH_CREATE("POST", "/v1/saved-searches", Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER)),
    SAVED_SEARCHES("GET", "/v1/saved-searches", Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER)),
    SAVED_SEARCH("GET", "/v1/saved-searches/{id}", Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER)),
    SAVED_SEARCH_CHANGE("PUT", "/v1/saved-searches/{id}", Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER)),
    SAVED_SEARCH_DELETE("DELETE", "/v1/saved-searches/{id}", Access.of(Scope.WRITE, Role.ENTERPRISE, Role.BROKER)),
    PUSH_PLAN("POST", "/v1/push/plan", Access.of(Scope.PUSH, Role.BROKER, Role.ADMINISTRATOR)),
    PROPOSALS("GET", "/v1/push/proposals", Access.of(Scope.READ, Role.BROKER, Role.ADMINISTRATOR)),
    PROPOSAL_APPROVE("POST", "/v1/push/proposals/{id}/approve", Access.of(Scope.PUSH, Role.BROKER, Role.ADMINISTRATOR)),
    PROPOSAL_DROP("POST", "/v1/push/proposals/{id}/drop", Access.of(Scope.PUSH, Role.BROKER, Role.ADMINISTRATOR)),
    PROPOSAL_NOTE("POST", "/v1/push/proposals/{id}/note", Access.of(Scope.PUSH, Role.BROKER, Role.ADMINISTRATOR)),
    PROPOSAL_ASSIGN("POST", "/v1/push/proposals/{id}/assign", Access.of(Scope.PUSH, Role.BROKER, Role.ADMINISTRATOR)),
    PUSH_SETTINGS(
            "GET",
            "/v1/enterprises/{id}/push-settings",
            Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER, Role.ADMINISTRATOR)),
    PUSH_SETTINGS_PUT(
            "PUT",
            "/v1/enterprises/{id}/push-settings",
            Access.of(Scope.PUSH, Role.ENTERPRISE, Role.BROKER, Role.ADMINISTRATOR)),
    REPLY("POST", "/v1/push/proposals/{id}/replies", Access.of(Scope.PUSH, Role.ENTERPRISE, Role.BROKER)),
    INBOX("GET", "/v1/enterprises/{id}/inbox", Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER)),
    FEEDBACK(
            "GET", "/v1/items/{id}/feedback", Access.of(Scope.READ, Role.ENTERPRISE, Role.ANALYST, Role.ADMINISTRATOR)),
    FUNNEL("GET", "/v1/push/funnel", Access.of(Scope.READ, Role.ANALYST, Role.ADMINISTRATOR)),
    LIVE("GET", "/health/live", Access.PUBLIC),
    READY("GET", "/health/ready", Access.PUBLIC),
    METRICS("GET", "/metrics", Access.of(Scope.READ, Role.ANALYST, Role.ADMINISTRATOR)),
    ME("GET", "/v1/me", Access.signedIn(Scope.READ)),
    ACCOUNTS("GET", "/v1/accounts", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    ACCOUNT_ADD("POST", "/v1/accounts", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    ACCOUNT("GET", "/v1/accounts/{id}", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    ACCOUNT_DISABLE("DELETE", "/v1/accounts/{id}", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    ACCOUNT_PASSWORD("PUT", "/v1/accounts/{id}/password", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    ACCOUNT_ASSIGN("PUT", "/v1/accounts/{id}/assignments/{enterprise}", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    ACCOUNT_UNASSIGN(
            "DELETE", "/v1/accounts/{id}/assignments/{enterprise}", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    KEYS("GET", "/v1/keys", Access.signedIn(Scope.ADMIN)),
    KEY_CREATE("POST", "/v1/keys", Access.signedIn(Scope.ADMIN)),
    KEY_REVOKE("DELETE", "/v1/keys/{id}", Access.signedIn(Scope.ADMIN)),
    AUDIT("GET", "/v1/audit", Access.of(Scope.ADMIN, Role.ADMINISTRATOR)),
    OPENAPI("GET", "/openapi.json", Access.PUBLIC);

    private static final List<String> PREFIXES = List.of("/v1/", "/health/", "/metrics", "/openapi.json");

    private final String method;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a record that copies its set
    private final Access access;

    Route(String method, String path, Access access) {
        this.method = method;
        this.path = path;
        this.access = access;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** {@return who may} */
    Access access() {
        return access;
    }

    /** {@return whether a program asks, not a person with a browser} */
    static boolean isApi(String path) {
        return path.equals("/v1") || PREFIXES.stream().anyMatch(path::startsWith);
    }
}
