/**
 * Checking and normalising: what the values of records mean that offices write in many ways, in one implementation for all files.
 *
 * <p>Start at {@link org.duijie.corpus.normalise.Normaliser}; each {@link org.duijie.corpus.normalise.Rule} is a small class with a name.
 * Smallest use:
 *
 * <pre>{@code
 * var object = RecordJson.parse(line, 0, line.length);      // "region":"浙江省杭州市余杭区", "price":"50万元"
 * new Normaliser(OrganisationAliases.NONE).normalise(object, Optional.empty(), findings::add);
 * RecordJson.decode(object, Optional.empty());              // region 330110, price 500000 CNY
 * findings.getFirst();                                      // region: 浙江省杭州市余杭区 -> 330110
 * }</pre>
 *
 * <p>Rules are pure and idempotent; what they refuse, keep with a warning, or leave alone, is a table in {@code docs/checks.md}. All types but
 * {@link org.duijie.corpus.normalise.RuleCounts} are immutable and safe for several threads. How files hold fields is not known here but in
 * {@code corpus.read}; the exact form of records is in {@code corpus.model} and {@code corpus.json}.
 */
package org.duijie.corpus.normalise;
