/**
 * Figures as tables for spreadsheet programs.
 *
 * <p>Start at {@link org.duijie.evaluation.table.CsvTable#write}. Smallest use:
 *
 * <pre>{@code
 * CsvTable.write(folder.resolve("values.csv"), List.of("run", "value"), rows -> rows.add("词法", 0.62));
 * }</pre>
 *
 * <p>What is in the tables is decided by who has the figures. Judgments, which are read again, are written by {@code judge}.
 */
package org.duijie.evaluation.table;
