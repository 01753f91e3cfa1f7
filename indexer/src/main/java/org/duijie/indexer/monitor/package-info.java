/**
 * Searches that wait: which of many saved searches would find a technology that arrives.
 *
 * <p>Start at {@link org.duijie.indexer.monitor.SearchMonitor}. Smallest use:
 *
 * <pre>{@code
 * var monitor = new SearchMonitor(vocabulary);
 * monitor.put(Map.of("s1", terms -> terms.asked("锂电池隔膜").build()));
 * monitor.matching(new Arrival(record, RecordIndicator.of(record))); // [s1], if that search would find the record
 * }</pre>
 *
 * <p>A waiting search is the query that {@link org.duijie.indexer.query.SearchRequest#lucene()} gives, run by Lucene Monitor over an index
 * in memory of what arrives, so it finds what a search of the index would find. {@code SearchMonitor} is safe for several threads. Who saved
 * a search, and what is done with what it finds, is not decided here.
 */
package org.duijie.indexer.monitor;
