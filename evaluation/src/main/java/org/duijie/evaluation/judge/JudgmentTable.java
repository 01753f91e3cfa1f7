package org.duijie.evaluation.judge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.jdbi.v3.core.Handle;

/**
 * The stored judgments of one pool.
 *
 * @param pool its name
 */
record JudgmentTable(String pool) {
    void requirePair(Handle handle, Judgment judgment) {
        boolean there = handle.createQuery("select 1 from pair where pool = ? and round = ? and topic = ? and item = ?")
                .bind(0, pool)
                .bind(1, judgment.round())
                .bind(2, judgment.topic())
                .bind(3, judgment.item())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!there) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES,
                    "judging.pair",
                    judgment.topic(),
                    judgment.item(),
                    judgment.round(),
                    pool);
        }
    }

    /** Writes what a judge says now; {@return whether that is something else than before} */
    boolean write(Handle handle, Judgment judgment) {
        return write(handle, judgment, "");
    }

    /** As the other, but not in the place of what was said later or at the same time. */
    boolean writeIfLater(Handle handle, Judgment judgment) {
        return write(handle, judgment, " and judgment.judged_at < excluded.judged_at");
    }

    private boolean write(Handle handle, Judgment judgment, String condition) {
        int rows = handle.execute(
                "insert into judgment (pool, judge, round, topic, item, grade, comment, judged_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (pool, judge, round, topic, item) do update set"
                        + " grade = excluded.grade, comment = excluded.comment, judged_at = excluded.judged_at"
                        + " where (judgment.grade <> excluded.grade or judgment.comment <> excluded.comment)"
                        + condition,
                pool,
                judgment.judge(),
                judgment.round(),
                judgment.topic(),
                judgment.item(),
                judgment.grade(),
                judgment.comment(),
                judgment.at().toEpochMilli());
        return rows > 0;
    }

    Optional<Judgment> said(Handle handle, String judge, int round, String topic, String item) {
        return handle.createQuery(
                        "select * from judgment where pool = ? and judge = ? and round = ? and topic = ? and item = ?")
                .bind(0, pool)
                .bind(1, judge)
                .bind(2, round)
                .bind(3, topic)
                .bind(4, item)
                .map((row, context) -> judgment(row))
                .findOne();
    }

    List<Judgment> all(Handle handle) {
        return handle.createQuery("select * from judgment where pool = ? order by round, topic, item, judge")
                .bind(0, pool)
                .map((row, context) -> judgment(row))
                .list();
    }

    List<Judgment> ofRound(Handle handle, int round) {
        return handle.createQuery("select * from judgment where pool = ? and round = ? order by topic, item, judge")
                .bind(0, pool)
                .bind(1, round)
                .map((row, context) -> judgment(row))
                .list();
    }

    /**
     * What tells whether the judgments of a round changed.
     *
     * @param judgments how many there are
     * @param times the sum of their times; grows with every judgment that is replaced
     * @param grades the sum of their grades
     */
    record State(long judgments, long times, long grades) {}

    State state(Handle handle, int round) {
        return handle.createQuery("select count(*) as judgments, coalesce(sum(judged_at), 0) as times,"
                        + " coalesce(sum(grade), 0) as grades from judgment where pool = ? and round = ?")
                .bind(0, pool)
                .bind(1, round)
                .map((row, context) -> new State(row.getLong("judgments"), row.getLong("times"), row.getLong("grades")))
                .one();
    }

    private static Judgment judgment(ResultSet row) throws SQLException {
        return new Judgment(
                row.getString("topic"),
                row.getString("item"),
                row.getInt("round"),
                row.getString("judge"),
                row.getInt("grade"),
                row.getString("comment"),
                Instant.ofEpochMilli(row.getLong("judged_at")));
    }
}
