package org.duijie.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.duijie.evaluation.judge.Coefficient.AGREEMENT;
import static org.duijie.evaluation.judge.Coefficient.ALPHA_INTERVAL;
import static org.duijie.evaluation.judge.Coefficient.ALPHA_NOMINAL;
import static org.duijie.evaluation.judge.Coefficient.ALPHA_ORDINAL;
import static org.duijie.evaluation.judge.Coefficient.FLEISS_KAPPA;
import static org.duijie.evaluation.judge.Coefficient.KAPPA;
import static org.duijie.evaluation.judge.Coefficient.QUADRATIC_KAPPA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Values from published worked examples, each to the digits that are printed there. */
class CoefficientTest {
    private static final Offset<Double> THREE_DIGITS = within(0.0005);
    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    /** Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (3rd ed. 2003), table 18.1: 100 diagnoses, kappa 0.676. */
    @Test
    void cohensKappaOfAHundredDiagnoses() {
        var ratings = confusion(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
        assertThat(value(KAPPA, ratings)).isCloseTo(0.676, THREE_DIGITS);
        assertThat(value(AGREEMENT, ratings)).isCloseTo(0.89, FOUR_DIGITS);
    }

    /** The table of Hout, Duncan and Sobel (1987) in the R package vcd (SexualFun), whose Kappa prints 0.1293 and 0.3320 (Fleiss-Cohen weights). */
    @Test
    void plainAndQuadraticKappaOfAnOrderedScale() {
        var ratings = confusion(new int[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}});
        assertThat(value(KAPPA, ratings)).isCloseTo(0.1293, FOUR_DIGITS);
        assertThat(value(QUADRATIC_KAPPA, ratings)).isCloseTo(0.3320, FOUR_DIGITS);
    }

    /** Output of SAS that the tests of statsmodels (stats.inter_rater) hold: kappa 0.4842. */
    @Test
    void cohensKappaWithAGradeThatOneJudgeNeverGave() {
        assertThat(value(KAPPA, confusion(new int[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}})))
                .isCloseTo(0.4842, FOUR_DIGITS);
    }

    /** Fleiss, Measuring nominal scale agreement among many raters (1971), table 1: 30 patients, 6 diagnoses each, kappa 0.430. */
    @Test
    void fleissKappaOfThirtyPatients() {
        var patients = List.of(
                "444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444", "555555",
                "144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112", "224444", "133555",
                "555555", "244444", "224555", "114444", "144445", "222224", "111155", "224444", "133333", "555555");
        assertThat(value(FLEISS_KAPPA, columns(patients))).isCloseTo(0.430, THREE_DIGITS);
    }

    /** The example of ten subjects and fourteen raters in the English Wikipedia's article on Fleiss' kappa: 0.210. */
    @Test
    void fleissKappaOfFourteenRaters() {
        int[][] counts = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        var subjects = new ArrayList<String>();
        for (var subject : counts) {
            var grades = new StringBuilder();
            for (int grade = 0; grade < subject.length; grade++) {
                grades.append(Integer.toString(grade).repeat(subject[grade]));
            }
            subjects.add(grades.toString());
        }
        assertThat(value(FLEISS_KAPPA, columns(subjects))).isCloseTo(0.210, THREE_DIGITS);
    }

    /**
     * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units, gaps: 0.743, 0.815, 0.849.
     */
    @Test
    void krippendorffsAlphaWithGaps() {
        var units =
                List.of("11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", ".3..");
        assertThat(value(ALPHA_NOMINAL, columns(units))).isCloseTo(0.743, THREE_DIGITS);
        assertThat(value(ALPHA_ORDINAL, columns(units))).isCloseTo(0.815, THREE_DIGITS);
        assertThat(value(ALPHA_INTERVAL, columns(units))).isCloseTo(0.849, THREE_DIGITS);
    }

    /** The same paper, example A: two observers, ten units, grades 0 and 1: 0.095. */
    @Test
    void krippendorffsAlphaOfTwoObservers() {
        var units = List.of("01", "11", "01", "00", "00", "01", "00", "00", "10", "00");
        assertThat(value(ALPHA_NOMINAL, columns(units))).isCloseTo(0.095, THREE_DIGITS);
    }

    @Test
    void perfectAgreementIsOneAndOppositionBelowZero() {
        for (var coefficient : Coefficient.values()) {
            assertThat(value(coefficient, columns(List.of("00", "11", "22", "33"))))
                    .as(coefficient.code())
                    .isCloseTo(1, FOUR_DIGITS);
        }
        assertThat(value(KAPPA, columns(List.of("03", "30", "03", "30")))).isCloseTo(-1, FOUR_DIGITS);
    }

    @Test
    void whereNothingCanBeToldFromChanceThereIsNoValue() {
        var same = columns(List.of("22", "22"));
        var alone = columns(List.of("2.", "1."));
        for (var coefficient : Coefficient.values()) {
            assertThat(coefficient.of(alone)).as(coefficient.code()).isEmpty();
            if (coefficient != AGREEMENT) {
                assertThat(coefficient.of(same)).as(coefficient.code()).isEmpty();
            }
        }
        assertThat(KAPPA.of(Ratings.of(List.of()))).isEmpty();
    }

    private static double value(Coefficient coefficient, Ratings ratings) {
        return coefficient.of(ratings).orElseThrow();
    }

    private static Ratings confusion(int[][] table) {
        var units = new ArrayList<String>();
        for (int a = 0; a < table.length; a++) {
            for (int b = 0; b < table.length; b++) {
                for (int i = 0; i < table[a][b]; i++) {
                    units.add("" + a + b);
                }
            }
        }
        return columns(units);
    }

    /** Each unit a text, each judge a character of it, a dot for a gap. */
    static Ratings columns(List<String> units) {
        int judges = units.getFirst().length();
        var names = new ArrayList<String>();
        for (int j = 0; j < judges; j++) {
            names.add("judge " + j);
        }
        var table = new ArrayList<Map<String, Integer>>();
        for (var unit : units) {
            var given = new HashMap<String, Integer>();
            for (int j = 0; j < judges; j++) {
                if (unit.charAt(j) != '.') {
                    given.put(names.get(j), unit.charAt(j) - '0');
                }
            }
            table.add(given);
        }
        return Ratings.of(names, table);
    }
}
