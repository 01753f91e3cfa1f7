/**
 * Words that mean the same.
 *
 * <p>Start at {@link org.duijie.dictionaries.synonym.Synonyms}, which says of the words of a query what else to look for, with which
 * weight. Smallest use:
 *
 * <pre>{@code
 * var vocabulary = Vocabulary.shipped();
 * var words = vocabulary.segmenter().segment("聚四氟乙烯涂层", Granularity.SEARCH);
 * vocabulary.synonyms().of(words);   // at word 0: ptfe, 特氟龙, … with weight 0.8
 * }</pre>
 *
 * <p>They are applied to queries, never to documents, so that a change of a group needs no new index. Values, safe for use by several
 * threads.
 */
package org.duijie.dictionaries.synonym;
