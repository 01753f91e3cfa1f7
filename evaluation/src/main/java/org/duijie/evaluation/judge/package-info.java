/**
 * Judgments by people: pools out of several runs, several judges, how much they agree, further rounds where they do not, and what counts in
 * the end.
 *
 * <p>Start at {@link org.duijie.evaluation.judge.JudgmentStore}. Smallest use:
 *
 * <pre>{@code
 * try (var store = JudgmentStore.open(Path.of("var"), Clock.systemUTC())) {
 *     var pool = new Pool("隔膜", Instant.now(), 10, 1, List.of("lexical", "affinity"));
 *     store.add(Pooling.of(pool, needs, runs, Optional.empty(), id -> true));
 *     var judging = store.judging("隔膜");
 *     var pair = judging.next("甲").orElseThrow();
 *     judging.record(new Judgment(pair.topic(), pair.item(), pair.round(), "甲", 3, "", Instant.now()));
 *     Qrels qrels = FinalGrades.of(judging.judgments());
 * }
 * }</pre>
 *
 * <p>The store and what it gives are safe for several threads. Pages and commands do not belong here; what they do is in
 * {@code docs/judging.md}.
 */
package org.duijie.evaluation.judge;
