package org.duijie.api.push.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.Places;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Places.class)
    void pagesGiveEveryPushOnceTheNewestFirstAlsoThoseOfOneMoment(Places places) {
        try (var pushes = new Pushes(places.fresh())) {
            for (int i = 0; i < 7; i++) {
                pushes.push("p" + i, "E-1", "A-" + i, i % 2 == 0 ? "sent" : "composed", "N-1");
                pushes.pass(Duration.ofHours(i / 3)); // 0 to 3 come at once
            }
            pushes.push("planned", "E-1", "A-8", "approved");
            pushes.push("other", "E-2", "A-1", "sent");
            new Replies(pushes.service).add("p6", e -> true, RepliesTest.said(Answer.INTERESTED));

            var given = new ArrayList<String>();
            var cursor = Optional.<String>empty();
            do {
                var page = new Inbox(pushes.service).page("E-1", cursor, 3);
                assertThat(page.unread()).isEqualTo(6);
                page.items().forEach(i -> given.add(i.proposal()));
                cursor = page.next();
            } while (cursor.isPresent());

            assertThat(given).containsExactly("p6", "p5", "p4", "p3", "p2", "p1", "p0");
            var first =
                    new Inbox(pushes.service).page("E-1", Optional.empty(), 2).items();
            assertThat(first.getFirst().standing().map(Standing::answer)).contains(Answer.INTERESTED);
            assertThat(first.getFirst().needs()).isEqualTo(List.of("N-1"));
            assertThat(first.getLast().standing()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "MTIz", "LTEgcDE"})
    void aCursorThatNoInboxGaveIsRefused(String cursor) {
        try (var pushes = Pushes.in(directory)) {
            assertThatThrownBy(() -> new Inbox(pushes.service).page("E-1", Optional.of(cursor), 3))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("the cursor \"" + cursor + "\" is none that an inbox gave");
        }
    }

    @Test
    void anEmptyInboxIsAnEmptyPage() {
        try (var pushes = Pushes.in(directory)) {
            assertThat(new Inbox(pushes.service).page("E-1", Optional.empty(), 3))
                    .isEqualTo(new Inbox.Page(List.of(), 0, Optional.empty()));
        }
    }
}
