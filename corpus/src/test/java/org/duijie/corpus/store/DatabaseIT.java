package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseIT {
    private static final String SCRIPTS = "org/duijie/corpus/store/database";

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsThereWhenItIsOpenedAgain(Places places) {
        var place = places.fresh();
        try (var database = Database.open(place, "jobs", SCRIPTS)) {
            database.write(handle -> handle.execute("insert into job (id) values (?)", 1));
        }
        try (var database = Database.open(place, "jobs", SCRIPTS)) {
            assertThat(ids(database)).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writingThatThrowsLeavesNothing(Places places) {
        try (var database = Database.open(places.fresh(), "jobs", SCRIPTS)) {
            assertThatThrownBy(() -> database.write(handle -> {
                        handle.execute("insert into job (id) values (?)", 1);
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(ids(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyThreadsTakeEachRowOnce(Places places) throws InterruptedException {
        try (var database = Database.open(places.fresh(), "jobs", SCRIPTS)) {
            database.write(handle -> {
                var batch = handle.prepareBatch("insert into job (id) values (?)");
                LongStream.range(0, 200).forEach(batch::add);
                return batch.execute();
            });
            var ready = new CountDownLatch(4);
            var workers = LongStream.range(0, 4)
                    .mapToObj(w -> Thread.ofPlatform().start(() -> {
                        ready.countDown();
                        while (takeOne(database)) {
                            Thread.onSpinWait();
                        }
                    }))
                    .toList();
            for (var worker : workers) {
                worker.join();
            }
            assertThat(database.<List<Integer>>read(handle -> handle.createQuery("select done from job")
                            .mapTo(Integer.class)
                            .list()))
                    .hasSize(200)
                    .containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneOfANewerVersionIsRefused(Places places) {
        var place = places.fresh();
        try (var database = Database.open(place, "jobs", SCRIPTS)) {
            database.write(handle ->
                    handle.execute("update flyway_schema_history set version = '9', script = 'V9__jobs.sql'"));
        }
        assertThatThrownBy(() -> Database.open(place, "jobs", SCRIPTS).close())
                .isInstanceOf(BrokenRule.class)
                .extracting(e -> ((BrokenRule) e).rule())
                .isEqualTo("store.newer");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutTheSecret() {
        var nowhere = new DatabasePlace.Server("jdbc:postgresql://localhost:1/none", "duijie", "geheim");
        assertThatThrownBy(() -> Database.open(nowhere, "jobs", SCRIPTS).close())
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/none")
                .hasMessageNotContaining("geheim")
                .extracting(e -> ((BrokenRule) e).rule())
                .isEqualTo("store.open");
        assertThat(nowhere.toString()).doesNotContain("geheim");
    }

    @Test
    void aServerWithTooManyConnectionsHasNoFullDisk() {
        var place = (DatabasePlace.Server) Places.POSTGRES.fresh();
        try (var database = Database.open(place, "jobs", SCRIPTS)) {
            database.write(handle -> handle.execute("create role one_too_many login connection limit 0"));
        }
        assertThatThrownBy(
                        () -> Database.open(new DatabasePlace.Server(place.url(), "one_too_many", ""), "jobs", SCRIPTS)
                                .close())
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("too many connections")
                .extracting(e -> ((BrokenRule) e).rule())
                .isEqualTo("store.open");
    }

    private static boolean takeOne(Database database) {
        return database.write(handle -> {
            var free = handle.createQuery(
                            "select id from job where done = 0 order by id limit 1" + database.takingRows())
                    .mapTo(Long.class)
                    .findOne();
            free.ifPresent(id -> handle.execute("update job set done = done + 1 where id = ?", id));
            return free.isPresent();
        });
    }

    private static List<Long> ids(Database database) {
        return database.read((Handle handle) ->
                handle.createQuery("select id from job").mapTo(Long.class).list());
    }
}
