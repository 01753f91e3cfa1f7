package org.duijie.api.push.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duijie.api.Places;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RepliesTest {
    private static final Said INTERESTED = said(Answer.INTERESTED);
    private static final Said PRICE = refused(RefusalReason.PRICE);

    @TempDir
    Path directory;

    static Said said(Answer answer) {
        return Said.of(answer, Optional.empty(), Via.API, "a");
    }

    static Said refused(RefusalReason reason) {
        return Said.of(Answer.REFUSED, Optional.of(reason), Via.LINK, "");
    }

    private static Said commented(Said said, String comment) {
        return new Said(said.answer(), said.reason(), comment, true, said.via(), said.account());
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void theSameAnswerTwiceIsOneAndImpliesThatThePushWasOpened(Places places) {
        try (var pushes = new Pushes(places.fresh())) {
            var replies = new Replies(pushes.service);
            pushes.push("p", "E-1", "A-1", "sent", "N-1");

            assertThat(replies.standing("p")).isEmpty();
            assertThat(replies.add("p", "E-1"::equals, INTERESTED).added()).isTrue();
            pushes.pass(Duration.ofHours(1));
            assertThat(replies.add("p", "E-1"::equals, INTERESTED).added()).isFalse();
            assertThat(replies.add("p", "E-1"::equals, said(Answer.OPENED)).added())
                    .isFalse();

            assertThat(replies.standing("p")).contains(new Standing(Answer.INTERESTED, Optional.empty(), Pushes.START));
            assertThat(pushes.count("select count(*) from reply")).isEqualTo(2);
            assertThat(pushes.count("select count(*) from reply where answer = 'opened'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void equalAnswersAtTheSameMomentAreOne(Places places) throws Exception {
        try (var pushes = new Pushes(places.fresh());
                var threads = Executors.newFixedThreadPool(8)) {
            var replies = new Replies(pushes.service);
            pushes.push("p", "E-1", "A-1", "sent");

            var added = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> replies.add("p", e -> true, INTERESTED).added())
                    .toList());

            int news = 0;
            for (var one : added) {
                news += one.get() ? 1 : 0;
            }
            assertThat(news).isEqualTo(1);
            assertThat(pushes.count("select count(*) from reply")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "opened,                                     opened",
        "interested opened,                          interested",
        "interested contacted negotiating signed,    signed",
        "negotiating interested,                     negotiating",
        "interested refused,                         refused",
        "refused interested,                         interested",
        "signed refused contacted,                   contacted",
        "refused interested refused,                 refused",
        "refused opened,                             refused",
    })
    void whatComesLessFarTakesNothingBackButARefusalDoes(String said, String holds) {
        try (var pushes = Pushes.in(directory)) {
            var replies = new Replies(pushes.service);
            pushes.push("p", "E-1", "A-1", "sent");

            for (var code : said.split(" ", -1)) {
                var answer = Answer.of(code).orElseThrow();
                replies.add("p", e -> true, answer == Answer.REFUSED ? PRICE : said(answer));
            }

            assertThat(replies.standing("p").map(s -> s.answer().code())).contains(holds);
        }
    }

    @Test
    void theLastAnswerHoldsThoughTheClockIsSetBack() {
        try (var pushes = Pushes.in(directory)) {
            var replies = new Replies(pushes.service);
            pushes.push("p", "E-1", "A-1", "sent");
            replies.add("p", e -> true, INTERESTED);

            pushes.pass(Duration.ofDays(-1));
            replies.add("p", e -> true, PRICE);

            assertThat(replies.standing("p"))
                    .contains(
                            new Standing(Answer.REFUSED, Optional.of(RefusalReason.PRICE), Pushes.START.plusMillis(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void onlyWhatWentToTheEnterpriseIsAnswered(Places places) {
        try (var pushes = new Pushes(places.fresh())) {
            var replies = new Replies(pushes.service);
            pushes.push("planned", "E-1", "A-1", "planned");
            pushes.push("approved", "E-1", "A-2", "approved");
            pushes.push("dropped", "E-1", "A-3", "dropped");
            pushes.push("composed", "E-1", "A-4", "composed");
            pushes.push("sent", "E-1", "A-5", "sent");

            for (var proposal : List.of("planned", "approved", "dropped", "none")) {
                assertThatThrownBy(() -> replies.add(proposal, e -> true, INTERESTED))
                        .isInstanceOf(BrokenRule.class)
                        .hasMessage("nothing with the id \"" + proposal + "\" was pushed to the enterprise");
            }
            assertThatThrownBy(() -> replies.add("sent", "E-2"::equals, INTERESTED))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("nothing with the id \"sent\" was pushed to the enterprise");
            assertThat(pushes.count("select count(*) from reply")).isZero();
            assertThat(replies.add("composed", "E-1"::equals, INTERESTED).added())
                    .isTrue();
        }
    }

    @Test
    void aCommentIsCleanedBoundedAndMayComeLater() {
        try (var pushes = Pushes.in(directory)) {
            var replies = new Replies(pushes.service);
            pushes.push("p", "E-1", "A-1", "sent");
            replies.add("p", e -> true, PRICE);

            assertThat(replies.add("p", e -> true, commented(PRICE, "太贵")).added())
                    .isTrue();
            assertThat(replies.add("p", e -> true, commented(PRICE, "太贵")).added())
                    .isFalse();

            assertThat(pushes.count("select count(*) from reply where answer = 'refused'"))
                    .isEqualTo(2);
            assertThat(pushes.count("select count(*) from reply where answer = 'refused' and recorded = 0"))
                    .isEqualTo(1);
        }
        assertThat(commented(PRICE, " 一\u0000\u202e行\r\n二\ttab\u0085三 ").comment())
                .isEqualTo("一行\n二tab\n三");
        assertThat(commented(PRICE, "😀".repeat(1_000)).comment()).hasSize(2_000);
        assertThat(commented(PRICE, " \u200b ").passedOn()).isFalse();
        assertThatThrownBy(() -> commented(PRICE, "字".repeat(1_001)))
                .hasMessage("the comment has 1001 characters, at most 1000 are allowed");
        assertThatThrownBy(() -> commented(said(Answer.OPENED), "字"))
                .hasMessage("the answer \"opened\" cannot have a comment");
    }

    @Test
    void aRefusalHasAReasonAndNothingElseHas() {
        assertThatThrownBy(() -> said(Answer.REFUSED))
                .hasMessage("a refusal needs a reason, one of:"
                        + " solved, early, price, indicators, field, changed, information, other");
        assertThatThrownBy(() -> Said.of(Answer.SIGNED, Optional.of(RefusalReason.PRICE), Via.API, ""))
                .hasMessage("the answer \"signed\" cannot have the reason \"price\", only refusals have reasons");
        assertThat(List.of(RefusalReason.values()))
                .extracting(r -> ReplyTexts.of(r, Locale.CHINESE))
                .containsExactly("已有方案", "阶段太早", "价格不合", "指标不达", "领域不符", "需求已变", "信息不足", "其他");
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void refusalsAreThoseThatHold(Places places) {
        try (var pushes = new Pushes(places.fresh())) {
            var replies = new Replies(pushes.service);
            pushes.push("p1", "E-1", "A-1", "sent", "N-1", "N-2");
            pushes.push("p2", "E-1", "A-2", "sent");
            pushes.push("p3", "E-2", "A-1", "sent");
            replies.add("p1", e -> true, refused(RefusalReason.EARLY));
            replies.add("p2", e -> true, PRICE);
            replies.add("p3", e -> true, PRICE);
            pushes.pass(Duration.ofHours(1));
            replies.add("p2", e -> true, INTERESTED);

            assertThat(new Refusals(pushes.service).of("E-1"))
                    .containsExactly(new Refusals.Refused(
                            Pushes.START, RefusalReason.EARLY, Kind.ACHIEVEMENT, "A-1", List.of("N-1", "N-2")));
            assertThat(new Refusals(pushes.service).of("E-3")).isEmpty();
        }
    }
}
