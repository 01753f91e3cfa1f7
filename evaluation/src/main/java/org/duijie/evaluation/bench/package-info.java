/**
 * Benchmarks: how fast and with how much memory records are imported, indexed and searched, beside a floor measured in the same run; and how
 * fast texts are cut, beside other libraries. {@link org.duijie.evaluation.bench.ScaleBench} measures a made corpus of any size, and
 * {@link org.duijie.evaluation.bench.OpenSearchBench} our server beside OpenSearch.
 *
 * <p>Start at {@link org.duijie.evaluation.bench.IndexBench}, {@link org.duijie.evaluation.bench.SearchBench} and
 * {@link org.duijie.evaluation.bench.AnalysisBench}. Smallest use:
 *
 * <pre>{@code
 * try (var scratch = Scratch.create()) {
 *     var figures = new IndexBench(files, scratch.path(), 5).run(BenchProgress.NONE);
 *     figures.phase(Phase.INDEX).seconds().median();              // 3.1
 *     figures.ratios().getFirst().times().median();               // as a multiple of the floor
 *     var cut = new AnalysisBench(files, scratch.path(), 5).run(BenchProgress.NONE);
 *     cut.subject(Subject.SEARCH).onOneThread().median();         // characters a second
 * }
 * try (var bench = SearchBench.open(indexDirectory)) {
 *     var figures = bench.run(new SearchBench.Options(2, Duration.ofSeconds(5), 1), BenchProgress.NONE);
 *     figures.loads().getFirst().ours().medianNanos();            // 1_800_000
 * }
 * }</pre>
 *
 * <p>The other libraries that {@code AnalysisBench} runs are optional: who calls it puts them on the class path.
 *
 * <p>All results are values; nothing is printed here. A benchmark is for one thread, starts its own, and wants the machine for itself.
 * What the numbers mean is told in {@code docs/benchmarks.md}. Judging whether a ranking is good does not belong here.
 */
package org.duijie.evaluation.bench;
