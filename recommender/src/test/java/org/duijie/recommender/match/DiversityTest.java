package org.duijie.recommender.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Need;
import org.duijie.recommender.reason.Reasons;
import org.junit.jupiter.api.Test;

class DiversityTest {
    private static final Similarity TITLES = new TitleSimilarity();

    @Test
    void withoutDiversityTheBestAreGivenAsTheyAre() {
        var ranked = List.of(match("A", "甲乙", 3), match("B", "甲乙", 2), match("C", "丙丁", 1));
        assertThat(ids(Diversity.choose(ranked, 2, 0, TITLES))).containsExactly("A", "B");
        assertThat(ids(Diversity.choose(ranked, 9, 0, TITLES))).containsExactly("A", "B", "C");
    }

    /** Relevance 1, 0.9, 0.6; A and B are the same, C is unlike both: with 0.3, B has 0.7 · 0.9 − 0.3 = 0.33, C 0.7 · 0.6 = 0.42. */
    @Test
    void whatIsLikeSomethingChosenGoesBehindWhatIsNot() {
        var ranked = List.of(match("A", "锂电池隔膜", 10), match("B", "锂电池隔膜", 9), match("C", "水稻育种", 6));

        assertThat(ids(Diversity.choose(ranked, 3, 0.3, TITLES))).containsExactly("A", "C", "B");
        assertThat(ids(Diversity.choose(ranked, 2, 0.3, TITLES))).containsExactly("A", "C");
        assertThat(ids(Diversity.choose(ranked, 3, 0.1, TITLES))).containsExactly("A", "B", "C");
    }

    @Test
    void theBestOneComesFirstHoweverDiverse() {
        var ranked = List.of(match("Z", "锂电池隔膜", 10), match("B", "水稻育种", 9), match("A", "轴承", 9));
        assertThat(ids(Diversity.choose(ranked, 3, 1, TITLES))).containsExactly("Z", "A", "B");
    }

    @Test
    void equalMarginsAreOrderedById() {
        var ranked = List.of(match("Z", "甲乙", 5), match("C", "丙丁", 5), match("B", "戊己", 5), match("A", "庚辛", 5));
        assertThat(ids(Diversity.choose(ranked, 4, 0.5, TITLES))).containsExactly("Z", "A", "B", "C");
    }

    @Test
    void scoresBelowZeroAreCountedFromTheLowest() {
        var ranked = List.of(match("A", "甲乙", -1), match("B", "甲乙", -1.1), match("C", "丙丁", -9));
        assertThat(ids(Diversity.choose(ranked, 3, 0.3, TITLES))).containsExactly("A", "B", "C");
        var same = List.of(match("B", "甲乙", 0), match("A", "丙丁", 0));
        assertThat(ids(Diversity.choose(same, 2, 0.3, TITLES))).containsExactly("B", "A");
    }

    @Test
    void whateverTheDiversityAllAreGivenOnceAndTheFirstIsTheBest() {
        for (long seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var ranked = new ArrayList<Match>();
            for (int i = 0; i < 20; i++) {
                ranked.add(match("R" + i, "技术" + (char) ('甲' + random.nextInt(4)), 20 - i));
            }
            var chosen = Diversity.choose(ranked, 20, random.nextDouble(), TITLES);

            assertThat(chosen).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(ranked);
            assertThat(chosen.getFirst()).isEqualTo(ranked.getFirst());
        }
    }

    @Test
    void alikeIsWhatSharesPairsOfCharactersAndKeywords() {
        assertThat(likeness("锂电池隔膜", "锂电池隔膜")).isEqualTo(1);
        assertThat(likeness("锂电池隔膜", "锂电池  隔膜！")).isEqualTo(1);
        assertThat(likeness("锂电池", "铅酸电池")).isEqualTo(1.0 / 4);
        assertThat(likeness("锂电池", "水稻")).isZero();
        assertThat(likeness("！", "。")).as("no letter").isZero();
        assertThat(likeness("膜", "膜")).as("no pair").isZero();
        var tagged = List.of("隔膜", "Ceramic");
        var pairs = TITLES.among(List.of(record("A", "甲乙", tagged), record("B", "丙丁", List.of("ceramic ", "孔隙"))));
        assertThat(pairs.of(0, 1)).isEqualTo(1.0 / 5).isEqualTo(pairs.of(1, 0));
    }

    @Test
    void diversityIsChecked() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> MatchRequest.top(3).diverse(wrong))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("diversity is " + wrong + ", it must be from 0 to 1");
        }
        assertThat(MatchRequest.top(3).diversity()).isZero();
        assertThat(MatchRequest.top(3).diverse(0.3).bare(Set.of()).diversity()).isZero();
    }

    private static double likeness(String one, String other) {
        return TITLES.among(List.of(Need.of("A", one, ""), Need.of("B", other, "")))
                .of(0, 1);
    }

    private static Need record(String id, String title, List<String> keywords) {
        var json = "{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"keywords\":[\""
                + String.join("\",\"", keywords) + "\"]}";
        return (Need) RecordJson.decode(json);
    }

    private static Match match(String id, String title, double score) {
        var need = Need.of(id, title, "");
        return new Match(
                need, score, Optional.empty(), 0, Reasons.of(need, need, List.of()), Map.of(), Collections.emptyList());
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(m -> m.record().id()).toList();
    }
}
