package org.duijie.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.evaluation.experiment.SimulationFigures.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What 1,000 simulated experiments of each kind say; with the seed, always the same. */
class ExperimentSimulationTest {
    private static final int SIMULATIONS = 1_000;

    private static SimulationFigures figures;

    @BeforeAll
    static void simulate() {
        figures = new ExperimentSimulation(SIMULATIONS, 1).run(done -> {});
    }

    @Test
    void plannedTestsRejectATrueNullAsOftenAsTheySay() {
        assertThat(rows(Procedure.PLANNED))
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.falseAlarms()).isBetween(30, 70));
    }

    @Test
    void plannedTestsFindTheDifferenceWithThePowerTheyWerePlannedFor() {
        assertThat(rows(Procedure.PLANNED))
                .allSatisfy(r -> assertThat(r.found()).isBetween(760, 840));
    }

    @Test
    void peekingAtPlannedTestsRejectsATrueNullFarTooOften() {
        assertThat(rows(Procedure.PEEKING))
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.falseAlarms()).isGreaterThan(150));
    }

    @Test
    void anytimeTestsRejectATrueNullInAtMostOneOfTwentyHoweverOftenOneLooks() {
        assertThat(rows(Procedure.ANYTIME))
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.falseAlarms()).isBetween(1, 50));
    }

    @Test
    void anytimeTestsFindTheDifferenceWithinTwiceThePlannedNumber() {
        assertThat(rows(Procedure.ANYTIME))
                .allSatisfy(r -> assertThat(r.found()).isGreaterThan(800));
    }

    @Test
    void interleavedListsNeedFewerEnterprises() {
        assertThat(figures.interleaved()).isLessThan(figures.enterprises() / 2);
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        var done = new AtomicInteger();
        var small = new ExperimentSimulation(20, 5);

        assertThat(small.run(done::set)).isEqualTo(small.run(d -> {})).isNotEqualTo(simulate(20, 6));
        assertThat(done.get()).isLessThanOrEqualTo(small.experiments());
    }

    @Test
    void thereMustBeASimulation() {
        assertThatThrownBy(() -> new ExperimentSimulation(0, 1))
                .hasMessage("number of simulations is 0, it must be 1 to 1000000");
    }

    private static SimulationFigures simulate(int simulations, long seed) {
        return new ExperimentSimulation(simulations, seed).run(done -> {});
    }

    private static List<Row> rows(Procedure procedure) {
        return figures.rows().stream().filter(r -> r.procedure() == procedure).toList();
    }
}
