/**
 * New terms from a corpus: what texts say again and again as one thing and the vocabulary does not have, ranked, with contexts, as a
 * file that a person edits and adds.
 *
 * <p>Start at {@link org.duijie.dictionaries.mine.TermMiner}. Smallest use:
 *
 * <pre>{@code
 * List<String> texts = Files.readAllLines(Path.of("abstracts.txt"));
 * var mined = new TermMiner(Vocabulary.shipped(), MiningOptions.DEFAULT).mine(texts::forEach);
 * Files.write(Path.of("new.terms.txt"), MinedTermFile.lines(mined, Locale.CHINESE));
 * // # 得分 384.0，出现 391 次，见于 141 个文本；…
 * // #   …以综合反映一定区域的海岸带湿地生境的退化程度.
 * // 生境 <TAB> n
 * }</pre>
 *
 * <p>Texts are read three times and never held, in memory of a fixed size: the first time phrases are counted roughly, the second time
 * the frequent ones exactly, the third time the neighbours and contexts of the best. The result does not depend on the number of
 * threads. A miner is safe for use by several threads. Records and files of texts do not belong here, nor does the decision what
 * becomes a term.
 */
package org.duijie.dictionaries.mine;
