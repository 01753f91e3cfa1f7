package org.duijie.recommender.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duijie.corpus.model.Event;
import org.duijie.recommender.internal.BrokenFiles;
import org.duijie.recommender.internal.SortedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three firms: 甲 and 乙 care for the same, 丙 rejected what it saw. */
class BehaviourModelTest {
    private static final byte VIEWED = 1 << 1;
    private static final byte SIGNED = VIEWED | 1 << 3 | 1 << 5;
    private static final byte REJECTED = VIEWED | 1 << 6;

    private static final SortedTexts ACTORS = SortedTexts.of(List.of("乙", "丙", "甲")); // by UTF-8: 丙, 乙, 甲
    private static final SortedTexts ITEMS = SortedTexts.of(List.of("T1", "T2", "T3"));

    private static final BehaviourModel MODEL = new BehaviourModel(
            ACTORS,
            ITEMS,
            2,
            new Factors(2, new float[] {0, 0, 0.8f, 0.6f, 1, 0}),
            new Factors(2, new float[] {0.9f, 0, 0.5f, 0.5f, 0, 0}),
            new ItemStatistics(
                    new int[] {
                        10, 2, 0, 0, 0, 0, 0, //
                        4, 1, 0, 1, 0, 1, 0, //
                        2, 1, 0, 0, 0, 0, 1
                    },
                    new float[] {2, 2, 2}),
            new Deeds(new int[] {0, 1, 3, 4}, new int[] {2, 0, 1, 0}, new byte[] {REJECTED, VIEWED, SIGNED, VIEWED}));

    @TempDir
    Path directory;

    @Test
    void aPreferenceIsTheProductOfTheFactors() {
        assertThat(MODEL.preference("甲", "T1").getAsDouble()).isCloseTo(0.9, within(1e-6));
        assertThat(MODEL.preference("乙", "T2").getAsDouble()).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void ofWhoOrWhatIsUnknownThereIsNoPreference() {
        assertThat(MODEL.preference("丁", "T1")).isEmpty();
        assertThat(MODEL.preference("甲", "T9")).isEmpty();
        assertThat(MODEL.preference("丙", "T1")).isEmpty(); // without factors
        assertThat(MODEL.preference("甲", "T3")).isEmpty();
        assertThat(MODEL.enterprisesLike("丙", 5)).isEmpty();
        assertThat(MODEL.peersOf("丁")).isSameAs(Peers.NONE);
        assertThat(MODEL.peersOf("丙")).isSameAs(Peers.NONE);
    }

    @Test
    void whoCaresForTheSameIsAlike() {
        assertThat(MODEL.enterprisesLike("甲", 5)).singleElement().satisfies(similar -> {
            assertThat(similar.actor()).isEqualTo("乙");
            assertThat(similar.cosine()).isCloseTo(0.8, within(1e-6));
        });
    }

    @Test
    void whatThoseAlikeDidIsCountedWithoutWhatTheActorKnows() {
        assertThat(MODEL.peersOf("甲").liked(5)).singleElement().satisfies(liked -> {
            assertThat(liked).isEqualTo(new LikedItem("T2", liked.score(), new PeerInterest(1, 1, 1)));
            assertThat(liked.score()).isCloseTo(0.8 * Math.log(30), within(1e-6));
        });
    }

    @Test
    void peersAreThoseWhoCaredForTheSameAndTellHowManyCaredForAnItem() {
        var peers = MODEL.peersOf("甲"); // 乙, who viewed T1 too

        assertThat(peers.size()).isEqualTo(1);
        assertThat(peers.interestIn("T1")).contains(new PeerInterest(1, 0, 0));
        assertThat(peers.interestIn("T2")).contains(new PeerInterest(1, 1, 1));
        assertThat(peers.interestIn("T3")).as("rejected by 丙, who is no peer").isEmpty();
        assertThat(peers.interestIn("T9")).isEmpty();
        assertThat(Peers.NONE.interestIn("T1")).isEmpty();
    }

    @Test
    void whoIsNearByFactorsButCaredForNothingInCommonIsNoPeer() {
        var deeds = new Deeds(
                new int[] {0, 1, 3, 5}, new int[] {1, 0, 1, 0, 2}, new byte[] {VIEWED, REJECTED, SIGNED, VIEWED, VIEWED
                });
        var near = new Factors(2, new float[] {1, 0, 1, 0, 1, 0});
        var statistics = new ItemStatistics(new int[3 * EventSlot.COUNT], new float[3]);
        var model = new BehaviourModel(ACTORS, ITEMS, 2, near, near, statistics, deeds);

        assertThat(model.enterprisesLike("甲", 5)).hasSize(2);
        assertThat(model.peersOf("甲").size()).as("乙 rejected T1, 丙 viewed T2").isZero();
        assertThat(model.peersOf("丙").liked(5)).isEmpty();
        assertThat(model.peersOf("丙").interestIn("T2")).contains(new PeerInterest(1, 1, 1));
        assertThat(model.popular()).isEmpty();
    }

    @Test
    void popularItemsAreThoseOfMostAppeal() {
        assertThat(MODEL.popular()).containsExactly("T2", "T1", "T3");
        assertThat(MODEL.appeal("T2")).isEqualTo(MODEL.viewRate("T2"));
        assertThat(MODEL.appeal("T9")).isZero();
        assertThat(MODEL.signed("乙", "T2")).isTrue();
        assertThat(MODEL.signed("甲", "T1")).isFalse();
        assertThat(MODEL.signed("丁", "T2")).isFalse();
    }

    @Test
    void popularityIsLogarithmicBesideTheMostPopular() {
        assertThat(MODEL.popularity("T2")).isEqualTo(1);
        assertThat(MODEL.popularity("T1")).isCloseTo(Math.log(3) / Math.log(30), within(1e-9));
        assertThat(MODEL.popularity("T9")).isZero();
        assertThat(MODEL.rejected("丙", "T3")).isTrue();
        assertThat(MODEL.rejected("甲", "T1")).isFalse();
        assertThat(MODEL.counts("T2").of(Event.SIGN)).isEqualTo(1);
        assertThat(MODEL.counts("T9")).isEqualTo(ItemCounts.NONE);
    }

    @Test
    void theViewRateCountsExaminationsAndIsDrawnToTheMean() {
        double mean = 4 / 6.0; // views by examinations
        assertThat(MODEL.viewRate("T1")).isCloseTo((2 + 5 * mean) / (2 + 5), within(1e-9));
        assertThat(MODEL.viewRate("T9")).isCloseTo(mean, within(1e-9));
    }

    @Test
    void aRejectOutweighsWhatWasDoneBefore() {
        assertThat(EventWeights.confidence(new int[] {9, 2, 1, 0, 0, 0, 0})).isEqualTo(5);
        assertThat(EventWeights.confidence(new int[] {9, 2, 1, 0, 0, 0, 1})).isZero();
        assertThat(EventWeights.confidence(new int[] {9, 99, 0, 0, 0, 0, 0})).isEqualTo(EventWeights.MOST);
    }

    @Test
    void aFileReadBackGivesTheSame() {
        var file = directory.resolve(BehaviourModel.FILE);
        MODEL.write(file);
        var read = BehaviourModel.read(file);

        assertThat(List.of(read.actors(), read.items(), read.rank())).containsExactly(3, 3, 2);
        assertThat(read.peersOf("甲").liked(5)).isEqualTo(MODEL.peersOf("甲").liked(5));
        assertThat(read.viewRate("T1")).isEqualTo(MODEL.viewRate("T1"));
        var again = directory.resolve("again");
        read.write(again);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void aSpoiledFileIsRefused() throws IOException {
        var file = directory.resolve(BehaviourModel.FILE);
        MODEL.write(file);
        BrokenFiles.areRefused(file, "DJBE", BehaviourModel::read);
    }
}
