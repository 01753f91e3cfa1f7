/**
 * Comparisons of runs as reports: one HTML file that works offline and prints on A4, the same in the web application, JSON and CSV.
 *
 * <p>Start at {@link org.duijie.evaluation.report.ReportMaker}, which makes a {@link org.duijie.evaluation.report.Report} of files;
 * {@link org.duijie.evaluation.report.ReportPage} writes it in the reader's language. Smallest use:
 *
 * <pre>{@code
 * var report = new ReportMaker(qrels, measures).make(List.of(lexical, affinity));
 * new ReportPage(report, Locale.CHINESE).writeFile(out);
 * ReportJson.read(file).runs();
 * }</pre>
 *
 * <p>Everything is immutable. What is measured, and whether a difference is one, is decided in {@code measure} and {@code compare};
 * charts are drawn by {@code chart}. {@code docs/reports.md} tells what is in a report.
 */
package org.duijie.evaluation.report;
