package org.duijie.api.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The section {@code listen} of the settings: where the server is found.
 *
 * @param host the address that it listens on; this machine's own unless told otherwise
 * @param url where people and programs reach it, without a path: {@code https://…}, or {@code http://} on this machine only; empty for
 *     {@code http://localhost} with its port
 * @param behindProxy whether a proxy of ours is in front, whose {@code X-Forwarded-For} tells the address of who asks
 */
public record Listen(String host, Optional<String> url, boolean behindProxy) {
    /** The address of this machine that no other reaches. */
    public static final String THIS_MACHINE = "127.0.0.1";

    private static final Set<String> LOCAL = Set.of("localhost", THIS_MACHINE, "::1", "[::1]");

    /** Reads the section. */
    public static Listen of(Section listen) {
        var host = listen.text("host").filter(h -> !h.isBlank()).orElse(THIS_MACHINE);
        var url = listen.text("url").map(u -> u.endsWith("/") ? u.substring(0, u.length() - 1) : u);
        if (url.filter(u -> !isSafe(u)).isPresent()) {
            listen.wrong("listen.url", "url", url.get());
        } else if (url.isEmpty() && !LOCAL.contains(host)) {
            listen.wrong("listen.noUrl", "url", host);
        }
        return new Listen(host, url, listen.flag("behindProxy", false));
    }

    private static boolean isSafe(String url) {
        try {
            var uri = URI.create(url);
            boolean plain = "http".equals(uri.getScheme()) && uri.getHost() != null && LOCAL.contains(uri.getHost());
            boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawUserInfo() == null;
            return bare && uri.getHost() != null && (plain || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@return whether nobody from another machine reaches it} */
    public boolean isLocal() {
        return LOCAL.contains(host);
    }

    /** {@return whether browsers reach it by TLS} */
    public boolean isSecure() {
        return url.filter(u -> u.startsWith("https:")).isPresent();
    }

    /** {@return the name of the cookie of a session; by TLS one that no other host can set} */
    public String sessionCookie() {
        return isSecure() ? "__Host-duijie" : "duijie";
    }

    /** {@return where it is reached, of a server that listens on a port} */
    public String url(int port) {
        return url.orElseGet(() -> "http://localhost:" + port);
    }
}
