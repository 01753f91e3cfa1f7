package org.duijie.recommender.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.recommender.reason.Reasons;
import org.junit.jupiter.api.Test;

class RankFusionTest {
    private static final Need FIRST = Need.of("N1", "甲", "");
    private static final Need SECOND = Need.of("N2", "乙", "");

    /** Worked by hand: A 1/6, B 1/7 + 0.5/6, C 0.5/7, of at most 1.5/6. */
    @Test
    void eachAskerAddsItsWeightByTheRank() {
        var fusion = new RankFusion();
        fusion.add(FIRST, 1, matches("A", "B"));
        fusion.add(SECOND, 0.5, matches("B", "C"));
        var merged = fusion.matches();

        assertThat(merged).extracting(m -> m.record().id()).containsExactly("B", "A", "C");
        assertThat(merged.get(0).score()).isCloseTo((1.0 / 7 + 0.5 / 6) / (1.5 / 6), within(1e-12));
        assertThat(merged.get(1).score()).isCloseTo(1 / 1.5, within(1e-12));
        assertThat(merged.get(0).by()).extracting(CorpusRecord::id).containsExactly("N1", "N2");
        assertThat(merged.get(2).by()).extracting(CorpusRecord::id).containsExactly("N2");
    }

    @Test
    void whatIsFirstForOneGoesBeforeWhatIsMiddlingForAllAndWhoAddsLittleIsNotNamed() {
        var fusion = new RankFusion();
        fusion.add(FIRST, 1, matches("A", "C", "D", "E", "F", "G", "H", "I", "B"));
        fusion.add(SECOND, 1, matches("Z", "V", "U", "T", "S", "R", "Q", "P", "B", "J", "K", "L", "M", "A"));

        assertThat(fusion.matches()).extracting(m -> m.record().id()).startsWith("A", "Z");
        assertThat(fusion.matches().getFirst().by())
                .extracting(CorpusRecord::id)
                .containsExactly("N1");
    }

    @Test
    void equalOnesAreOrderedById() {
        var fusion = new RankFusion();
        fusion.add(FIRST, 1, matches("B"));
        fusion.add(SECOND, 1, matches("A"));
        assertThat(fusion.matches()).extracting(m -> m.record().id()).containsExactly("A", "B");
    }

    @Test
    void whatNobodyAsksForCountsButIsForNobody() {
        var fusion = new RankFusion();
        fusion.add(FIRST, 1, matches("A", "B"));
        fusion.add(0.5, matches("B", "C"));

        assertThat(fusion.matches()).extracting(m -> m.record().id()).containsExactly("B", "A", "C");
        assertThat(fusion.matches())
                .extracting(m -> m.by().stream().map(CorpusRecord::id).toList())
                .containsExactly(List.of("N1"), List.of("N1"), List.of());
    }

    @Test
    void whereNothingIsProposedItIsAsIfNobodyDid() {
        var fusion = new RankFusion();
        fusion.add(FIRST, 1, matches("A"));
        fusion.add(0.5, List.of());
        assertThat(fusion.matches().getFirst().score()).isEqualTo(1);
    }

    @Test
    void nothingFoundIsNothing() {
        assertThat(new RankFusion().matches()).isEmpty();
    }

    private static List<Match> matches(String... ids) {
        return Stream.of(ids)
                .map(id -> Need.of(id, "题", ""))
                .map(n -> new Match(n, 7, Optional.empty(), 0, Reasons.of(n, n, List.of()), Map.of(), List.of()))
                .toList();
    }
}
