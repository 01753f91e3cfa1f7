package org.duijie.api.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * An account to be made.
 *
 * @param name 1 to {@value #LONGEST_NAME} letters, digits and {@code . _ @ -}; kept in NFKC and small letters
 * @param roles at least one
 * @param enterprise given if and only if it has the role {@link Role#ENTERPRISE}
 * @param secrets whether it may see achievements that are secret
 */
public record NewAccount(String name, Set<Role> roles, Optional<String> enterprise, boolean secrets) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_ENTERPRISE = 200;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0," + (LONGEST_NAME - 1) + "}");

    /** @throws BrokenRule {@code account.name}, {@code account.roles}, {@code account.enterprise} */
    public NewAccount {
        name = normalized(name);
        roles = Set.copyOf(roles);
        if (!NAME.matcher(name).matches()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "account.name", name, LONGEST_NAME);
        }
        if (roles.isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "account.roles", name);
        }
        if (roles.contains(Role.ENTERPRISE)
                != enterprise.filter(NewAccount::isId).isPresent()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "account.enterprise", name, enterprise.orElse(""));
        }
    }

    /** {@return a name as it is kept and looked up} */
    static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** {@return whether a text can be the id of an enterprise} */
    static boolean isId(String id) {
        return !id.isBlank() && id.length() <= LONGEST_ENTERPRISE && id.chars().noneMatch(Character::isISOControl);
    }
}
