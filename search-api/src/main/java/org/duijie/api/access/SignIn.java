package org.duijie.api.access;

import io.javalin.http.Context;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;

/** Signing in and out of people with browsers. Safe for several threads, processes and machines. */
public final class SignIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final FailedSignIns failed;
    private final Audit audit;
    private final Service service;

    /** Signing in to a service. */
    public SignIn(Service service) {
        this.service = service;
        this.accounts = new Accounts(service);
        this.sessions = new Sessions(service);
        this.failed = new FailedSignIns(service);
        this.audit = new Audit(service);
    }

    /**
     * {@return a new session}
     *
     * @param address where it comes from
     * @throws Refused {@code access.signIn} where they do not fit, {@code access.barred} after too many that did not; both say the same whether or not there
     *     is an account of that name
     */
    public Session byPassword(String name, String password, String address) {
        var attempt = failed.begin(NewAccount.normalized(name), address);
        var account = accounts.withPassword(name, password);
        if (account.isEmpty()) {
            audit.note(Caller.nobody(), "sign-in", address, Audit.REFUSED);
            throw Refused.signIn();
        }
        failed.forget(attempt);
        return begin(account.get());
    }

    /** {@return signing in with an OpenID Connect provider, where the settings have one} */
    public Optional<OidcSignIn> oidc() {
        return service.settings().access().oidc().map(s -> new OidcSignIn(s, service, this, accounts));
    }

    /**
     * Gives somebody who is signed in another password, and ends all sessions but the new one.
     *
     * @return the new session
     * @throws Refused {@code access.barred} after too many wrong ones
     * @throws BrokenRule {@code password.wrong}, {@code password.length}, {@code password.name}
     */
    public Session changePassword(Visitor visitor, String present, String fresh, String address) {
        var attempt = failed.begin(visitor.name(), address);
        var account = accounts.withPassword(visitor.name(), present)
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "password.wrong"));
        failed.forget(attempt);
        accounts.setPassword(visitor.caller(), account.id(), fresh);
        return sessions.begin(account.id());
    }

    Session begin(Account account) {
        audit.note(account.caller(), "sign-in", account.id(), Audit.DONE);
        return sessions.begin(account.id());
    }

    /** Ends a session, as its user asked. */
    public void leave(Session session) {
        sessions.find(session)
                .ifPresent(v -> audit.note(v.caller(), "sign-out", v.caller().account()));
        end(session);
    }

    /** Ends a session. */
    public void end(Session session) {
        sessions.end(session);
    }

    /** {@return where a request comes from} */
    public String address(Context context) {
        return Gate.address(context, service.settings().listen());
    }
}
