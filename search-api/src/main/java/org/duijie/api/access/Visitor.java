package org.duijie.api.access;

import io.javalin.http.Context;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;

/**
 * Who a request comes from, found once for each.
 *
 * @param caller what it may do and see
 * @param name the account's name; empty where there is none
 * @param session the session of somebody who signed in with a browser
 */
public record Visitor(Caller caller, String name, Optional<Session> session) {
    private static final String ATTRIBUTE = "org.duijie.api.access.visitor";

    /** {@return who has not said who it is} */
    public static Visitor nobody() {
        return new Visitor(Caller.nobody(), "", Optional.empty());
    }

    /** {@return whoever asks where there are no accounts} */
    public static Visitor open() {
        return new Visitor(Caller.open(), "", Optional.empty());
    }

    /**
     * {@return who a request comes from}
     *
     * @throws Refused {@code access.key} where it shows a key that is none
     */
    public static Visitor of(Context context) {
        return context.attributeOrCompute(ATTRIBUTE, Gate::identify);
    }

    /** {@return who asks, which is what handlers need of it} */
    public static Caller caller(Context context) {
        return of(context).caller();
    }

    /** {@return who a request comes from, nobody where what it shows is not accepted; for telling errors} */
    public static Visitor orNobody(Context context) {
        try {
            return of(context);
        } catch (BrokenRule e) {
            return nobody();
        }
    }

    /** {@return what every form must send back as {@value SentForm#CSRF}; empty where there is no session} */
    public String csrf() {
        return session.map(Session::csrf).orElse("");
    }

    /** {@return whether there are no accounts} */
    public boolean isOpen() {
        return caller.account().equals(Caller.OPEN);
    }
}
