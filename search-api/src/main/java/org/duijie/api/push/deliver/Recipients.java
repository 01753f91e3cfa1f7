package org.duijie.api.push.deliver;

import java.time.Clock;
import org.duijie.corpus.store.Database;

/** Who wants to be written to. Safe for several threads and processes. */
public final class Recipients {
    private final Database database;
    private final Clock clock;

    Recipients(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** {@return whether an enterprise agreed and has not unsubscribed} */
    public boolean isSubscribed(String enterprise) {
        return database.read(handle -> handle.createQuery("select count(*) from recipient where enterprise = ?"
                                + " and consented_at is not null and unsubscribed_at is null")
                        .bind(0, enterprise)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Unsubscribes an enterprise; nothing is sent to it from now on. One that did so before stays as it is. */
    public void unsubscribe(String enterprise) {
        database.write(handle -> {
            int changed = handle.execute(
                    "update recipient set unsubscribed_at = ?, changed_at = ? where enterprise = ? and unsubscribed_at is null",
                    clock.millis(),
                    clock.millis(),
                    enterprise);
            return changed == 0 ? 0 : handle.execute(org.duijie.api.push.plan.Recipients.NEXT_VERSION);
        });
    }
}
