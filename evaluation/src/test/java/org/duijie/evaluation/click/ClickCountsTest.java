package org.duijie.evaluation.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.sample.InteractionGenerator;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.Test;

class ClickCountsTest {
    private final ClickCounts counts = new ClickCounts(0, 1);

    @Test
    void anImpressionIsClickedOnceAtMost() {
        add("E-1", "impression", "\"need\":\"N-1\",\"position\":2");
        add("E-1", "view", "\"need\":\"N-1\"");
        add("E-1", "contact", "\"need\":\"N-1\"");
        add("E-1", "impression", "\"need\":\"N-1\",\"position\":1");
        add("E-1", "reject", "\"need\":\"N-1\"");

        assertThat(counts.all())
                .containsExactly(new Cell(new Pair("N-1", "a"), 1, 1, 0), new Cell(new Pair("N-1", "a"), 2, 1, 1));
    }

    @Test
    void aQueryIsATopicWhereThereIsNoNeed() {
        add("E-1", "impression", "\"query\":\" 锂电池  隔膜\",\"position\":1");

        assertThat(counts.all()).extracting(c -> c.pair().topic()).containsExactly("query:锂电池_隔膜");
    }

    @Test
    void whatCannotBeUsedIsCounted() {
        add("E-1", "impression", "\"position\":1"); // for what?
        add("E-1", "impression", "\"need\":\"N-1\""); // where?
        add("E-2", "view", "\"need\":\"N-1\",\"position\":1"); // never shown

        assertThat(counts.all()).isEmpty();
        assertThat(counts.unusable()).isEqualTo(2);
        assertThat(counts.withoutImpression()).isEqualTo(1);
    }

    @Test
    void listsAreHeldOutByTheirShareAndMakeUpTheWholeWithTheRest() {
        var sample = SampleCorpus.shipped();
        var half = new ClickCounts(0.2, 7);
        new InteractionGenerator(1, Instant.parse("2025-01-01T00:00:00Z"), 20_000, 1)
                .generate(sample.judgments(), sample.needs())
                .forEach(half::add);

        long all = half.all().stream().mapToLong(Cell::impressions).sum();
        long heldOut = half.heldOut().stream().mapToLong(Cell::impressions).sum();
        long training = half.training().stream().mapToLong(Cell::impressions).sum();
        assertThat(heldOut + training).isEqualTo(all);
        assertThat((double) heldOut / all).isEqualTo(0.2, within(0.03));
        assertThat(half.withoutImpression()).isZero();
        assertThat(half.all()).allSatisfy(c -> assertThat(c.clicks()).isLessThanOrEqualTo(c.impressions()));
    }

    private void add(String actor, String event, String more) {
        counts.add(RecordJson.decodeInteraction("{\"at\":\"2025-01-02T00:00:00Z\",\"actor\":\"" + actor
                + "\",\"item\":\"a\",\"event\":\"" + event + "\"," + more + "}"));
    }
}
