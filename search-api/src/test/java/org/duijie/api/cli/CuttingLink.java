package org.duijie.api.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A link between two servers on this machine that is cut, in both ways, after a random number of bytes of an answer. The port behind it may
 * change. What fails in it shows at its ends.
 */
final class CuttingLink implements AutoCloseable {
    private final ServerSocket entrance;
    private final Random random;
    private final int mostBytes;
    private final AtomicInteger cuts = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Optional<Runnable> insteadOfCutting = Optional.empty();
    private volatile int port;

    /**
     * Opens the link.
     *
     * @param mostBytes at most so many bytes of answers go through a connection
     */
    CuttingLink(int port, long seed, int mostBytes) throws IOException {
        this.port = port;
        this.random = new Random(seed);
        this.mostBytes = mostBytes;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    void leadTo(int otherPort) {
        port = otherPort;
    }

    int cuts() {
        return cuts.get();
    }

    /** From now on does something where it would be cut, and goes on. */
    void insteadOfCutting(Runnable action) {
        insteadOfCutting = Optional.of(action);
    }

    private void accept() throws IOException {
        while (true) {
            var client = entrance.accept();
            int bytes = 1 + random.nextInt(mostBytes);
            run(() -> pass(client, bytes));
        }
    }

    private void pass(Socket client, int bytes) throws IOException {
        open.add(client);
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            run(() -> client.getInputStream().transferTo(server.getOutputStream()));
            int left = bytes;
            var buffer = new byte[8192];
            for (int n = server.getInputStream().read(buffer);
                    n > 0;
                    n = server.getInputStream().read(buffer)) {
                client.getOutputStream().write(buffer, 0, insteadOfCutting.isEmpty() ? Math.min(n, left) : n);
                left -= n;
                if (left <= 0) {
                    cuts.incrementAndGet();
                    if (insteadOfCutting.isEmpty()) {
                        return;
                    }
                    insteadOfCutting.get().run();
                    left = Integer.MAX_VALUE;
                }
            }
        } finally {
            open.remove(client);
        }
    }

    private static void run(Work work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return; // an end was closed
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var client : open) {
            client.close();
        }
    }
}
