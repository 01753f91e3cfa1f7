package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.access.Account;
import org.duijie.api.access.ApiKey;
import org.duijie.api.access.AuditEntry;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.access.Visitor;

/** Accounts, keys and entries of the audit log as JSON. No password and no hash is ever in it. */
public final class AccessJson {
    private AccessJson() {}

    /** {@return an account} */
    public static ObjectNode of(Account account) {
        var json = Json.object().put("id", account.id()).put("name", account.name());
        json.set(
                "roles",
                Json.texts(account.roles().stream().map(Role::code).sorted().toList()));
        account.enterprise().ifPresent(e -> json.put("enterprise", e));
        json.set("assigned", Json.texts(account.assigned().stream().sorted().toList()));
        return json.put("secrets", account.secrets())
                .put("createdAt", account.createdAt().toString())
                .put("disabled", account.disabled());
    }

    /** {@return a key, without its secret} */
    public static ObjectNode of(ApiKey key) {
        var json = Json.object()
                .put("id", key.id())
                .put("account", key.account())
                .put("name", key.name())
                .put("prefix", key.prefix());
        json.set(
                "scopes",
                Json.texts(key.scopes().stream().map(Scope::code).sorted().toList()));
        json.put("createdAt", key.createdAt().toString())
                .put("expiresAt", key.expiresAt().toString());
        key.revokedAt().ifPresent(at -> json.put("revokedAt", at.toString()));
        key.usedAt().ifPresent(at -> json.put("usedAt", at.toString()));
        return json;
    }

    /** {@return a key just made, with the secret that is shown this once} */
    public static ObjectNode of(ApiKey.Made made) {
        return of(made.key()).put("secret", made.secret());
    }

    /** {@return an entry of the audit log} */
    public static ObjectNode of(AuditEntry entry) {
        var json = Json.object()
                .put("sequence", entry.sequence())
                .put("at", entry.at().toString())
                .put("account", entry.account());
        if (!entry.key().isEmpty()) {
            json.put("key", entry.key());
        }
        return json.put("action", entry.action()).put("object", entry.object()).put("outcome", entry.outcome());
    }

    /** {@return who asks, and what it may do} */
    public static ObjectNode of(Visitor visitor) {
        var caller = visitor.caller();
        var json = Json.object().put("account", caller.account()).put("name", visitor.name());
        json.set(
                "roles",
                Json.texts(caller.roles().stream().map(Role::code).sorted().toList()));
        caller.enterprise().ifPresent(e -> json.put("enterprise", e));
        json.set("assigned", Json.texts(caller.assigned().stream().sorted().toList()));
        json.put("secrets", caller.secrets());
        caller.key().ifPresent(k -> json.put("key", k));
        json.set(
                "scopes",
                Json.texts(caller.scopes().stream().map(Scope::code).sorted().toList()));
        return json;
    }
}
