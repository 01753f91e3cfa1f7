package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.duijie.dictionaries.MixedTexts;
import org.duijie.dictionaries.analysis.SynonymPaths.Arc;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Segmenter;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.synonym.Synonyms;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class SynonymPathsTest {
    private final Segmenter segmenter = Vocabulary.shipped().segmenter();

    @Test
    void aSynonymOfSeveralWordsGetsPositionsOfItsOwn() {
        assertThat(arcs("aa bb cc", new SynonymGroup(List.of("aa bb", "xx yy zz"), 0.5f, false)))
                .containsExactly("aa 0-1 1.0", "xx 0-2 0.5", "bb 1-4 1.0", "yy 2-3 0.5", "zz 3-4 0.5", "cc 4-5 1.0");
    }

    @Test
    void twoSynonymsOfOneWordDoNotMeet() {
        assertThat(arcs("aa cc", new SynonymGroup(List.of("aa", "xx yy", "vv ww"), 0.5f, false)))
                .containsExactly("aa 0-3 1.0", "vv 0-1 0.5", "xx 0-2 0.5", "ww 1-3 0.5", "yy 2-3 0.5", "cc 3-4 1.0");
    }

    @Test
    void aSynonymOfAPartLiesAtThePart() {
        assertThat(arcs("6061-t6 cc", new SynonymGroup(List.of("t6", "xx"), 0.5f, false)))
                .containsExactly("6061t6 0-1 1.0", "6061 0-1 1.0", "t6 0-1 1.0", "xx 0-1 0.5", "cc 1-2 1.0");
    }

    @Test
    void whatStandsThereAlreadyIsNotAdded() {
        assertThat(arcs("aa", new SynonymGroup(List.of("aa", "AA"), 0.5f, false)))
                .containsExactly("aa 0-1 1.0");
    }

    @Test
    void everyWayThroughTheGraphReachesItsEnd() {
        var synonyms = Vocabulary.shipped().synonyms();
        for (long seed = 0; seed < 500; seed++) {
            var words = segmenter.segment(MixedTexts.text(new Random(seed), 60), Granularity.SEARCH);
            var arcs = SynonymPaths.arcs(words, synonyms);
            var begins = arcs.stream().map(Arc::from).collect(Collectors.toSet());
            int end = arcs.stream().mapToInt(Arc::to).max().orElse(0);
            int before = 0;
            for (var arc : arcs) {
                assertThat(arc.from()).as("seed %d: %s", seed, arc).isBetween(before, arc.to() - 1);
                assertThat(arc.to() == end || begins.contains(arc.to()))
                        .as("seed %d: %s", seed, arc)
                        .isTrue();
                before = arc.from();
            }
        }
    }

    private List<String> arcs(String query, SynonymGroup group) {
        var synonyms = new Synonyms(List.of(group), segmenter);
        return SynonymPaths.arcs(segmenter.segment(query, Granularity.SEARCH), synonyms).stream()
                .map(a -> a.term() + " " + a.from() + "-" + a.to() + " " + a.weight())
                .toList();
    }
}
