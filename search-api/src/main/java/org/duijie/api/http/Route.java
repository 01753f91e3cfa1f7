package org.duijie.api.http;

import java.util.List;

/** What the server answers to outside the pages. Each of these is described in {@code openapi.json}. */
enum Route {
    SEARCH("GET", "/v1/search"),
    SUGGEST("GET", "/v1/suggest"),
    MATCH("POST", "/v1/match"),
    NEED_MATCHES("GET", "/v1/needs/{id}/matches"),
    ITEM("GET", "/v1/items/{id}"),
    PROSPECTS("GET", "/v1/items/{id}/prospects"),
    SIMILAR("GET", "/v1/items/{id}/similar"),
    RECOMMENDATIONS("GET", "/v1/enterprises/{id}/recommendations"),
    INTERACTIONS("POST", "/v1/interactions"),
    CHANGES("GET", "/v1/changes"),
    STATS("GET", "/v1/stats"),
    QUALITY("GET", "/v1/quality"),
    JUDGMENTS("POST", "/v1/judging/pools/{pool}/judgments"),
    AGREEMENT("GET", "/v1/judging/pools/{pool}/agreement"),
    DICTIONARY_RELOAD("POST", "/v1/dictionary/reload"),
    REPLY("POST", "/v1/push/proposals/{id}/replies"),
    INBOX("GET", "/v1/enterprises/{id}/inbox"),
    FEEDBACK("GET", "/v1/items/{id}/feedback"),
    FUNNEL("GET", "/v1/push/funnel"),
    LIVE("GET", "/health/live"),
    READY("GET", "/health/ready"),
    METRICS("GET", "/metrics"),
    OPENAPI("GET", "/openapi.json");

    private static final List<String> PREFIXES = List.of("/v1/", "/health/", "/metrics", "/openapi.json");

    private final String method;
    private final String path;

    Route(String method, String path) {
        this.method = method;
        this.path = path;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** {@return whether a program asks, not a person with a browser} */
    static boolean isApi(String path) {
        return path.equals("/v1") || PREFIXES.stream().anyMatch(path::startsWith);
    }
}
