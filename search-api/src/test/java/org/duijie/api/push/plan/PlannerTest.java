package org.duijie.api.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.api.Places;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.Rhythm;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.indexer.schema.RecordKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With no model: the share of the words covered is what there is to go by. */
class PlannerTest {
    private static final String FIRM = "{\"kind\":\"enterprise\",\"id\":\"E-1\",\"title\":\"杭州示例电池有限公司\","
            + "\"summary\":\"生产注塑模具\",\"uscc\":\"91330100MA00000001\"}";
    private static final String OTHER =
            "{\"kind\":\"enterprise\",\"id\":\"E-2\",\"title\":\"宁波示例橡胶有限公司\",\"summary\":\"生产橡胶密封圈\"}";
    private static final String NEED = need("N-1", "耐高温锂电池隔膜", "E-1", "private", "open");

    @TempDir
    Path directory;

    private static String need(String id, String title, String enterprise, String visibility, String status) {
        return "{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"enterpriseId\":\"" + enterprise
                + "\",\"visibility\":\"" + visibility + "\",\"status\":\"" + status + "\"}";
    }

    private static String technology(String id, String title, String more) {
        return "{\"kind\":\"achievement\",\"id\":\"" + id + "\",\"title\":\"" + title + "\"" + more + "}";
    }

    private PlanWorld world(Places place) throws IOException {
        return new PlanWorld(directory, place, SearchTrigger.NONE);
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aNewTechnologyIsProposedOnceToTheFirmWhosePrivateNeedAsksForIt(Places place) throws IOException {
        try (var world = world(place)) {
            world.add(FIRM, OTHER, NEED);
            world.recipients().consent("E-1");
            world.recipients().consent("E-2");
            assertThat(world.plan().proposals()).isZero();

            world.add(technology("T-1", "陶瓷涂覆耐高温锂电池隔膜", ""), technology("T-2", "水稻育种", ""));
            var report = world.plan();

            assertThat(report.technologies()).isEqualTo(2);
            assertThat(report.planned()).isEqualTo(1);
            var proposal = world.proposals().getFirst();
            assertThat(proposal.enterprise()).isEqualTo("E-1");
            assertThat(proposal.item().id()).isEqualTo("T-1");
            assertThat(proposal.title()).isEqualTo("陶瓷涂覆耐高温锂电池隔膜");
            assertThat(proposal.status()).isEqualTo(ProposalStatus.PLANNED);
            assertThat(proposal.probability()).isBetween(0.5, 1.0);
            assertThat(proposal.triggers()).contains("\"model\":\"\"", "\"kind\":\"need\",\"id\":\"N-1\"");
            assertThat(proposal.reasons()).contains("隔膜");

            assertThat(world.plan().proposals()).isZero();
            world.add(technology("T-1", "陶瓷涂覆耐高温锂电池隔膜", ",\"summary\":\"改了\""));
            assertThat(world.plan().excluded()).containsEntry(Exclusion.PROPOSED, 1L);
            assertThat(world.proposals()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aNewNeedAndANewRecipientAskForWhatIsThere(Places place) throws IOException {
        try (var world = world(place)) {
            world.add(FIRM, NEED, technology("T-1", "耐高温锂电池隔膜", ""), technology("T-3", "注塑模具冷却水路", ""));
            assertThat(world.plan().proposals()).isZero();

            world.recipients().consent("E-1");
            assertThat(world.plan().planned()).isEqualTo(1);
            world.add(need("N-2", "注塑模具冷却", "E-1", "public", "open"));
            assertThat(world.plan().planned()).isEqualTo(1);
            world.add(need("N-3", "注塑模具冷却水路", "E-9", "public", "open"));
            assertThat(world.plan().candidates()).isZero();

            assertThat(world.proposals()).extracting(p -> p.item().id()).containsExactlyInAnyOrder("T-1", "T-3");
            world.recipients().unsubscribe("E-1");
            world.add(technology("T-4", "耐高温锂电池隔膜涂布", ""));
            assertThat(world.plan().candidates()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatMayNotBeProposedIsLeftOutAndCounted(Places place) throws IOException {
        try (var world = world(place)) {
            world.add(FIRM, NEED, need("N-4", "水稻育种", "E-1", "public", "closed"));
            world.recipients().consent("E-1");
            world.plan();
            world.add(
                    technology("T-1", "耐高温锂电池隔膜甲", ",\"secrecy\":\"机密\""),
                    technology("T-2", "耐高温锂电池隔膜乙", ",\"owner\":{\"name\":\"杭州示例电池有限公司\"}"),
                    technology("T-3", "耐高温锂电池隔膜丙", ""),
                    technology("T-4", "水稻育种", ""));
            world.engine().store().addInteractions(List.of(interaction("T-3", Event.CONTACT, "")));

            var report = world.plan();

            assertThat(report.proposals()).isZero();
            assertThat(report.excluded())
                    .containsOnly(
                            Map.entry(Exclusion.SECRET, 1L),
                            Map.entry(Exclusion.OWN, 1L),
                            Map.entry(Exclusion.KNOWN, 1L));
        }
    }

    private static Interaction interaction(String item, Event event, String reason) {
        return new Interaction(
                PlanWorld.START,
                "E-1",
                item,
                Optional.of("N-1"),
                event,
                Optional.of(reason).filter(r -> !r.isEmpty()),
                Optional.empty(),
                OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aNearDuplicateIsNotProposedUnlessTheFirstSaidTooLittle(Places place) throws IOException {
        var summary = ",\"summary\":\"在聚乙烯隔膜表面涂覆陶瓷颗粒与芳纶纤维，经一百八十度热处理，孔隙率百分之四十七，" + "热收缩率小于百分之四，已在三家电池厂中试，可提供样品与检测报告。\"";
        try (var world = world(place)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.plan();
            world.add(technology("T-1", "陶瓷涂覆耐高温锂电池隔膜", summary));
            assertThat(world.plan().planned()).isEqualTo(1);

            world.add(technology("S-7", "一种陶瓷涂覆耐高温锂电池隔膜", summary));
            assertThat(world.engine().store().duplicates().clusters()).isEqualTo(1);
            assertThat(world.plan().planned()).isZero();

            var first = world.proposals().getFirst();
            world.review().drop(first.id(), DropReason.INCOMPLETE, "B", Reach.ALL);
            world.add(technology("S-7", "一种陶瓷涂覆耐高温锂电池隔膜", summary + ",\"contact\":\"0571\""));
            assertThat(world.plan().planned()).isEqualTo(1);
            assertThat(world.proposals()).extracting(p -> p.item().id()).containsExactlyInAnyOrder("T-1", "S-7");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void twoRecordsOfOneThingThatArriveTogetherAreProposedOnce(Places place) throws IOException {
        var summary = ",\"summary\":\"在聚乙烯隔膜表面涂覆陶瓷颗粒与芳纶纤维，经一百八十度热处理，孔隙率百分之四十七。\"";
        try (var world = world(place)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.plan();
            world.add(technology("T-1", "陶瓷涂覆耐高温锂电池隔膜", summary), technology("S-7", "一种陶瓷涂覆耐高温锂电池隔膜", summary));

            assertThat(world.plan().planned()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aRefusalHoldsBackWhatTheNeedAsksForUntilItIsOver(Places place) throws IOException {
        try (var world = world(place)) {
            world.recipients().consent("E-1");
            world.add(FIRM, NEED, technology("T-0", "耐高温锂电池隔膜旧", ""));
            world.engine().store().addInteractions(List.of(interaction("T-0", Event.REJECT, "已有方案")));
            assertThat(world.plan().excluded()).containsOnly(Map.entry(Exclusion.KNOWN, 1L));
            world.add(technology("T-1", "耐高温锂电池隔膜甲", ""));
            assertThat(world.plan().excluded()).containsEntry(Exclusion.COOL_DOWN, 1L);

            world.at(PlanWorld.START.plus(Duration.ofDays(90)));
            world.add(technology("T-2", "耐高温锂电池隔膜乙", ""));
            assertThat(world.plan().planned()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void savedSearchesProposeWhatTheyFindWhateverTheThreshold(Places place) throws IOException {
        var searches = new Searches();
        try (var world = new PlanWorld(directory, place, searches)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.plan();
            searches.saved.put("水稻", new SearchTrigger.SavedSearch("S-1", "E-1", "水稻"));
            searches.saved.put("隔膜", new SearchTrigger.SavedSearch("S-2", "E-1", "隔膜"));
            searches.saved.put("玉米", new SearchTrigger.SavedSearch("S-3", "E-7", "玉米"));
            world.add(technology("T-1", "耐高温锂电池隔膜", ""), technology("T-2", "水稻育种", ""), technology("T-3", "玉米育种", ""));

            assertThat(world.plan().planned()).isEqualTo(2);

            assertThat(world.proposals()).extracting(p -> p.item().id()).containsExactly("T-1", "T-2");
            assertThat(world.proposals().getFirst().triggers()).contains("\"id\":\"N-1\"", "\"id\":\"S-2\"");
            assertThat(world.proposals().getLast().triggers())
                    .contains("\"fired\":[{\"kind\":\"search\",\"id\":\"S-1\",\"title\":\"水稻\"}]");
            assertThat(world.proposals().getLast().reasons())
                    .as("what the search looks for, though the enterprise itself has nothing to do with it")
                    .contains("\"term\":\"水稻\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void ofManyThatArriveTogetherEachIsProposedOnce(Places place) throws IOException {
        var searches = new Searches();
        try (var world = new PlanWorld(directory, place, searches)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.plan();
            searches.saved.put("水稻", new SearchTrigger.SavedSearch("S-1", "E-1", "水稻"));
            var arriving = new ArrayList<String>();
            for (int i = 0; i < 430; i++) {
                arriving.add(technology("T-" + i, i % 2 == 0 ? "水稻 " + i + " 号育种" : "桥梁 " + i + " 号", ""));
            }
            arriving.add(need("N-5", "水稻育种", "E-1", "public", "open"));
            world.add(arriving.toArray(String[]::new));

            var report = world.plan();

            assertThat(report.technologies()).isEqualTo(430);
            assertThat(report.needs()).isEqualTo(1);
            assertThat(report.planned()).isEqualTo(215);
            assertThat(world.proposals().stream().map(p -> p.item().id()).distinct())
                    .hasSize(215);
            assertThat(world.plan().candidates()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aNewSearchFindsRecentTechnologies(Places place) throws IOException {
        var searches = new Searches();
        try (var world = new PlanWorld(directory, place, searches)) {
            world.add(FIRM, technology("T-2", "水稻育种", ""));
            world.recipients().consent("E-1");
            world.plan();
            searches.fresh = List.of(new SearchTrigger.Found(
                    new SearchTrigger.SavedSearch("S-1", "E-1", "水稻"), List.of(new RecordKey("T-2 achievement"))));

            assertThat(world.plan().searches()).isEqualTo(1);
            assertThat(world.plan().searches()).isZero();
            assertThat(world.proposals()).hasSize(1);
        }
    }

    /** Finds technologies whose title holds a word. */
    private static final class Searches implements SearchTrigger {
        final Map<String, SavedSearch> saved = new HashMap<>();
        List<Found> fresh = List.of();

        @Override
        public Map<RecordKey, List<SavedSearch>> firedBy(Collection<CorpusRecord> technologies) {
            var fired = new HashMap<RecordKey, List<SavedSearch>>();
            technologies.forEach(t -> fired.put(
                    RecordKey.of(t),
                    saved.entrySet().stream()
                            .filter(e -> t.displayTitle().contains(e.getKey()))
                            .map(Map.Entry::getValue)
                            .toList()));
            return fired;
        }

        @Override
        public Optional<String> text(String id) {
            return saved.entrySet().stream()
                    .filter(e -> e.getValue().id().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        @Override
        public NewSearches changedAfter(String cursor) {
            return cursor.isEmpty() && !fresh.isEmpty()
                    ? new NewSearches(fresh, "1")
                    : new NewSearches(List.of(), cursor);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aDryRunWritesNothing(Places place) throws IOException {
        try (var world = world(place)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.plan();
            world.add(technology("T-1", "耐高温锂电池隔膜", ""));

            assertThat(world.planner().plan(true).planned()).isEqualTo(1);
            assertThat(world.proposals()).isEmpty();
            assertThat(world.plan().planned()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aRecipientWithAHigherThresholdGetsLess(Places place) throws IOException {
        try (var world = world(place)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.recipients().settings("E-1", "{\"threshold\":0.99}");
            world.plan();
            world.add(technology("T-1", "耐高温隔膜", ""));
            assertThat(world.plan().candidates()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aPlannerSeesWhoUnsubscribedByALinkSinceItLastPlanned(Places place) throws IOException {
        try (var world = world(place)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.add(technology("T-1", "耐高温锂电池隔膜", ""));
            assertThat(world.plan().planned()).isEqualTo(1);

            try (var delivery = Delivery.open(world.service(), Rhythm.atOnce(3), NearDuplicates.NONE)) {
                delivery.recipients().unsubscribe("E-1");
            }
            world.add(technology("T-2", "耐高温锂电池隔膜涂布", ""));

            assertThat(world.plan().candidates()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aClockThatIsSetBackStopsNothing(Places place) throws IOException {
        try (var world = world(place)) {
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.plan();
            world.at(Instant.parse("2001-01-01T00:00:00Z"));
            world.add(technology("T-1", "耐高温锂电池隔膜", ""));
            assertThat(world.plan().planned()).isEqualTo(1);
        }
    }
}
