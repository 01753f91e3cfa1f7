package org.duijie.api.access;

/**
 * A session of somebody with a browser.
 *
 * @param token what the cookie holds; only its hash is kept
 */
public record Session(String token) {
    /** {@return what every form of the session must send back; it follows from the token and does not tell it} */
    public String csrf() {
        return Token.derived(token, SentForm.CSRF);
    }

    @Override
    public String toString() {
        return "Session[…]";
    }
}
