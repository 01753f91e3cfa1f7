package org.duijie.api.saved;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * The saved searches of all enterprises. Safe for several threads, processes and machines.
 */
public final class SavedSearches {
    /** The most saved searches of an enterprise. */
    public static final int MOST = 200;

    private static final int FETCH_SIZE = 500;
    private static final String ROW =
            "select id, enterprise, name, question, active, created_at, changed_at, version from saved_search";
    private static final RowMapper<SavedSearch> SEARCH = (row, context) -> new SavedSearch(
            row.getString("id"),
            new NewSearch(
                    row.getString("enterprise"),
                    row.getString("name"),
                    SavedQuestion.stored(row.getString("question")),
                    row.getInt("active") == 1),
            Instant.ofEpochMilli(row.getLong("created_at")),
            Instant.ofEpochMilli(row.getLong("changed_at")),
            row.getLong("version"));

    private final Service service;

    /** The saved searches of a service. */
    public SavedSearches(Service service) {
        this.service = service;
    }

    /**
     * Saves a search.
     *
     * @param id a new one; where there is a search of it already, nothing is done
     * @return the search with this id
     * @throws BrokenRule {@code saved.most} where the enterprise has as many as it may
     */
    public SavedSearch create(NewSearch said, String id) {
        return service.database().write(handle -> {
            long version = nextVersion(handle);
            var known = find(handle, id);
            if (known.isPresent()) {
                return known.get();
            }
            requireRoom(handle, said.enterprise());
            long now = service.clock().millis();
            handle.createUpdate("insert into saved_search"
                            + " (id, enterprise, name, question, active, created_at, changed_at, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .bind(0, id)
                    .bind(1, said.enterprise())
                    .bind(2, said.name())
                    .bind(3, Json.text(said.question().json()))
                    .bind(4, said.active() ? 1 : 0)
                    .bind(5, now)
                    .bind(6, now)
                    .bind(7, version)
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    private static void requireRoom(Handle handle, String enterprise) {
        int has = handle.createQuery("select count(*) from saved_search where enterprise = ? and deleted_at is null")
                .bind(0, enterprise)
                .mapTo(Integer.class)
                .one();
        if (has >= MOST) {
            throw new BrokenRule(ApiMessages.MESSAGES, "saved.most", enterprise, MOST);
        }
    }

    /** {@return the search with an id, unless it was deleted} */
    public Optional<SavedSearch> find(String id) {
        return service.database().read(handle -> find(handle, id));
    }

    private static Optional<SavedSearch> find(Handle handle, String id) {
        return handle.createQuery(ROW + " where id = ? and deleted_at is null")
                .bind(0, id)
                .map(SEARCH)
                .findOne();
    }

    /** {@return the searches of an enterprise, the first saved first} */
    public List<SavedSearch> of(String enterprise) {
        return service.database()
                .read(handle -> handle.createQuery(
                                ROW + " where enterprise = ? and deleted_at is null order by created_at, id")
                        .bind(0, enterprise)
                        .map(SEARCH)
                        .list());
    }

    /**
     * Changes a search to what is said now; saying the same again is no change.
     *
     * @param version the one that is to be changed
     * @return the search as it is now; empty if it is of another version by now, or was deleted
     */
    public Optional<SavedSearch> change(String id, NewSearch said, long version) {
        return service.database().write(handle -> {
            long next = nextVersion(handle);
            var known = find(handle, id).filter(s -> s.version() == version);
            if (known.isPresent() && !known.get().said().equals(said)) {
                handle.createUpdate("update saved_search set name = ?, question = ?, active = ?, changed_at = ?,"
                                + " version = ? where id = ?")
                        .bind(0, said.name())
                        .bind(1, Json.text(said.question().json()))
                        .bind(2, said.active() ? 1 : 0)
                        .bind(3, service.clock().millis())
                        .bind(4, next)
                        .bind(5, id)
                        .execute();
            }
            return known.flatMap(k -> find(handle, id));
        });
    }

    /**
     * Deletes a search; what remains is a tombstone without name and question.
     *
     * @param version the one that is to be deleted
     * @return whether it was; not if it is of another version by now
     */
    public boolean delete(String id, long version) {
        return service.database().write(handle -> {
            long next = nextVersion(handle);
            return handle.createUpdate(
                                    "update saved_search set name = '', question = '{}', active = 0,"
                                            + " deleted_at = ?, version = ? where id = ? and version = ? and deleted_at is null")
                            .bind(0, service.clock().millis())
                            .bind(1, next)
                            .bind(2, id)
                            .bind(3, version)
                            .execute()
                    == 1;
        });
    }

    /**
     * A search that was changed: saved, changed, paused or deleted.
     *
     * @param id its id
     * @param active the search, if it is to be matched with what arrives
     * @param version the number of the change
     */
    public record Change(String id, Optional<SavedSearch> active, long version) {}

    /** Gives the last change of every search that changed after a version, in the order of the versions, one after the other, not held. */
    public void forEachChange(long after, Consumer<Change> consumer) {
        service.database().read(handle -> {
            handle.createQuery(ROW + " where version > ? order by version")
                    .setFetchSize(FETCH_SIZE)
                    .bind(0, after)
                    .map((row, context) -> row.getInt("active") == 1
                            ? active(SEARCH.map(row, context))
                            : new Change(row.getString("id"), Optional.empty(), row.getLong("version")))
                    .forEach(consumer);
            return true;
        });
    }

    /** {@return the active searches that changed after a version, in the order of the versions, so many at most} */
    public List<SavedSearch> activeAfter(long version, int most) {
        return service.database()
                .read(handle -> handle.createQuery(ROW + " where version > ? and active = 1 order by version limit ?")
                        .bind(0, version)
                        .bind(1, most)
                        .map(SEARCH)
                        .list());
    }

    private static Change active(SavedSearch search) {
        return new Change(search.id(), Optional.of(search), search.version());
    }

    private static long nextVersion(Handle handle) {
        handle.createUpdate("update saved_search_version set value = value + 1 where id = 1")
                .execute();
        return handle.createQuery("select value from saved_search_version where id = 1")
                .mapTo(Long.class)
                .one();
    }
}
