package org.duijie.corpus.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.FeedEntry;
import org.duijie.corpus.store.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Places.class)
class PullIT {
    @TempDir
    Path directory;

    private final Places places;
    private Neighbour a;
    private Neighbour b;
    private Neighbour c;

    PullIT(Places places) {
        this.places = places;
    }

    @BeforeEach
    void open() {
        a = new Neighbour(places.fresh(), directory, "甲市");
        b = new Neighbour(places.fresh(), directory, "乙市");
        c = new Neighbour(places.fresh(), directory, "丙市");
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
        c.close();
    }

    @Test
    void recordsChangesAndTombstonesAreFollowedPageByPage() {
        for (int i = 0; i < 5; i++) {
            a.edit("N" + i, "甲" + i);
        }
        var first = b.pull(a.inPagesOf(2));
        assertThat(first).returns(5L, PullReport::read).returns(5L, PullReport::added);
        assertThat(first.store()).contains(a.identity());

        a.edit("N1", "改");
        a.delete("N2");
        assertThat(b.pull(a))
                .returns(2L, PullReport::read)
                .returns(1L, PullReport::changed)
                .returns(1L, PullReport::deleted)
                .returns(7L, PullReport::sequence);
        assertThat(b.titles()).isEqualTo(a.titles()).doesNotContainKey("N2").containsEntry("N1", "改");
        assertThat(b.pull(a)).returns(0L, PullReport::read);
    }

    @Test
    void theOriginItsNameAndItsVersionArePassedOn() {
        a.edit("N1", "甲");
        a.edit("N1", "乙");
        b.edit("X", "自有");
        b.pull(a);
        c.pull(b);

        assertThat(c.claims()).isEqualTo(b.claims());
        assertThat(c.told())
                .extracting(FeedEntry::claim)
                .anySatisfy(claim -> assertThat(claim.origin() + claim.id() + claim.version())
                        .isEqualTo(a.identity() + "N1" + 2));
        var page = new String(
                c.page(Optional.empty(), Optional.empty()).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).contains("{\"id\":\"" + a.identity() + "\",\"name\":\"甲市\"}");
    }

    @Test
    void nothingIsSentBackToWhereItCameFrom() {
        a.edit("N1", "甲");
        b.edit("N2", "乙");
        b.pull(a);
        a.pull(b);

        assertThat(b.pull(a)).returns(0L, PullReport::read);
        assertThat(a.pull(b)).returns(0L, PullReport::read);
        assertThat(a.titles()).isEqualTo(Map.of("N1", "甲", "N2", "乙")).isEqualTo(b.titles());
        assertThat(a.store().sequence()).isEqualTo(2);
        assertThat(b.store().sequence()).isEqualTo(2);
    }

    @Test
    void whatComesBackAllTheSameIsSkipped() {
        a.edit("N1", "甲");
        b.pull(a);

        assertThat(a.pull(b.tellingAll())).returns(1L, PullReport::read).returns(1L, PullReport::skipped);
        assertThat(a.store().sequence()).isEqualTo(1);
    }

    @Test
    void inATriangleTheSecondWayMakesNoDifference() {
        a.edit("N1", "甲");
        b.pull(a);
        assertThat(c.pull(a)).returns(1L, PullReport::added);
        assertThat(c.pull(b)).returns(1L, PullReport::unchanged);
        assertThat(b.pull(c)).returns(1L, PullReport::unchanged);
        assertThat(c.store().sequence()).isEqualTo(1);
    }

    @Test
    void anOlderStateThatComesByALongerWayIsSkipped() {
        a.edit("N1", "旧");
        b.pull(a);
        a.edit("N1", "新");
        c.pull(a);

        assertThat(c.pull(b)).returns(1L, PullReport::skipped);
        assertThat(c.title("N1")).contains("新");
    }

    @Test
    void aTombstoneThatComesBeforeItsRecordIsRemembered() {
        a.edit("N1", "甲");
        b.pull(a);
        a.delete("N1");
        assertThat(c.pull(a)).returns(1L, PullReport::unchanged);

        assertThat(c.pull(b)).returns(1L, PullReport::skipped);
        assertThat(c.title("N1")).isEmpty();
    }

    @Test
    void ofTwoRecordsWithOneIdAllTakeTheSameAndTheOtherComesToLightWhenItIsDeleted() {
        a.edit("N1", "甲的");
        b.edit("N1", "乙的");
        var winner = a.identity().compareTo(b.identity()) < 0 ? a : b;
        var loser = winner == a ? b : a;
        var title = winner.title("N1");
        var other = loser.title("N1");

        var report = loser.pull(winner);
        assertThat(report).returns(1L, PullReport::changed).returns(1L, PullReport::contended);
        assertThat(report.firstContended()).extracting(k -> k.id()).containsExactly("N1");
        assertThat(winner.pull(loser)).returns(1L, PullReport::skipped).returns(1L, PullReport::contended);
        c.pull(loser);
        assertThat(winner.title("N1"))
                .isEqualTo(title)
                .isEqualTo(loser.title("N1"))
                .isEqualTo(c.title("N1"));

        winner.delete("N1");
        assertThat(winner.title("N1")).isEqualTo(other);
        assertThat(loser.pull(winner)).returns(1L, PullReport::changed);
        c.pull(loser);
        assertThat(loser.title("N1")).isEqualTo(other).isEqualTo(c.title("N1"));
    }

    @Test
    void aTombstoneDeletesOnlyTheRecordOfItsOrigin() {
        a.edit("N1", "甲的");
        b.edit("N1", "乙的");
        a.delete("N1");

        b.pull(a);

        assertThat(b.title("N1")).contains("乙的");
    }

    @Test
    void aCopyIsNotChangedByAnImportUnlessItIsAdopted() {
        a.edit("N1", "甲的");
        b.pull(a);

        var refused = b.edit("N1", "乙改的");
        assertThat(refused.rejected()).isEqualTo(1);
        assertThat(refused.firstRejects().getFirst().rule())
                .hasMessage("need \"N1\" came from the store 甲市 (" + a.identity()
                        + ") and is changed there; to take it over, import with --adopt");
        assertThat(b.edit("N1", "甲的").unchanged()).isEqualTo(1);
        assertThatThrownBy(() -> b.delete("N1"))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("need \"N1\" came from the store 甲市");
        assertThat(b.title("N1")).contains("甲的");

        assertThat(b.adopt("N1", "乙改的").changed()).isEqualTo(1);
        assertThat(b.edit("N1", "乙又改").changed()).isEqualTo(1);
        a.pull(b);
        c.pull(a);
        assertThat(a.title("N1")).contains("乙又改").isEqualTo(c.title("N1"));
        assertThat(a.edit("N1", "甲再改").rejected()).isEqualTo(1);
        assertThat(a.edit("N1", "甲的").unchanged()).isEqualTo(1);
    }

    @Test
    void aNeedThatWasNeverPublicDoesNotLeaveNotEvenItsId() {
        a.hide("N1", "密");
        a.hide("N2", "密");
        a.delete("N2");
        a.edit("N3", "公开");

        assertThat(b.pull(a)).returns(1L, PullReport::read);
        assertThat(a.told()).extracting(e -> e.claim().id()).containsExactly("N3");
    }

    @Test
    void aNeedThatTurnsPrivateIsATombstoneAndOneThatTurnsPublicAppears() {
        a.edit("N1", "公开");
        a.hide("N2", "密");
        b.pull(a);

        a.hide("N1", "收回");
        a.edit("N2", "放开");
        assertThat(b.pull(a)).returns(1L, PullReport::deleted).returns(1L, PullReport::added);
        assertThat(b.titles()).isEqualTo(Map.of("N2", "放开"));
        assertThat(new String(
                        a.page(Optional.empty(), Optional.empty()).orElseThrow(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("收回", "private");

        a.delete("N1");
        a.edit("N1", "再公开");
        b.pull(a);
        assertThat(b.titles()).isEqualTo(Map.of("N1", "再公开", "N2", "放开"));
    }

    @Test
    void aStoreDoesNotFollowItself() {
        a.edit("N1", "甲");
        assertThatThrownBy(() -> a.pull(a))
                .hasMessage(a.url() + " is this store itself (" + a.identity() + ") or a copy of its data directory");
    }
}
