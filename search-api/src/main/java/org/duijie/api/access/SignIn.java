package org.duijie.api.access;

import io.javalin.http.Context;
import org.duijie.api.Service;

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

    private Session begin(Account account) {
        audit.note(account.caller(), "sign-in", account.id(), Audit.DONE);
        return sessions.begin(account.id());
    }

    /** Ends a session, as its user asked. */
    public void leave(Session session) {
        sessions.find(session).ifPresent(v -> audit.note(v.caller(), "sign-out", v.caller().account()));
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
