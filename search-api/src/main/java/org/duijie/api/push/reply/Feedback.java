package org.duijie.api.push.reply;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.model.Kind;
import org.jdbi.v3.core.Handle;

/**
 * What enterprises said to a technology, for its owner: how many, never who.
 *
 * @param pushed to how many enterprises it went
 * @param answers how many opened it, want it no more, or came as far as each other answer at some time
 * @param refusals how many want it no more, by their last reason
 * @param comments those that enterprises let the owner read, in no order in time
 */
public record Feedback(
        Band pushed, Map<Answer, Band> answers, Map<RefusalReason, Band> refusals, List<Comment> comments) {
    /** The most comments that are given. */
    public static final int MOST_COMMENTS = 200;

    /**
     * What an enterprise wants the owner to read.
     *
     * @param answer what it says with it
     * @param reason why, of a refusal
     * @param text its words
     */
    public record Comment(Answer answer, Optional<RefusalReason> reason, String text) {}

    /** Copies. */
    public Feedback {
        answers = Map.copyOf(answers);
        refusals = Map.copyOf(refusals);
        comments = List.copyOf(comments);
    }

    /** {@return what is said to a technology until now} */
    public static Feedback of(Service service, Kind kind, String item) {
        return service.database().read(handle -> of(handle, kind, item));
    }

    private static Feedback of(Handle handle, Kind kind, String item) {
        long pushed = handle.createQuery("select count(distinct enterprise) from proposal"
                        + " where item_kind = ? and item = ? and status in ('composed', 'sent')")
                .bind(0, kind.code())
                .bind(1, item)
                .mapTo(Long.class)
                .one();
        var replies = handle.createQuery(
                        "select " + Reply.COLUMNS + " from reply r join proposal p on p.id = r.proposal"
                                + " where p.item_kind = ? and p.item = ? and p.status in ('composed', 'sent') order by r.id")
                .bind(0, kind.code())
                .bind(1, item)
                .map((row, context) -> Reply.of(row))
                .list();
        // A technology is pushed to an enterprise once, so there are as many enterprises as pushes.
        var byEnterprise =
                replies.stream().collect(Collectors.groupingBy(Reply::proposal)).values();
        return new Feedback(
                Band.of(pushed),
                answers(List.copyOf(byEnterprise)),
                refusals(List.copyOf(byEnterprise)),
                comments(replies));
    }

    private static Map<Answer, Band> answers(List<List<Reply>> byEnterprise) {
        var bands = new EnumMap<Answer, Band>(Answer.class);
        for (var answer : Answer.values()) {
            Predicate<List<Reply>> came = answer.isFor()
                    ? replies -> replies.stream().anyMatch(r -> r.answer().reaches(answer))
                    : replies -> answer == Answer.OPENED || refusal(replies).isPresent();
            bands.put(answer, Band.of(byEnterprise.stream().filter(came).count()));
        }
        return bands;
    }

    private static Map<RefusalReason, Band> refusals(List<List<Reply>> byEnterprise) {
        var counts = byEnterprise.stream()
                .flatMap(replies -> refusal(replies).stream())
                .collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        return Stream.of(RefusalReason.values())
                .collect(Collectors.toMap(r -> r, r -> Band.of(counts.getOrDefault(r, 0L))));
    }

    private static Optional<RefusalReason> refusal(List<Reply> replies) {
        return Standing.of(replies).flatMap(Standing::reason);
    }

    private static List<Comment> comments(List<Reply> replies) {
        return replies.stream()
                .filter(r -> r.said().passedOn())
                .sorted(Comparator.comparing(Reply::id)) // by chance, so that the order says nothing on when
                .map(r -> new Comment(r.answer(), r.said().reason(), r.said().comment()))
                .limit(MOST_COMMENTS)
                .toList();
    }
}
