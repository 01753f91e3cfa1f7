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
 * <p>Applications that configure analysis by name find through Lucene's SPI the tokenizer {@code hanlp}, the token filters
 * {@code technicalStop} and {@code technicalSynonyms} and the char filter {@code technicalFolding}:
 *
 * <pre>{@code
 * CustomAnalyzer.builder().withTokenizer("hanlp", "granularity", "search").addTokenFilter("technicalStop").build();
 * }</pre>
 *
 * <p>Analyzers are safe for use by several threads, token streams are not. How words are found belongs to {@code segment}.
 */
package org.duijie.dictionaries.analysis;
