package org.duijie.corpus.duplicate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;

/**
 * Keeps the clusters of near-duplicates in step with the records, within the transaction that changes them.
 *
 * <p>Records are taken by {@link Rank}. One that is the same as a canonical record before it belongs to the first such; else it is
 * canonical itself. So each member was compared with its canonical record, chains glue nothing together, and the clusters depend on the
 * records alone, not on the order of their arrival (where no bucket holds more than {@value Buckets#MOST_LOOKED_AT}). A change looks again
 * at the changed record and at those that its being canonical, or not, concerns. For one thread.
 */
public final class Clusters implements AutoCloseable {
    private static final int FETCH_SIZE = 500;
    private static final int MOST_PROFILES = 10_000;
    private static final long NONE = 0;
    private static final String RULES = Integer.toString(Likeness.VERSION);

    private final Connection connection;
    private final Records records;
    private final Buckets buckets;
    private final PreparedStatement findCanonical;
    private final PreparedStatement findMembers;
    private final PreparedStatement put;
    private final PreparedStatement delete;
    private final Map<Long, Profile> profiles = new LinkedHashMap<>(16, 0.75f, true);
    /** What was so before this transaction, of all that it changed. */
    private final Map<Long, Long> before = new HashMap<>();
    /** Records whose canonical record is gone, by number with their rank. */
    private final Map<Long, Long> orphans = new HashMap<>();
    /** Canonical records that gained or lost a member. */
    private final Set<Long> touched = new HashSet<>();

    /** Where records are read from. */
    public interface Records {
        /** {@return the record with this number, which is there} */
        CorpusRecord read(long number) throws SQLException;

        /** {@return its id alone} */
        String readId(long number) throws SQLException;
    }

    /**
     * What has changed.
     *
     * @param changed numbers of the records whose {@link Membership} is another than before, those that are gone too
     * @param joined how many of them now belong to another record's cluster
     */
    public record Outcome(SortedSet<Long> changed, long joined) {}

    /** Clusters in the database of a transaction that is under way. */
    public Clusters(Connection connection, Records records) throws SQLException {
        this.connection = connection;
        this.records = records;
        buckets = new Buckets(connection);
        findCanonical = connection.prepareStatement("select canonical from duplicate where number = ?");
        findMembers = connection.prepareStatement("select number from duplicate where canonical = ?");
        put = connection.prepareStatement("insert into duplicate (number, canonical) values (?, ?)"
                + " on conflict (number) do update set canonical = excluded.canonical");
        delete = connection.prepareStatement("delete from duplicate where number = ?");
    }

    /**
     * Takes in all records anew where the store does not know its clusters yet, or knows them by other rules.
     *
     * @throws SQLException if the database fails
     */
    public void catchUp() throws SQLException {
        if (rules().equals(RULES)) {
            return;
        }
        try (var statement = connection.createStatement();
                var known = statement.executeQuery("select number, canonical from duplicate")) {
            while (known.next()) {
                before.put(known.getLong(1), known.getLong(2));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from duplicate");
            statement.executeUpdate("delete from likeness");
            statement.executeUpdate("insert into property (name, value) values ('duplicates', '" + RULES
                    + "') on conflict (name) do update set value = excluded.value");
        }
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            try (var record = statement.executeQuery("select number, body from record where hash is not null")) {
                while (record.next()) {
                    added(record.getLong(1), Likeness.of(RecordJson.decode(record.getString(2))));
                }
            }
        }
    }

    /** Takes in a record that is new, or has just been {@linkplain #removed removed} as what it was. */
    public void added(long number, Likeness likeness) throws SQLException {
        if (likeness.buckets().length > 0) {
            buckets.add(number, likeness);
        }
    }

    /** Forgets a record that is deleted or about to change. */
    public void removed(long number, CorpusRecord record) throws SQLException {
        if (!Profile.isCompared(record.kind())) {
            return;
        }
        buckets.remove(number, Likeness.of(record));
        orphans.remove(number);
        profiles.remove(number);
        long canonical = canonical(number);
        set(number, NONE);
        if (canonical == number) {
            for (long member : members(number)) {
                set(member, NONE);
                orphans.put(member, Rank.of(profile(member).record()));
            }
        }
    }

    /** Decides over all that was taken in and forgotten. */
    public Outcome settle() throws SQLException {
        var queue = new Queue(buckets.takeShared());
        orphans.forEach(queue::add);
        orphans.clear();
        for (var next = queue.poll(); next != NONE; next = queue.poll()) {
            decide(next, queue);
        }
        for (long canonical : touched) {
            if (canonical(canonical) == canonical && members(canonical).size() == 1) {
                set(canonical, NONE);
            }
        }
        touched.clear();
        return outcome();
    }

    @Override
    public void close() throws SQLException {
        buckets.close();
        findCanonical.close();
        findMembers.close();
        put.close();
        delete.close();
    }

    private void decide(long number, Queue queue) throws SQLException {
        var profile = profile(number);
        var beside = buckets.beside(Likeness.of(profile));
        beside.remove(number);
        queue.note(beside);
        for (long candidate : beside.keySet().stream().sorted(queue).toList()) {
            boolean goesBefore = queue.compare(candidate, number) < 0;
            if (goesBefore && isCanonical(candidate) && Comparison.same(profile, profile(candidate))) {
                join(number, candidate, queue);
                return;
            }
            if (!goesBefore
                    && !queue.holds(candidate)
                    && !isBetterOff(candidate, number, queue)
                    && Comparison.same(profile, profile(candidate))) {
                queue.add(candidate, beside.get(candidate));
            }
        }
        if (canonical(number) != number) {
            set(number, NONE);
        }
    }

    private void join(long number, long canonical, Queue queue) throws SQLException {
        if (canonical(number) == number) {
            for (long member : members(number)) {
                if (member != number) {
                    queue.add(member, Rank.of(profile(member).record()));
                }
            }
        }
        set(number, canonical);
        set(canonical, canonical);
    }

    /** Whether a record belongs to one that goes before another, or to that one itself. */
    private boolean isBetterOff(long member, long than, Queue queue) throws SQLException {
        long canonical = canonical(member);
        if (canonical == NONE || canonical == member) {
            return false;
        }
        queue.note(Map.of(canonical, Rank.of(profile(canonical).record())));
        return canonical == than || queue.compare(canonical, than) < 0;
    }

    private boolean isCanonical(long number) throws SQLException {
        long canonical = canonical(number);
        return canonical == NONE || canonical == number;
    }

    private Outcome outcome() throws SQLException {
        var changed = new TreeSet<Long>();
        long joined = 0;
        for (var was : before.entrySet()) {
            long number = was.getKey();
            long canonical = canonical(number);
            if (canonical != was.getValue()) {
                changed.add(number);
                joined += canonical != NONE && canonical != number ? 1 : 0;
            }
        }
        before.clear();
        return new Outcome(changed, joined);
    }

    private String rules() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select value from property where name = 'duplicates'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private long canonical(long number) throws SQLException {
        findCanonical.setLong(1, number);
        try (var row = findCanonical.executeQuery()) {
            return row.next() ? row.getLong(1) : NONE;
        }
    }

    private List<Long> members(long canonical) throws SQLException {
        findMembers.setLong(1, canonical);
        var members = new ArrayList<Long>();
        try (var row = findMembers.executeQuery()) {
            while (row.next()) {
                members.add(row.getLong(1));
            }
        }
        return members;
    }

    private void set(long number, long canonical) throws SQLException {
        long was = canonical(number);
        if (was == canonical) {
            return;
        }
        before.putIfAbsent(number, was);
        touched.add(was);
        touched.add(canonical);
        var statement = canonical == NONE ? delete : put;
        statement.setLong(1, number);
        if (canonical != NONE) {
            statement.setLong(2, canonical);
        }
        statement.executeUpdate();
    }

    private Profile profile(long number) throws SQLException {
        var known = profiles.get(number);
        if (known == null) {
            known = Profile.of(records.read(number));
            profiles.put(number, known);
            if (profiles.size() > MOST_PROFILES) {
                profiles.remove(profiles.keySet().iterator().next());
            }
        }
        return known;
    }

    /** Records to be decided over, the first in rank first, each once. */
    private final class Queue implements Comparator<Long> {
        private final Map<Long, Long> ranks = new HashMap<>();
        private final Map<Long, String> ids = new HashMap<>();
        private final Set<Long> held = new HashSet<>();
        private final PriorityQueue<Long> numbers = new PriorityQueue<>(this);

        Queue(Map<Long, Long> first) {
            first.forEach(this::add);
        }

        void add(long number, long rank) {
            ranks.put(number, rank);
            if (held.add(number)) {
                numbers.add(number);
            }
        }

        /** Learns ranks of records that are not to be decided over. */
        void note(Map<Long, Long> others) {
            ranks.putAll(others);
        }

        boolean holds(long number) {
            return held.contains(number);
        }

        long poll() {
            var first = numbers.poll();
            return first == null ? NONE : first;
        }

        @Override
        public int compare(Long one, Long other) {
            int byRank = Long.compare(ranks.get(one), ranks.get(other));
            return byRank != 0 || one.equals(other) ? byRank : byId(one, other);
        }

        private String id(long number) throws SQLException {
            var id = ids.get(number);
            if (id == null) {
                id = records.readId(number);
                ids.put(number, id);
            }
            return id;
        }

        private int byId(long one, long other) {
            try {
                return id(one).compareTo(id(other));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
