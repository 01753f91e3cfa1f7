/**
 * The terms of a record as numbers, kept with its document, so that a candidate can be compared with a need without cutting its texts
 * again.
 *
 * <p>Start at {@link org.duijie.indexer.forward.ForwardTerms}. Smallest use:
 *
 * <pre>{@code
 * var ids = new TermIds(IndexSchema.analyzer(Vocabulary::shipped));
 * var terms = ForwardTerms.of(record, ids);          // 耐高温隔膜 -> words 耐, 高温, 隔膜; characters 耐 … 膜; pairs 耐高 … 隔膜
 * terms.of(ForwardTerms.Part.TITLE_WORDS);           // sorted
 * ForwardTerms.decode(terms.encode());               // the same
 * }</pre>
 *
 * <p>{@link org.duijie.indexer.forward.TermIds} is for one thread at a time per text; the rest is immutable. What the terms are worth does
 * not belong here: a model says that.
 */
package org.duijie.indexer.forward;
