package org.duijie.corpus.store;

/** A store as if a program of other rules for indicators had written it. */
final class OtherRules {
    private OtherRules() {}

    /**
     * Gives records the indicators that other rules found in them, as if by the rules in force.
     *
     * @param place of a store that nobody writes to
     * @param condition which records, as SQL
     * @param indicators a JSON array, or null
     */
    static void found(DatabasePlace place, String condition, String indicators) {
        execute(
                place,
                "update record set indicators = " + (indicators == null ? "null" : "'" + indicators + "'")
                        + " where hash is not null and " + condition);
    }

    /** Says of a store that other rules were in force. */
    static void inForce(DatabasePlace place) {
        execute(
                place,
                "insert into property (name, value) values ('indicators', '0123456789abcdef')"
                        + " on conflict (name) do update set value = excluded.value");
    }

    static void execute(DatabasePlace place, String sql) {
        try (var store = RecordStore.open(place)) {
            store.with(handle -> handle.execute(sql));
        }
    }
}
