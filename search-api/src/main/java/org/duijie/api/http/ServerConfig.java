package org.duijie.api.http;

import java.time.Duration;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * How the server runs.
 *
 * @param port where it listens, 0 to 65535; 0 for any free one
 * @param follow whether it brings the index up to the store and the dictionaries; else it only takes over what others index
 * @param refreshEvery how often it looks for changes, 50 milliseconds to one hour
 * @param largestRequest the most bytes of a request's head or body, 16 KiB to 64 MiB
 * @param stopWithin how long requests under way may take when the server stops, at most one minute
 */
public record ServerConfig(int port, boolean follow, Duration refreshEvery, int largestRequest, Duration stopWithin) {
    /** The port unless told otherwise. */
    public static final int USUAL_PORT = 8080;

    private static final int MOST_PORT = 65_535;
    private static final int LEAST_REQUEST = 16 << 10;
    private static final int MOST_REQUEST = 64 << 20;
    private static final Duration LEAST_REFRESH = Duration.ofMillis(50);
    private static final Duration MOST_REFRESH = Duration.ofHours(1);
    private static final Duration MOST_STOP = Duration.ofMinutes(1);

    /** @throws BrokenRule {@code http.config}, naming every setting that is out of range */
    public ServerConfig {
        var wrong = new String[] {
            wrong("port", port, 0, MOST_PORT),
            wrong("refreshEvery", refreshEvery, LEAST_REFRESH, MOST_REFRESH),
            wrong("largestRequest", largestRequest, LEAST_REQUEST, MOST_REQUEST),
            wrong("stopWithin", stopWithin, Duration.ZERO, MOST_STOP)
        };
        if (!String.join("", wrong).isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.config", (Object[]) wrong);
        }
    }

    /** {@return the usual settings with a port} */
    public static ServerConfig ofPort(int port) {
        return new ServerConfig(port, true, Duration.ofMillis(200), 1 << 20, Duration.ofSeconds(5));
    }

    /** {@return the same with another choice of who indexes} */
    public ServerConfig withFollow(boolean chosen) {
        return new ServerConfig(port, chosen, refreshEvery, largestRequest, stopWithin);
    }

    private static <T extends Comparable<T>> String wrong(String name, T value, T least, T most) {
        boolean inRange = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        return inRange ? "" : name + " " + value + " (" + least + " – " + most + ")";
    }
}
