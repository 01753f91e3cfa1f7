package org.duijie.dictionaries.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BranchingTest {
    @Test
    void fourDifferentWordsAsOftenAsEachOtherAreTwoBits() {
        var branching = new Branching();
        List.of("电池", "隔膜", "电机", "水泵", "电池", "隔膜", "电机", "水泵").forEach(branching::see);

        assertThat(branching.entropy()).isCloseTo(2, within(1e-12));
    }

    @Test
    void oneWordIsNoBitAndNothingSeenIsNoBit() {
        var branching = new Branching();

        assertThat(branching.entropy()).isZero();
        branching.see("电池");
        branching.see("电池");
        assertThat(branching.entropy()).isZero();
    }

    @Test
    void everyEdgeIsAWordOfItsOwn() {
        var branching = new Branching();
        branching.see("电池");
        branching.see("电池");
        branching.seeEdge();
        branching.seeEdge();

        // 1/2 · log2(2) + 2 · 1/4 · log2(4)
        assertThat(branching.entropy()).isCloseTo(1.5, within(1e-12));
    }
}
