package org.duijie.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalGradesTest {
    @ParameterizedTest
    @CsvSource({"3,3", "03,2", "02,1", "12,2", "013,1", "0022,1", "0123,2", "1113,1"})
    void theMedianCountsAndAHalfGoesUp(String grades, int expected) {
        var judgments = new ArrayList<Judgment>();
        for (int i = 0; i < grades.length(); i++) {
            judgments.add(new Judgment("t", "i", 1, "judge " + i, grades.charAt(i) - '0', "", Instant.EPOCH));
        }
        assertThat(FinalGrades.of(judgments).grades()).isEqualTo(Map.of("t", Map.of("i", expected)));
    }

    @Test
    void ofAPairThatWasJudgedAgainTheLastRoundAloneCounts() {
        var judgments = List.of(
                new Judgment("t", "i", 1, "a", 0, "", Instant.EPOCH),
                new Judgment("t", "i", 1, "b", 0, "", Instant.EPOCH),
                new Judgment("t", "i", 2, "c", 3, "", Instant.EPOCH));
        assertThat(FinalGrades.of(judgments).grades()).isEqualTo(Map.of("t", Map.of("i", 3)));
    }

    @Test
    void nothingJudgedIsRefused() {
        assertThatThrownBy(() -> FinalGrades.of(List.of())).hasMessageStartingWith("there is no judgment");
    }
}
