/**
 * How complete and plausible records are, and what is missing.
 *
 * <p>Start at {@link org.duijie.corpus.quality.Quality}. Smallest use:
 *
 * <pre>{@code
 * Quality.of(record).score();                    // 0.85
 * Quality.of(record).faults();                   // [FieldFault[field=price, fault=MISSING], …]
 * var counts = new QualityCounts();
 * store.forEachChange(0, change -> change.record().ifPresent(counts::add));
 * counts.report().of(Kind.ACHIEVEMENT);          // mean score, fill rates, most frequent faults
 * }</pre>
 *
 * <p>The weights of the fields of each kind are a table in {@code docs/checks.md}. The score depends on the record alone, neither on the
 * time nor on other records. All types but {@link org.duijie.corpus.quality.QualityCounts} are immutable and safe for several threads. What
 * breaks a record's rules never gets here: it is refused by {@code corpus.normalise} or {@code corpus.model}.
 */
package org.duijie.corpus.quality;
