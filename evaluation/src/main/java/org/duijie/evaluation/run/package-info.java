/**
 * Rankings and judgments, and the TREC files that hold them.
 *
 * <p>Start at {@link org.duijie.evaluation.run.RunReader} and {@link org.duijie.evaluation.run.QrelsReader}. Smallest use:
 *
 * <pre>{@code
 * Run run = RunReader.read(Path.of("lexical.run"));     // 需求 Q0 成果 1 12.5 lexical
 * Qrels qrels = QrelsReader.read(Path.of("qrels.txt")); // 需求 0 成果 3
 * RunWriter.write(Path.of("copy.run"), run);
 * }</pre>
 *
 * <p>Files are UTF-8, one row a line, columns parted by blanks or tabs; empty lines and lines that begin with {@code #} are passed
 * over, as trec_eval 10 does. A file that breaks a rule is refused as a whole, by a
 * {@link org.duijie.corpus.check.BrokenRule} that names file and line. A written file appears under its name complete or not at all.
 *
 * <p>{@link org.duijie.evaluation.run.Run}, {@link org.duijie.evaluation.run.Qrels} and what they hold are immutable and safe for use
 * by several threads; a {@link org.duijie.evaluation.run.RunWriter} belongs to one. What the numbers mean is not here but in
 * {@code evaluation.measure}.
 */
package org.duijie.evaluation.run;
