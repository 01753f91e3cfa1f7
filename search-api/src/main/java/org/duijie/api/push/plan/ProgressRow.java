package org.duijie.api.push.plan;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The row of the planner in the table of progress: who changes it first, does. */
final class ProgressRow {
    private static final String NAME = "planner";

    private ProgressRow() {}

    static Optional<Progress> read(Handle handle) {
        return text(handle).map(Progress::of);
    }

    /**
     * Goes on in a transaction, in which another planner waits.
     *
     * @param before what the work went by; empty for nothing
     * @return whether it still was so; else another planner has come further, and the work is to be thrown away
     */
    static boolean goOn(Handle handle, Optional<Progress> before, Progress after) {
        handle.createUpdate("insert into progress (name, value) values (?, '') on conflict (name) do nothing")
                .bind(0, NAME)
                .execute();
        handle.createUpdate("update progress set value = value where name = ?")
                .bind(0, NAME)
                .execute();
        if (!text(handle).equals(before.map(Progress::json))) {
            return false;
        }
        handle.createUpdate("update progress set value = ? where name = ?")
                .bind(0, after.json())
                .bind(1, NAME)
                .execute();
        return true;
    }

    private static Optional<String> text(Handle handle) {
        return handle.createQuery("select value from progress where name = ? and value <> ''")
                .bind(0, NAME)
                .mapTo(String.class)
                .findOne();
    }
}
