package org.duijie.api.web;

import java.util.List;
import java.util.Optional;
import org.duijie.api.ask.SeenData;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.push.compose.Facts;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.Fired;
import org.duijie.api.push.reply.InboxItem;
import org.duijie.api.push.reply.ReplyTexts;
import org.duijie.api.push.reply.Standing;
import org.duijie.corpus.model.CorpusRecord;

/**
 * A technology that was pushed, as the inbox shows it.
 *
 * @param proposal the push's id
 * @param card the technology; empty where it may not be shown any more
 * @param href the address that opens it
 * @param action where answers are sent
 * @param likely how likely it fits
 * @param band the code of that: {@code high}, {@code middle} or {@code low}
 * @param fired what asked for it
 * @param reasons why it fits; empty where who reads may not see all needs
 * @param note the broker's
 * @param came when it came
 * @param answer the code of what was answered; empty for unread
 * @param answerText how people read that
 * @param answered when
 * @param tried what could not be taken as an answer
 */
public record InboxEntry(
        String proposal,
        Optional<Card> card,
        String href,
        String action,
        String likely,
        String band,
        List<Cause> fired,
        List<String> reasons,
        String note,
        String came,
        String answer,
        String answerText,
        String answered,
        Optional<Tried> tried) {
    private static final double HIGH = 0.8;
    private static final double MIDDLE = 0.5;

    /**
     * What asked for it.
     *
     * @param kind how that is called
     * @param title what it is called
     * @param href its address; may be empty
     */
    public record Cause(String kind, String title, String href) {}

    /**
     * An answer that could not be taken.
     *
     * @param proposal what it answers
     * @param reason the code of the reason; may be empty
     * @param comment what was typed
     * @param passOn whether the owner might have read it
     * @param problem what is wrong
     */
    public record Tried(String proposal, String reason, String comment, boolean passOn, String problem) {}

    static InboxEntry of(Own own, InboxItem item, Optional<Tried> tried) {
        var page = own.page();
        var technology = technology(own.data(), item);
        var visible = technology.isPresent()
                && item.needs().stream().allMatch(n -> need(own.data(), n).isPresent());
        var band = item.probability() >= HIGH ? "high" : item.probability() >= MIDDLE ? "middle" : "low";
        var path = InboxPage.PATH + "/" + Page.segment(item.proposal());
        return new InboxEntry(
                item.proposal(),
                technology.map(t -> new Cards(page, own.data()).of(t)),
                page.own(path),
                page.link(path),
                page.t((item.judged() ? "web.inbox.likely." : "web.inbox.words.") + band),
                band,
                technology.isPresent() ? causes(own, item) : List.of(),
                visible
                        ? Facts.of(item.told(), page.language()).stream()
                                .distinct()
                                .toList()
                        : List.of(),
                technology.isPresent() ? item.note() : "",
                Own.time(item.composedAt()),
                item.standing().map(s -> s.answer().code()).orElse(""),
                item.standing().map(s -> text(page, s)).orElse(page.t("web.inbox.new")),
                item.standing().map(s -> Own.time(s.since())).orElse(""),
                tried);
    }

    private static String text(Page page, Standing standing) {
        var answer = ReplyTexts.of(standing.answer(), page.language());
        return standing.reason()
                .map(r -> page.t("web.inbox.because", answer, ReplyTexts.of(r, page.language())))
                .orElse(answer);
    }

    private static List<Cause> causes(Own own, InboxItem item) {
        return item.fired().stream().map(f -> cause(own, f)).toList();
    }

    /** A need that who reads may not see is not named. */
    private static Cause cause(Own own, Fired fired) {
        var page = own.page();
        var kind = page.t("push.fired." + fired.kind());
        if (fired.isNeed()) {
            return need(own.data(), fired.id())
                    .map(n -> new Cause(kind, n.displayTitle(), page.item(n.id())))
                    .orElseGet(() -> new Cause(kind, page.t("web.inbox.hiddenNeed"), ""));
        }
        return fired.kind().equals("search")
                ? new Cause(kind, fired.title(), page.own(SavedSearchPages.PATH))
                : new Cause(kind, "", "");
    }

    private static Optional<CorpusRecord> technology(SeenData data, InboxItem item) {
        return data.find(item.kind(), item.item());
    }

    private static Optional<CorpusRecord> need(SeenData data, String id) {
        try {
            return Optional.of(data.need(id));
        } catch (UnknownId e) {
            return Optional.empty();
        }
    }

    /** {@return whether an answer holds} */
    public boolean holds(Answer which) {
        return answer.equals(which.code());
    }
}
