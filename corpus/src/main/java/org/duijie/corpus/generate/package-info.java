/**
 * Makes any number of records that behave like real ones: in the lengths of texts and postings, in how often words come and how new ones
 * keep coming, in fields, gaps and near-duplicates.
 *
 * <p>Start at {@link org.duijie.corpus.generate.Generator}. Smallest use:
 *
 * <pre>{@code
 * var model = CorpusModel.learn(SampleCorpus.shipped().records().iterator(), List.of("锂电池隔膜", "石墨烯"));
 * try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
 *     new Generator(model, 1, 100_000).write(Part.NEEDS, 100_000, out, done -> {});
 * }
 * }</pre>
 *
 * <p>A record depends on the model, the seed and its own number alone, so the first records of a larger corpus are those of a smaller one,
 * and records are made on all processors. How texts are made, and the figures that show what they are like, is told in
 * {@code docs/scale-corpus.md}. Models and generators are immutable and safe for several threads. What a text means does not belong here:
 * the records are for measuring speed and size, not for judging a ranking.
 */
package org.duijie.corpus.generate;
