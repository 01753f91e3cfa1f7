package org.duijie.corpus.store;

import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;

/**
 * What one store says about a record: the record as it is there, or that it is no longer there. Only that store, its origin, may say so;
 * others pass it on as it is.
 *
 * @param kind the record's kind
 * @param id the record's id
 * @param origin the identity of the store that says so
 * @param version the number of the change at the origin, at least 1; a higher one goes before a lower one
 * @param adoptions how often a store had taken the record over from another when this was said, 0 for never
 * @param record the record as canonical JSON; empty for a tombstone
 */
public record Claim(Kind kind, String id, String origin, long version, long adoptions, Optional<String> record) {
    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws BrokenRule {@code identity.form}, {@code version.range} */
    public Claim {
        checkIdentity(origin);
        if (version < 1 || adoptions < 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "version.range", version, adoptions);
        }
    }

    /**
     * Checks the form of a store's identity.
     *
     * @throws BrokenRule {@code identity.form}
     */
    public static String checkIdentity(String identity) {
        if (!IDENTITY.matcher(identity).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "identity.form", identity);
        }
        return identity;
    }
}
