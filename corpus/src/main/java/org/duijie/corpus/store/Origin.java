package org.duijie.corpus.store;

import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * A store, as others know it.
 *
 * @param identity its {@linkplain RecordStore#identity() identity}
 * @param name what people call it, at most 100 characters without control characters; may be empty
 */
public record Origin(String identity, String name) {
    private static final int LONGEST_NAME = 100;

    /** @throws BrokenRule {@code identity.form}, {@code origin.name} */
    public Origin {
        Claim.checkIdentity(identity);
        if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "origin.name", name, LONGEST_NAME);
        }
    }
}
