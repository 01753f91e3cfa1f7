package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    /** From the tests of the reference implementation, phc-winner-argon2. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Passwords passwords = new Passwords();

    @Test
    void theReferenceHashFitsItsPasswordAndNoOther() {
        assertThat(passwords.fits("password", Optional.of(REFERENCE))).isTrue();
        assertThat(passwords.fits("Password", Optional.of(REFERENCE))).isFalse();
    }

    @Test
    void aHashHasTheParametersOfOwaspAndSaltOfItsOwn() {
        var hash = passwords.hash("隔膜 隔膜 隔膜 隔膜 隔膜");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("隔膜 隔膜 隔膜 隔膜 隔膜"));
        assertThat(passwords.fits("隔膜 隔膜 隔膜 隔膜 隔膜", Optional.of(hash))).isTrue();
    }

    @Test
    void whatAKeyboardWritesInAnotherFormIsTheSame() {
        var hash = passwords.hash("cafe\u0301 cafe\u0301 cafe\u0301");

        assertThat(passwords.fits("caf\u00e9 caf\u00e9 caf\u00e9", Optional.of(hash)))
                .isTrue();
    }

    @Test
    void withoutAnAccountNothingFits() {
        assertThat(passwords.fits("", Optional.empty())).isFalse();
        assertThat(passwords.fits("x".repeat(1_000_000), Optional.of(REFERENCE)))
                .isFalse();
    }

    @Test
    void aPasswordThatMayNotBeChosenIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> Passwords.checked("wang", "elevenchars"))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("the password has 11 characters, must have 12 to 200");
        assertThatThrownBy(() -> Passwords.checked("wang", "x".repeat(201))).hasMessageContaining("has 201 characters");
        assertThatThrownBy(() -> Passwords.checked("jingjiren", "JingJiRen2026!"))
                .hasMessage("the password must not hold the name of the account");
    }
}
