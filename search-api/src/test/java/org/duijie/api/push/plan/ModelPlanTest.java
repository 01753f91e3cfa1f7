package org.duijie.api.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.duijie.api.Places;
import org.duijie.api.TitleModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By models that go by how alike titles are: the first is hard to please, the second easy. */
class ModelPlanTest {
    private static final String FIRM = "{\"kind\":\"enterprise\",\"id\":\"E-1\",\"title\":\"杭州示例有限公司\"}";
    private static final String NEED =
            "{\"kind\":\"need\",\"id\":\"N-1\",\"title\":\"耐高温锂电池隔膜\",\"enterpriseId\":\"E-1\"}";

    @TempDir
    Path directory;

    private static void learn(PlanWorld world, double even) {
        TitleModel.learn(world.engine(), even);
        world.reopen();
    }

    private static String technology(String id, String title) {
        return "{\"kind\":\"achievement\",\"id\":\"" + id + "\",\"title\":\"" + title + "\"}";
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aNewModelProposesOnlyWhatNewlyCrossesTheBar(Places place) throws IOException {
        try (var world = new PlanWorld(directory, place, SearchTrigger.NONE)) {
            learn(world, 0.8);
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.recipients().settings("E-1", "{\"automatic\":0.9}");
            world.plan();
            world.add(technology("T-1", "耐高温锂电池隔膜"), technology("T-2", "耐高温锂电池正极"), technology("T-3", "水稻育种"));
            assertThat(world.plan().approved()).isEqualTo(1);
            var first = world.proposals().getFirst();
            assertThat(first.item().id()).isEqualTo("T-1");
            assertThat(first.status()).isEqualTo(ProposalStatus.APPROVED);
            assertThat(first.decidedBy()).isEqualTo("automatic");
            assertThat(first.probability()).isBetween(0.9, 1.0);

            learn(world, 0.3);
            var report = world.plan();

            assertThat(report.technologies()).isZero();
            assertThat(report.reconsidered()).isEqualTo(3);
            assertThat(report.proposals()).isEqualTo(1);
            assertThat(report.excluded()).containsEntry(Exclusion.PROPOSED, 1L);
            assertThat(world.proposals()).extracting(p -> p.item().id()).containsExactlyInAnyOrder("T-1", "T-2");
            assertThat(world.plan().reconsidered()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatIsOlderIsNotReconsidered(Places place) throws IOException {
        try (var world = new PlanWorld(directory, place, SearchTrigger.NONE)) {
            learn(world, 0.8);
            world.add(FIRM, NEED);
            world.recipients().consent("E-1");
            world.plan();
            world.add(technology("T-1", "耐高温锂电池正极"));
            world.plan();
            world.at(PlanWorld.START.plus(Duration.ofDays(2)));
            world.plan();
            world.add(technology("T-2", "耐高温锂电池负极"));
            world.plan();
            world.at(PlanWorld.START.plus(Duration.ofDays(33)));
            world.plan();

            learn(world, 0.3);
            assertThat(world.plan().reconsidered()).isEqualTo(1);
            assertThat(world.proposals()).extracting(p -> p.item().id()).containsExactly("T-2");
        }
    }
}
