package org.duijie.evaluation.judge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.EvaluationMessages;
import org.jdbi.v3.core.Handle;

/** The judging of one pool: what comes next for a judge, what was said. Safe for several threads. */
public final class PoolJudging {
    private static final String PAIR = "select p.round, p.position, p.topic, p.item from pair p";

    private final JudgmentStore store;
    private final Pool pool;
    private final JudgmentTable table;

    PoolJudging(JudgmentStore store, Pool pool) {
        this.store = store;
        this.pool = pool;
        this.table = new JudgmentTable(pool.name());
    }

    /** {@return where the pool came from} */
    public Pool pool() {
        return pool;
    }

    /** {@return the rounds, the first one first} */
    public List<Rounds.Round> rounds() {
        return store.with(this::rounds);
    }

    /** {@return the pairs of all rounds, in their order} */
    public List<Pair> pairs() {
        return store.with(this::pairs);
    }

    /**
     * {@return the need of a topic, as it was when the pool was made}
     *
     * @throws BrokenRule {@code judging.topic}
     */
    public Need need(String topic) {
        return store.with(handle -> handle.createQuery("select body from topic where pool = ? and topic = ?")
                        .bind(0, pool.name())
                        .bind(1, topic)
                        .mapTo(String.class)
                        .findOne())
                .map(RecordJson::decode)
                .map(Need.class::cast)
                .orElseThrow(() -> new BrokenRule(EvaluationMessages.MESSAGES, "judging.topic", topic, pool.name()));
    }

    /**
     * {@return the pair at a place}
     *
     * @throws BrokenRule {@code judging.place}
     */
    public Pair at(int round, int position) {
        return one(PAIR + " where p.pool = ? and p.round = ? and p.position = ?", round, position)
                .orElseThrow(() ->
                        new BrokenRule(EvaluationMessages.MESSAGES, "judging.place", round, position, pool.name()));
    }

    /** {@return the pair before one, maybe of the round before} */
    public Optional<Pair> before(Pair pair) {
        return one(
                PAIR + " where p.pool = ? and (p.round, p.position) < (?, ?)"
                        + " order by p.round desc, p.position desc limit 1",
                pair.round(),
                pair.position());
    }

    /** {@return the pair after one, maybe of the next round} */
    public Optional<Pair> after(Pair pair) {
        return one(
                PAIR + " where p.pool = ? and (p.round, p.position) > (?, ?) order by p.round, p.position limit 1",
                pair.round(),
                pair.position());
    }

    /** {@return the first pair that a judge has not judged; empty where all are judged} */
    public Optional<Pair> next(String judge) {
        return unjudgedAfter(judge, 0, 0);
    }

    /** {@return the first pair after one that a judge has not judged, going on at the beginning; empty where all are judged} */
    public Optional<Pair> next(String judge, Pair after) {
        return unjudgedAfter(judge, after.round(), after.position()).or(() -> next(judge));
    }

    private Optional<Pair> unjudgedAfter(String judge, int round, int position) {
        return one(
                PAIR + " where p.pool = ? and (p.round, p.position) > (?, ?) and not exists (select 1 from judgment j"
                        + " where j.pool = p.pool and j.judge = ? and j.round = p.round and j.topic = p.topic"
                        + " and j.item = p.item) order by p.round, p.position limit 1",
                round,
                position,
                judge);
    }

    private Optional<Pair> one(String sql, Object... values) {
        return store.with(handle -> {
            var query = handle.createQuery(sql).bind(0, pool.name());
            for (int i = 0; i < values.length; i++) {
                query.bind(i + 1, values[i]);
            }
            return query.map((row, context) -> pair(row)).findOne();
        });
    }

    /** {@return what a judge said of a pair in its round} */
    public Optional<Judgment> said(String judge, Pair pair) {
        return store.with(handle -> table.said(handle, judge, pair.round(), pair.topic(), pair.item()));
    }

    /** {@return the pair that a judge judged last} */
    public Optional<Pair> last(String judge) {
        return one(
                PAIR + " join judgment j on j.pool = p.pool and j.round = p.round and j.topic = p.topic"
                        + " and j.item = p.item where p.pool = ? and j.judge = ?"
                        + " order by j.judged_at desc, p.round desc, p.position desc limit 1",
                judge);
    }

    /**
     * How far a judge is.
     *
     * @param judge who
     * @param round in which round
     * @param judged how many of its pairs he judged
     */
    public record Progress(String judge, int round, int judged) {}

    /** {@return how far everybody is who judged something, by round and judge} */
    public List<Progress> progress() {
        return store.with(handle -> handle.createQuery("select judge, round, count(*) as judged from judgment"
                        + " where pool = ? group by judge, round order by round, judge")
                .bind(0, pool.name())
                .map((row, context) -> new Progress(row.getString("judge"), row.getInt("round"), row.getInt("judged")))
                .list());
    }

    /**
     * {@return how much the judges of a round agree}
     *
     * @throws BrokenRule {@code judging.round}
     */
    public Agreement agreement(int round) {
        int rounds = rounds().size();
        if (round < 1 || round > rounds) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.round", round, pool.name(), rounds);
        }
        var state = store.with(
                handle -> table.state(handle, round)); // before the judgments, so that it is not newer than they
        return store.agreements().of(pool.name(), round, state, () -> store.with(h -> table.ofRound(h, round)));
    }

    /** {@return all that was said, by round, topic, item and judge} */
    public List<Judgment> judgments() {
        return store.with(table::all);
    }

    /**
     * Keeps a judgment. What the same judge said of the same pair in the same round before is replaced; the same said again changes nothing,
     * not even its time.
     *
     * @return whether something changed
     * @throws BrokenRule {@code judging.pair} if the pair is not in that round of the pool
     */
    public boolean record(Judgment judgment) {
        return store.inTransaction(handle -> {
            table.requirePair(handle, judgment);
            return table.write(handle, judgment);
        });
    }

    /**
     * Keeps judgments, all or none. One that is older than what is kept of the same judge, pair and round is passed over.
     *
     * @return how many changed something
     * @throws BrokenRule {@code judging.pair}
     */
    public int recordAll(Collection<Judgment> judgments) {
        return store.inTransaction(handle -> {
            int changed = 0;
            for (var judgment : judgments) {
                table.requirePair(handle, judgment);
                changed += table.writeIfLater(handle, judgment) ? 1 : 0;
            }
            return changed;
        });
    }

    /** Takes back what a judge said of a pair; {@return whether there was something} */
    public boolean takeBack(String judge, Pair pair) {
        return store.with(handle -> handle.execute(
                        "delete from judgment where pool = ? and judge = ? and round = ? and topic = ? and item = ?",
                        pool.name(),
                        judge,
                        pair.round(),
                        pair.topic(),
                        pair.item()))
                > 0;
    }

    /**
     * Begins another round with the pairs whose judgments are apart.
     *
     * @param difference by how much at least, 1 to {@value Judgment#BEST}
     * @return its pairs, in their order
     * @throws BrokenRule {@code judging.difference}, {@code judging.noDispute}
     */
    public List<Pair> beginRound(int difference) {
        if (difference < 1 || difference > Judgment.BEST) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.difference", difference, Judgment.BEST);
        }
        return store.inTransaction(handle -> {
            handle.execute("update pool set seed = seed where name = ?", pool.name()); // who begins another waits
            var disputed = Rounds.disputed(pairs(handle), table.all(handle), difference);
            if (disputed.isEmpty()) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.noDispute", pool.name(), difference);
            }
            int number = rounds(handle).size() + 1;
            var pairs = Pooling.drawn(disputed, number, pool.seed());
            Rounds.insert(handle, pool.name(), new Rounds.Round(number, store.now(), difference, pairs.size()), pairs);
            return pairs;
        });
    }

    /**
     * Refuses a judgment of what is not to be judged.
     *
     * @throws BrokenRule {@code judging.pair} if the pair is not in that round of the pool
     */
    public void requirePair(Judgment judgment) {
        store.with(handle -> {
            table.requirePair(handle, judgment);
            return true;
        });
    }

    private List<Pair> pairs(Handle handle) {
        return handle.createQuery(PAIR + " where p.pool = ? order by p.round, p.position")
                .bind(0, pool.name())
                .map((row, context) -> pair(row))
                .list();
    }

    private List<Rounds.Round> rounds(Handle handle) {
        return handle.createQuery(
                        "select r.*, (select count(*) from pair p where p.pool = r.pool and p.round = r.number)"
                                + " as pairs from round r where r.pool = ? order by r.number")
                .bind(0, pool.name())
                .map((row, context) -> new Rounds.Round(
                        row.getInt("number"),
                        Instant.ofEpochMilli(row.getLong("made_at")),
                        row.getInt("difference"),
                        row.getInt("pairs")))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(row.getInt("round"), row.getInt("position"), row.getString("topic"), row.getString("item"));
    }
}
