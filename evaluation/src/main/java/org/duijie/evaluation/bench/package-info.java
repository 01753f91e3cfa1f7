/**
 * Benchmarks: how fast and with how much memory records are imported, indexed and searched, beside a floor measured in the same run.
 *
 * <p>Start at {@link org.duijie.evaluation.bench.IndexBench} and {@link org.duijie.evaluation.bench.SearchBench}. Smallest use:
 *
 * <pre>{@code
 * try (var scratch = Scratch.create()) {
 *     var figures = new IndexBench(files, scratch.path(), 5).run(BenchProgress.NONE);
 *     figures.phase(Phase.INDEX).seconds().median();              // 3.1
 *     figures.ratios().getFirst().times().median();               // as a multiple of the floor
 * }
 * try (var bench = SearchBench.open(indexDirectory)) {
 *     var figures = bench.run(new SearchBench.Options(2, Duration.ofSeconds(5), 1), BenchProgress.NONE);
 *     figures.loads().getFirst().ours().medianNanos();            // 1_800_000
 * }
 * }</pre>
 *
 * <p>All results are values; nothing is printed here. A benchmark is for one thread, starts its own, and wants the machine for itself.
 * What the numbers mean is told in {@code docs/benchmarks.md}. Judging whether a ranking is good does not belong here.
 */
package org.duijie.evaluation.bench;
