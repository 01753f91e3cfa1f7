/**
 * Lucene token streams of technical Chinese.
 *
 * <p>Start at {@link org.duijie.dictionaries.analysis.TechnicalAnalyzer}. Smallest use:
 *
 * <pre>{@code
 * try (var analyzer = new TechnicalAnalyzer();
 *         var tokens = analyzer.tokenStream("title", "一种锂电池隔膜")) { … }   // 锂电池 电池 隔膜
 * }</pre>
 *
 * <p>Applications that configure analysis by name find the tokenizer as {@code hanlp} through Lucene's SPI, parameter
 * {@code granularity} ({@code search} or {@code fine}). Analyzers are safe for use by several threads, token streams are not.
 */
package org.duijie.dictionaries.analysis;
