package org.duijie.api.push.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.push.reply.RepliesTest.refused;
import static org.duijie.api.push.reply.RepliesTest.said;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.Places;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedbackTest {
    @ParameterizedTest
    @EnumSource(Places.class)
    void numbersAreToldInBandsSoThatNoSumGivesASingleEnterpriseAway(Places places) {
        try (var pushes = new Pushes(places.fresh())) {
            var replies = new Replies(pushes.service);
            for (int i = 0; i < 10; i++) {
                pushes.push("p" + i, "E-" + i, "A-1", "sent");
            }
            pushes.push("planned", "E-10", "A-1", "planned");
            pushes.push("other", "E-1", "A-2", "sent");
            for (int i = 0; i < 4; i++) {
                replies.add("p" + i, e -> true, refused(RefusalReason.PRICE));
            }
            replies.add("p4", e -> true, refused(RefusalReason.EARLY));
            replies.add("p5", e -> true, refused(RefusalReason.EARLY));
            replies.add("p5", e -> true, said(Answer.SIGNED));
            replies.add("p6", e -> true, said(Answer.NEGOTIATING));

            var feedback = Feedback.of(pushes.service, Kind.ACHIEVEMENT, "A-1");

            assertThat(feedback.pushed().text(Locale.CHINESE)).isEqualTo("9–11");
            assertThat(feedback.answers().get(Answer.OPENED)).isEqualTo(new Band(6)); // 7
            assertThat(feedback.answers().get(Answer.REFUSED)).isEqualTo(new Band(3)); // 5
            assertThat(feedback.answers().get(Answer.INTERESTED)).isEqualTo(new Band(0)); // 2
            assertThat(feedback.refusals().get(RefusalReason.PRICE)).isEqualTo(new Band(3)); // 4
            assertThat(feedback.refusals().get(RefusalReason.EARLY).text(Locale.CHINESE))
                    .isEqualTo("少于3"); // 1
            assertThat(feedback.refusals().get(RefusalReason.FIELD)).isEqualTo(new Band(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void onlyCommentsThatMayBePassedOnAre(Places places) {
        try (var pushes = new Pushes(places.fresh())) {
            var replies = new Replies(pushes.service);
            pushes.push("p1", "E-1", "A-1", "sent");
            pushes.push("p2", "E-2", "A-1", "sent");
            var price = Optional.of(RefusalReason.PRICE);
            replies.add("p1", e -> true, new Said(Answer.REFUSED, price, "太贵", true, Via.API, "a"));
            replies.add("p2", e -> true, new Said(Answer.REFUSED, price, "预算只有十万", false, Via.API, "b"));

            assertThat(Feedback.of(pushes.service, Kind.ACHIEVEMENT, "A-1").comments())
                    .isEqualTo(List.of(new Feedback.Comment(Answer.REFUSED, price, "太贵")));
        }
    }

    @Test
    void oneEnterpriseMoreIsSeenOnlyWhenItFillsABand() {
        assertThat(List.of(Band.of(0), Band.of(2))).containsOnly(new Band(0));
        assertThat(List.of(Band.of(3), Band.of(5))).containsOnly(new Band(3));
        assertThat(Band.of(6).text(Locale.ENGLISH)).isEqualTo("6–8");
        assertThat(Band.of(1).text(Locale.ENGLISH)).isEqualTo("fewer than 3");
    }
}
