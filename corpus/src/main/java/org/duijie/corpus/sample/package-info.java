/**
 * The sample corpus that is shipped, and a generator of interactions for it.
 *
 * <p>Start at {@link org.duijie.corpus.sample.SampleCorpus}. Smallest use:
 *
 * <pre>{@code
 * var sample = SampleCorpus.shipped();
 * List<Path> files = sample.copyTo(directory);          // net.jsonl, dig.jsonl, …, and qrels.txt
 * var events = new InteractionGenerator(42, Instant.parse("2025-01-06T01:00:00Z")).generate(sample.judgments(), sample.needs());
 * }</pre>
 *
 * <p>Organisations in it are examples and none of them exists. All types are immutable. Measures over judgments do not belong here.
 */
package org.duijie.corpus.sample;
