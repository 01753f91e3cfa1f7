package org.duijie.api.saved;

import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * What an enterprise says of a saved search.
 *
 * @param enterprise whose it is
 * @param name by which the enterprise knows it, 1 to {@value #LONGEST_NAME} characters
 * @param question what is looked for
 * @param active whether it is matched with what arrives
 */
public record NewSearch(String enterprise, String name, SavedQuestion question, boolean active) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** @throws BrokenRule {@code saved.name} */
    public NewSearch {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "saved.name", name, LONGEST_NAME);
        }
    }
}
