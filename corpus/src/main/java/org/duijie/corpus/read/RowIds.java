package org.duijie.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.normalise.OrganisationRule;

/** Ids for rows that have none: the same for the same kind, title and organisation, today and tomorrow. */
final class RowIds {
    private RowIds() {}

    /** Names of organisations count in their one spelling. */
    private static String spelling(String organisation) {
        return organisation.isEmpty() ? "" : OrganisationRule.spelling(organisation);
    }

    /** {@return an id such as {@code need-1f0c…}, with a name-based UUID (RFC 9562, version 3)} */
    static String of(Kind kind, String title, String organisation) {
        var what = kind == Kind.ENTERPRISE ? spelling(title) : title;
        var name = kind.code() + "\n" + what + "\n" + spelling(organisation);
        return kind.code() + "-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
