package org.duijie.corpus.duplicate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.Visibility;

/** Which of several records of the same thing stands for all: a public one, then the fullest, then the newest, then that with the first id. */
final class Rank {
    private static final long MOST_FULLNESS = 0xFF;
    private static final long LAST_MINUTE = 0xFFFFFFFFL;

    private Rank() {}

    /** {@return the rank; the lowest goes first, ties go by id} */
    static long of(CorpusRecord record) {
        long hidden = record.visibility() == Visibility.PRIVATE ? 1 : 0;
        long lacking = MOST_FULLNESS - Math.min(MOST_FULLNESS, fullness(record));
        long age = LAST_MINUTE - newest(record);
        return (((hidden << 8) | lacking) << Integer.SIZE) | age;
    }

    /** Fields filled, and one more for each time that the text is twice as long. */
    private static int fullness(CorpusRecord record) {
        var common = record.common();
        int length = common.title().length() + common.summary().length();
        long fields = Stream.concat(
                        Stream.of(
                                common.title(),
                                common.summary(),
                                common.keywords(),
                                common.ipc(),
                                common.industry(),
                                common.region(),
                                common.source()),
                        own(record))
                .filter(Rank::isFilled)
                .count();
        return (int) fields + Integer.SIZE - Integer.numberOfLeadingZeros(length);
    }

    private static Stream<Object> own(CorpusRecord record) {
        return switch (record) {
            case Achievement a ->
                Stream.of(
                        a.owner(),
                        a.completers(),
                        a.stage(),
                        a.attribute(),
                        a.level(),
                        a.registrationNo(),
                        a.endDate(),
                        a.transferModes(),
                        a.price(),
                        a.patentIds(),
                        a.contact());
            case Patent p ->
                Stream.of(
                        p.publicationNo(),
                        p.applicationNo(),
                        p.applicants(),
                        p.inventors(),
                        p.claims(),
                        p.cpc(),
                        p.applicationDate(),
                        p.legalStatus());
            case Need n -> Stream.of(n.enterpriseId(), n.budget(), n.deadline(), n.transferModes(), n.status());
            default -> Stream.of();
        };
    }

    private static boolean isFilled(Object value) {
        return switch (value) {
            case String text -> !text.isBlank();
            case Collection<?> values -> !values.isEmpty();
            case Optional<?> maybe -> maybe.isPresent();
            default -> true;
        };
    }

    /** Minutes since 1970. */
    private static long newest(CorpusRecord record) {
        var published = record instanceof Patent p
                ? p.publicationDate().map(LocalDate::atStartOfDay).map(t -> t.toInstant(ZoneOffset.UTC))
                : Optional.<Instant>empty();
        long seconds = published
                .or(record.common()::updatedAt)
                .map(Instant::getEpochSecond)
                .orElse(0L);
        return Math.clamp(seconds / 60, 0, LAST_MINUTE);
    }
}
