package org.duijie.evaluation.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The experiments that are kept; those on data of public origin are skipped where it is not there ({@code duijie.data}). */
class RegressionsIT {
    private static final Path DATA = Path.of(System.getProperty("duijie.data", "../../shared/data"));

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("regressions"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSameComesOut(Path file) {
        var regression = RegressionFile.read(file);
        assumeThat(RegressionRun.missing(regression, DATA))
                .as("files of the corpus that are not there")
                .isEmpty();
        try (var run = RegressionRun.of(regression, DATA)) {
            var outcomes = run.outcomes(variant -> {});
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.missed(regression.tolerance()))
                            .as(
                                    "%s, %s: %s",
                                    outcome.variant().name(), outcome.task().name(), outcome.values())
                            .isEmpty());
            if (regression.corpus().isEmpty()) {
                assertThat(ResultsFile.read(Path.of("RESULTS.md")).section(regression.name()))
                        .as(
                                "RESULTS.md; run ./duijie regress evaluation/regressions/*.yaml --write evaluation/RESULTS.md")
                        .contains(ResultsFile.section(regression, outcomes, LocalDate.EPOCH));
            }
        }
    }
}
