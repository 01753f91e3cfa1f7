package org.duijie.corpus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A technical need (技术需求): what an enterprise asks for.
 *
 * @param common what every record has
 * @param enterpriseId the enterprise that asks
 * @param budget what it would pay
 * @param deadline until when it asks
 * @param transferModes the ways of transfer it wishes
 * @param visibility who may see it
 * @param status such as open, closed
 */
public record Need(
        CommonFields common,
        String enterpriseId,
        Optional<Money> budget,
        Optional<LocalDate> deadline,
        List<TransferMode> transferModes,
        Visibility visibility,
        String status)
        implements CorpusRecord {

    /** Copies the list. */
    public Need {
        transferModes = List.copyOf(transferModes);
    }

    /** {@return a need that is nothing but a text, as when somebody types one} */
    public static Need of(String id, String title, String summary) {
        return new Need(
                CommonFields.of(id, title, summary),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Visibility.PUBLIC,
                "");
    }

    /** {@return a need that somebody typed, with nothing but its text} */
    public static Need ofText(String text) {
        return of("typed", "", text.strip());
    }

    @Override
    public Kind kind() {
        return Kind.NEED;
    }
}
