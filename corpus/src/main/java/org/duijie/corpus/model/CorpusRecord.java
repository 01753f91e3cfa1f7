package org.duijie.corpus.model;

import java.util.List;

/** A record of the corpus: what is offered, asked for, or who asks. */
public sealed interface CorpusRecord permits Achievement, Patent, Need, Enterprise {
    /** {@return what every record has} */
    CommonFields common();

    /** {@return what this record is} */
    Kind kind();

    /** {@return the id, unique within the kind} */
    default String id() {
        return common().id();
    }

    /** {@return the title; for a record without one, the beginning of its summary, at most 40 characters} */
    default String displayTitle() {
        if (!common().title().isBlank()) {
            return common().title();
        }
        var summary = common().summary();
        int end = summary.offsetByCodePoints(0, Math.min(40, summary.codePointCount(0, summary.length())));
        return summary.substring(0, end);
    }

    /** {@return who may see it; all but private needs and secret achievements is public} */
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }

    /** {@return the ways of transfer that are offered or wished for; none for patents and enterprises} */
    default List<TransferMode> transferModes() {
        return List.of();
    }
}
