package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.Places;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.DatabasePlace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills processes that compose and send, with SIGKILL, at random moments, while more is approved; {@code -Dduijie.kills=50} for more. */
class KilledSendingIT {
    private static final long SEED = 11;
    private static final int KILLS = Integer.getInteger("duijie.kills", 25);
    private static final int PER_KILL = 12;
    /** Some are killed while they start, most while they compose and send. */
    private static final int MOST_MILLIS_AFTER_FIRST = 120;

    @TempDir
    Path directory;

    private final Set<String> approved = new TreeSet<>();
    private int made;
    private int started;

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatIsApprovedArrivesAndNothingElseHoweverOftenSendersAreKilled(Places kind) throws Exception {
        var place = kind.fresh();
        var random = new Random(SEED);
        int processes = kind == Places.POSTGRES ? 2 : 1;
        try (var receiver = new Receiver();
                var pushes = Pushes.open(place, Clock.systemUTC())) {
            pushes.recipient(Pushes.ENTERPRISE);
            pushes.channel(ChannelKind.WEBHOOK, receiver.url());
            var running = new ArrayList<Process>();
            for (int i = 0; i < processes; i++) {
                running.add(start(place));
            }
            int interrupted = 0;
            for (int kills = 0; kills < KILLS; kills++) {
                int before = receiver.got().size();
                propose(pushes, random);
                var victim = kills % processes;
                waitForMore(receiver, before, running);
                Thread.sleep(random.nextInt(MOST_MILLIS_AFTER_FIRST));
                running.get(victim).destroyForcibly().waitFor();
                interrupted += pending(pushes) ? 1 : 0;
                running.set(victim, start(place));
            }
            finish(pushes, running);
            check(pushes, receiver);
            assertThat(interrupted).as("kills with something under way").isGreaterThan(KILLS / 10);
        }
    }

    private void propose(Pushes pushes, Random random) {
        for (int i = 0; i < PER_KILL; i++) {
            var id = "p" + made++;
            var status = random.nextInt(4) == 0 ? List.of("planned", "dropped").get(random.nextInt(2)) : "approved";
            pushes.proposal(id, Pushes.ENTERPRISE, status);
            if (status.equals("approved")) {
                approved.add(id);
            }
        }
    }

    private static void waitForMore(Receiver receiver, int before, List<Process> running) throws Exception {
        while (receiver.got().size() == before) {
            assertThat(running).as("senders").allMatch(Process::isAlive);
            Thread.sleep(1);
        }
    }

    private static boolean pending(Pushes pushes) {
        return pushes.service
                        .database()
                        .read(h -> h.createQuery("select (select count(*) from message where status = 'waiting')"
                                        + " + (select count(*) from proposal where status = 'approved')")
                                .mapTo(Integer.class)
                                .one())
                > 0;
    }

    /** Ends the processes, and sends the rest as a server would when their leases have ended. */
    private static void finish(Pushes pushes, List<Process> running) throws Exception {
        for (var process : running) {
            process.destroyForcibly().waitFor();
        }
        var later = Clock.offset(Clock.systemUTC(), Outbox.LEASE.plus(Duration.ofSeconds(1)));
        try (var rest = Pushes.open(pushes.service.settings().place(), later)) {
            while (pending(pushes)) {
                rest.delivery.composer().compose();
                rest.delivery.sender().sendAll();
            }
        }
    }

    private void check(Pushes pushes, Receiver receiver) throws IOException {
        var bodies = new HashMap<String, String>();
        var arrived = new HashMap<String, String>();
        for (var got : receiver.got()) {
            assertThat(bodies.putIfAbsent(got.id(), got.body()))
                    .as("seed %d", SEED)
                    .isIn(null, got.body());
            Json.mapper().readTree(got.body()).at("/data/items").forEach(item -> {
                var proposal = item.get("proposal").asText();
                assertThat(arrived.putIfAbsent(proposal, got.id())).isIn(null, got.id());
            });
        }
        assertThat(arrived.keySet()).as("seed %d", SEED).isEqualTo(approved);
        assertThat(pushes.messages()).allMatch(m -> m.status() == MessageStatus.SENT);
        assertThat(approved).allMatch(p -> pushes.status(p).equals("sent"));
    }

    private Process start(DatabasePlace place) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SendingProcess.class.getName()));
        switch (place) {
            case DatabasePlace.Files files ->
                command.addAll(List.of("files", files.directory().toString()));
            case DatabasePlace.Server server -> command.addAll(List.of("server", server.url()));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("child-" + started++ + ".txt").toFile())
                .start();
    }
}
