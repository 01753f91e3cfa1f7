package org.duijie.api.push.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.push.reply.RepliesTest.refused;
import static org.duijie.api.push.reply.RepliesTest.said;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.api.Places;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyRecorderTest {
    @TempDir
    Path directory;

    /** What training reads: its source and this read the same table. */
    private static List<Interaction> interactions(RecordStore store) {
        var interactions = new ArrayList<Interaction>();
        store.forEachInteraction(interactions::add);
        return interactions;
    }

    private static Interaction interaction(Duration after, Event event, Optional<String> reason) {
        return new Interaction(
                Pushes.START.plus(after),
                "E-1",
                "A-1",
                Optional.of("N-1"),
                event,
                reason,
                Optional.empty(),
                OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void answersBecomeInteractionsOnceAmongThoseThatTrainingReads(Places places) {
        try (var pushes = new Pushes(places.fresh());
                var store = RecordStore.open(directory)) {
            var replies = new Replies(pushes.service);
            var recorder = new ReplyRecorder(pushes.service, store);
            pushes.push("p", "E-1", "A-1", "sent", "N-1", "N-2");
            pushes.push("unanswered", "E-1", "A-2", "sent", "N-1");
            replies.add("p", e -> true, said(Answer.INTERESTED));

            assertThat(recorder.record()).isEqualTo(3);
            assertThat(recorder.record()).isZero();

            pushes.pass(Duration.ofDays(1));
            replies.add("p", e -> true, refused(RefusalReason.PRICE));
            assertThat(recorder.record()).isEqualTo(1);
            assertThat(interactions(store))
                    .containsExactlyInAnyOrder(
                            interaction(Duration.ZERO, Event.IMPRESSION, Optional.empty()),
                            interaction(Duration.ZERO, Event.VIEW, Optional.empty()),
                            interaction(Duration.ZERO, Event.SAVE, Optional.empty()),
                            interaction(Duration.ofDays(1), Event.REJECT, Optional.of("价格不合")));
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatWasStoredBeforeItCouldBeMarkedIsNotDoubled(Places places) {
        try (var pushes = new Pushes(places.fresh());
                var store = RecordStore.open(directory)) {
            var recorder = new ReplyRecorder(pushes.service, store);
            pushes.many(1_200);
            pushes.service
                    .database()
                    .write(h -> h.execute("insert into reply (id, proposal, answer, via, replied_at)"
                            + " select id, id, 'contacted', 'api', planned_at from proposal"));

            assertThat(recorder.record()).isEqualTo(1_200);

            pushes.service.database().write(h -> h.execute("update reply set recorded = 0"));

            assertThat(recorder.record()).isZero();
            assertThat(store.interactionCount()).isEqualTo(1_200);
            assertThat(pushes.count("select count(*) from reply where recorded = 0"))
                    .isZero();
        }
    }
}
