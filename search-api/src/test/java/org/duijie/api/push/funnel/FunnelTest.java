package org.duijie.api.push.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.push.reply.Pushes;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelTest {
    /** Sunday evening in London, Monday morning in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-01T20:00:00Z");

    @TempDir
    Path directory;

    private RecordStore store;

    @BeforeEach
    void open() throws IOException {
        store = RecordStore.open(directory.resolve("var"));
        var file = Files.writeString(directory.resolve("records.jsonl"), """
                {"kind":"achievement","id":"A-1","title":"隔膜","ipc":["H01M 50/40","B01D 71/00"]}
                {"kind":"enterprise","id":"E-1","title":"甲公司","industry":["C38"],"region":"330100"}
                """);
        new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT, (done, total, records) -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void push(Handle handle, String enterprise, String status, String broker, String... answers) {
        var id = UUID.randomUUID().toString();
        handle.createUpdate("insert into proposal (id, enterprise, item_kind, item, title, probability, triggers,"
                        + " reasons, status, broker, planned_at) values (?, ?, 'achievement', 'A-1', '隔膜', 0.5,"
                        + " '{\"fired\":[{\"kind\":\"need\",\"id\":\"N-1\"},{\"kind\":\"need\",\"id\":\"N-2\"},"
                        + "{\"kind\":\"search\",\"id\":\"S-1\"}]}', '{}', ?, ?, ?)")
                .bind(0, id)
                .bind(1, enterprise)
                .bind(2, status)
                .bind(3, broker)
                .bind(4, MONDAY.toEpochMilli())
                .execute();
        for (var answer : answers) {
            handle.createUpdate("insert into reply (id, proposal, answer, via, replied_at) values (?, ?, ?, 'api', 1)")
                    .bind(0, UUID.randomUUID().toString())
                    .bind(1, id)
                    .bind(2, answer)
                    .execute();
        }
    }

    private static void five(Service service) {
        service.database().write(handle -> {
            push(handle, "E-1", "planned", "");
            push(handle, "E-2", "dropped", "b");
            push(handle, "E-3", "composed", "b");
            push(handle, "E-4", "sent", "b", "opened");
            push(handle, "E-5", "sent", "b", "opened", "interested", "signed");
            return 5;
        });
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aPushIsAtAllStagesUpToItsOwn(Places places) {
        try (var service = Pushes.service(places.fresh(), Clock.systemUTC())) {
            five(service);

            var report = new Funnel(service, store).of(Grouping.BROKER, Period.ALL);

            assertThat(report.total().reached())
                    .containsOnly(
                            entry(Stage.PLANNED, 5L),
                            entry(Stage.APPROVED, 3L),
                            entry(Stage.SENT, 2L),
                            entry(Stage.OPENED, 2L),
                            entry(Stage.REPLIED, 1L),
                            entry(Stage.SIGNED, 1L));
            assertThat(report.groups()).containsOnlyKeys("-", "b");
            var replied = report.groups().get("b").rate(Stage.REPLIED).orElseThrow();
            assertThat(replied.share()).isEqualTo(0.5);
            assertThat(replied.interval().low()).isCloseTo(0.0945, within(0.0001)); // Wilson, 1 of 2
            assertThat(replied.interval().high()).isCloseTo(0.9055, within(0.0001));
            assertThat(report.total().rate(Stage.PLANNED)).isEmpty();
            assertThat(report.groups().get("-").rate(Stage.SENT)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void pushesAreToldApartByWhatTheyAre(Places places) {
        try (var service = Pushes.service(places.fresh(), Clock.systemUTC())) {
            five(service);
            var funnel = new Funnel(service, store);

            assertThat(funnel.of(Grouping.NONE, Period.ALL).groups()).isEmpty();
            assertThat(funnel.of(Grouping.WEEK, Period.ALL).groups()).containsOnlyKeys("2026-W10");
            assertThat(funnel.of(Grouping.TRIGGER, Period.ALL).groups()).containsOnlyKeys("need", "search");
            assertThat(funnel.of(Grouping.FIELD, Period.ALL).groups()).containsOnlyKeys("B01D", "H01M");
            var industry = funnel.of(Grouping.INDUSTRY, Period.ALL);
            assertThat(industry.groups()).containsOnlyKeys("-", "C38");
            assertThat(industry.name("C38", Locale.CHINESE)).startsWith("电气机械和器材制造");
            var region = funnel.of(Grouping.REGION, Period.ALL);
            assertThat(region.groups().get("330000").count(Stage.PLANNED)).isEqualTo(1);
            assertThat(region.groups().get("-").count(Stage.PLANNED)).isEqualTo(4);
            assertThat(region.name("330000", Locale.CHINESE)).isEqualTo("浙江省");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void daysAreChineseDaysAndEveryPageIsCounted(Places places) {
        try (var service = Pushes.service(places.fresh(), Clock.systemUTC())) {
            service.database().write(handle -> {
                for (int i = 0; i < 1_001; i++) {
                    push(handle, "F-" + i, "planned", "");
                }
                return 1_001;
            });
            var funnel = new Funnel(service, store);

            assertThat(count(funnel, "2026-03-02", "2026-03-03")).isEqualTo(1_001);
            assertThat(count(funnel, "2026-03-03", "2026-03-09")).isZero();
            assertThat(count(funnel, "2026-02-01", "2026-03-02")).isZero();
        }
    }

    private static long count(Funnel funnel, String since, String until) {
        var period = Period.of(Optional.of(since), Optional.of(until));
        return funnel.of(Grouping.NONE, period).total().count(Stage.PLANNED);
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Period.of(Optional.of("2026-02-30"), Optional.empty()))
                .hasMessage("the day \"2026-02-30\" is not of the form 2026-03-01");
    }

    @Test
    void theTableHasALineForEachGroupAndStage() throws IOException {
        try (var service = Pushes.service(Places.FILES.fresh(), Clock.systemUTC())) {
            five(service);
            var file = directory.resolve("funnel.csv");

            new Funnel(service, store).of(Grouping.TRIGGER, Period.ALL).write(file, Locale.ENGLISH);

            assertThat(Files.readAllLines(file))
                    .hasSize(1 + 3 * 6)
                    .startsWith("\uFEFFby,group,name,stage,count,share,low,high", "trigger,need,need,planned,5,,,")
                    .anyMatch(line -> line.startsWith("none,,,signed,1,1.0,"));
        }
    }
}
