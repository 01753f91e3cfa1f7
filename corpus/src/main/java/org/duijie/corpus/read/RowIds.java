package org.duijie.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.duijie.corpus.model.Kind;

/** Ids for rows that have none: the same for the same kind, title and organisation, today and tomorrow. */
final class RowIds {
    private RowIds() {}

    /** {@return an id such as {@code need-1f0c…}, with a name-based UUID (RFC 9562, version 3)} */
    static String of(Kind kind, String title, String organisation) {
        var name = kind.code() + "\n" + title + "\n" + organisation;
        return kind.code() + "-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
