package org.duijie.evaluation.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A local server that holds requests back, from one of them on, until a number of them has come; it then goes on as before. */
@SuppressForbidden("com.sun.net.httpserver is an exported part of every JDK: module jdk.httpserver")
final class StallingServer implements AutoCloseable {
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch stall;
    private final int from;
    private final HttpServer server;

    /**
     * A server.
     *
     * @param from the request, counted from 1, with which the stall begins
     * @param held how many requests it takes to end it
     */
    StallingServer(int from, int held) throws IOException {
        this.from = from;
        this.stall = new CountDownLatch(held);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.createContext("/refused", exchange -> answer(exchange, 503));
        server.start();
    }

    /** A server that never stalls. */
    static StallingServer never() throws IOException {
        return new StallingServer(Integer.MAX_VALUE, 1);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (asked.incrementAndGet() >= from) {
            stall.countDown();
            try {
                stall.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        answer(exchange, 200);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
