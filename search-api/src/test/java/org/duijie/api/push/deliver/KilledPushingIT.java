package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.api.DataDirectory;
import org.duijie.api.Places;
import org.duijie.api.Settings;
import org.duijie.api.TitleModel;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills processes that plan, compose and send at once, with SIGKILL, at random moments, while technologies arrive and a broker decides: one process on
 * SQLite, two on PostgreSQL; {@code -Dduijie.kills=50} for more.
 */
class KilledPushingIT {
    private static final long SEED = 11;
    private static final int KILLS = Integer.getInteger("duijie.kills", 25);
    /** More than a planner writes at once. */
    private static final int AT_FIRST = 240;

    private static final int BATCH = 4;
    private static final int MOST_BATCHES = 4;
    /** Before the next batch, or the kill. */
    private static final int MOST_MILLIS = 100;

    private static final String SETTINGS = """
            push:
              {url: "http://duijie.example", threshold: 0.5, automatic: 0.9, rhythm: at-once, quietHours: none, weekends: true,
              holidays: [], largestDigest: 5, mostPerWeek: 1000}
            webhooks: {plainHttp: true, allow: [127.0.0.0/8]}
            """;

    private final Random random = new Random(SEED);
    private final PushedThings things = new PushedThings();
    private final List<PushingProcess.Child> running = new ArrayList<>();
    private int started;
    private int interrupted;
    /** So many messages waited when the last one was killed; those that it had taken wait longer. */
    private int waiting;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatIsApprovedArrivesAndNothingElseNorTwiceHoweverOftenItIsKilled(Places kind) throws Exception {
        var homes = homes(kind);
        try (var receiver = new Receiver();
                var desk = PushingProcess.open(homes.getFirst(), Clock.systemUTC())) {
            things.begin(desk, receiver.url());
            for (var home : homes) {
                learn(home);
                running.add(start(home));
            }
            things.arrive(desk, AT_FIRST);
            for (int kill = 0; kill < KILLS; kill++) {
                int victim = kill % homes.size();
                work(desk, receiver, running.get(victim));
                running.get(victim).kill();
                interrupted += isSending(desk) && isPlanning(desk) ? 1 : 0;
                running.set(victim, start(homes.get(victim)));
            }
            finish(homes.getFirst());
            things.check(desk, receiver.got(), "seed " + SEED);
            assertThat(interrupted)
                    .as("kills with something to plan and something to send")
                    .isGreaterThan(KILLS / 10);
        } finally {
            end();
        }
    }

    /** The data directories, of servers that share one database. */
    private List<Path> homes(Places kind) throws IOException {
        var settings = kind.fresh() instanceof DatabasePlace.Server server
                ? SETTINGS + "store: {url: \"" + server.url() + "\", user: postgres, password: postgres}\n"
                : SETTINGS;
        var homes = new ArrayList<Path>();
        for (int i = 0; i < (kind == Places.POSTGRES ? 2 : 1); i++) {
            var home = Files.createDirectory(directory.resolve("home" + i));
            Files.writeString(home.resolve("duijie.yaml"), settings);
            var data = new DataDirectory(home);
            try (var store = RecordStore.open(Settings.of(data, System::getenv).place())) {
                new IndexBuilder(data.index(), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
            }
            homes.add(home);
        }
        return homes;
    }

    private static void learn(Path home) {
        try (var server = PushingProcess.open(home, Clock.systemUTC())) {
            TitleModel.learn(server.engine(), PushedThings.EVEN);
        }
    }

    private PushingProcess.Child start(Path home) throws IOException {
        return PushingProcess.start(home, directory.resolve("child-" + started++ + ".txt"));
    }

    /** Technologies arrive and are decided about; mostly the victim is at work by then, and sends. */
    private void work(PushingProcess desk, Receiver receiver, PushingProcess.Child victim) throws Exception {
        boolean starting = random.nextInt(5) == 0;
        while (!starting && !victim.isAtWork()) {
            pause();
        }
        int before = receiver.got().size();
        things.arrive(desk, 2 * BATCH);
        things.decide(desk);
        while (!starting && receiver.got().size() == before) {
            pause();
        }
        for (int batches = 1 + random.nextInt(MOST_BATCHES); batches > 0; batches--) {
            things.arrive(desk, BATCH);
            things.decide(desk);
            Thread.sleep(random.nextInt(MOST_MILLIS));
        }
    }

    private void pause() throws InterruptedException {
        assertThat(running).as("processes").allMatch(c -> c.process().isAlive());
        Thread.sleep(2);
    }

    private static boolean isPlanning(PushingProcess desk) {
        var done = "'%\"sequence\":" + desk.engine().store().sequence() + ",%'";
        return count(desk, "select count(*) from progress where name = 'planner' and value like " + done) == 0;
    }

    /** Whether there is something to compose, or to send that was not when another was killed. */
    private boolean isSending(PushingProcess desk) {
        int before = waiting;
        waiting = count(desk, "select count(*) from message where status = 'waiting'");
        return waiting > before || count(desk, "select count(*) from proposal where status = 'approved'") > 0;
    }

    private static int count(PushingProcess desk, String query) {
        return desk.service()
                .database()
                .read(h -> h.createQuery(query).mapTo(Integer.class).one());
    }

    private void end() throws InterruptedException {
        for (var child : running) {
            child.kill();
        }
    }

    /** Ends the processes, and does the rest as a server would when their leases have ended. */
    private void finish(Path home) throws Exception {
        end();
        var later = Clock.offset(Clock.systemUTC(), Outbox.LEASE.plus(Duration.ofSeconds(1)));
        try (var rest = PushingProcess.open(home, later)) {
            boolean more = true;
            while (more) {
                boolean planned = rest.plan();
                boolean decided = things.decide(rest) > 0;
                boolean composed = rest.compose();
                more = rest.send() || planned || decided || composed;
            }
        }
    }
}
