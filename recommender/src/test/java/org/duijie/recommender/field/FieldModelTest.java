package org.duijie.recommender.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;

class FieldModelTest {
    private static FieldTrainer learned() {
        var trainer = new FieldTrainer("ipc");
        trainer.add(Map.of("w:电池", 1.0), new TreeSet<>(List.of("H01M")));
        trainer.add(Map.of("w:水稻", 1.0), new TreeSet<>(List.of("A01B")));
        return trainer;
    }

    /** The counts are 电池 1 (H01M 1), 水稻 1 (A01B 1), 2 in all; worked out in docs/fields.md. */
    @Test
    void scoresAreThoseWorkedOutByHand() {
        var scores = learned().finish().scores(Map.of("w:电池", 1.0));

        double rarity = Math.log(2);
        double own = 0.05 * Math.log(1.01 / 1.02);
        double lacked = 0.05 * Math.log(0.01 / 1.02);
        assertThat(scores[0]).isCloseTo(rarity * (lacked - Math.log(1.5 / 2)), within(1e-6)); // A01B
        assertThat(scores[1]).isCloseTo(rarity * (own - Math.log(0.5 / 2)), within(1e-6)); // H01M
    }

    @Test
    void theLikelierFieldComesFirst() {
        var suggested = learned().finish().suggest(Map.of("w:电池", 1.0), 3);

        assertThat(suggested).extracting(Suggestion::code).containsExactly("H01M", "A01B");
        assertThat(suggested).allSatisfy(s -> assertThat(s.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void fieldsThatAreAlikeComeByCode() {
        assertThat(learned().finish().suggest(Map.of("w:电池", 1.0, "w:水稻", 1.0), 3))
                .extracting(Suggestion::code)
                .containsExactly("A01B", "H01M");
    }

    @Test
    void aTextOfSeveralFieldsIsNoEvidenceAgainstAnyOfThem() {
        var trainer = learned();
        trainer.add(Map.of("w:隔膜", 1.0), new TreeSet<>(List.of("B01D", "H01M")));

        assertThat(trainer.finish().suggest(Map.of("w:隔膜", 1.0), 2))
                .extracting(Suggestion::code)
                .containsExactlyInAnyOrder("B01D", "H01M");
    }

    @Test
    void nothingIsSuggestedForATextOfUnknownFeatures() {
        assertThat(learned().finish().suggest(Map.of("w:齿轮", 1.0), 3)).isEmpty();
    }

    @Test
    void fewerThanTwoFieldsTeachNothing() {
        assertThatThrownBy(() -> new FieldTrainer("ipc").finish())
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there is nothing to learn from: at least two records of different fields must have ipc"
                        + " (IPC subclass or industry division); import such records first");
    }

    @Test
    void confidencesAreLowerWhereTextsHeldBackWereMissed() {
        var right = new FieldTrainer("ipc");
        var wrong = new FieldTrainer("ipc");
        for (int i = 0; i < 100; i++) {
            var code = i % 2 == 0 ? "A01B" : "H01M";
            boolean turned = i % 5 == 4;
            right.add(Map.of("w:" + code, 1.0), new TreeSet<>(List.of(code)));
            wrong.add(Map.of("w:" + code, 1.0), new TreeSet<>(List.of(turned ? "C02F" : code)));
        }

        var text = Map.of("w:H01M", 1.0);
        assertThat(right.finish().suggest(text, 1).getFirst().confidence()).isGreaterThan(0.8);
        assertThat(wrong.finish().suggest(text, 1).getFirst().confidence()).isLessThan(0.3);
    }
}
