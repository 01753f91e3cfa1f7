/**
 * The records: achievements (科技成果), patents, needs (技术需求), enterprises and the interactions between them, as values that
 * check themselves.
 *
 * <p>Start at {@link org.duijie.corpus.model.CorpusRecord}. Smallest use:
 *
 * <pre>{@code
 * var need = Need.of("n1", "耐180℃的锂电池隔膜");
 * need.common().title();
 * }</pre>
 *
 * <p>Everything here is immutable. "Nothing" is an empty text, an empty list or an empty {@code Optional}, never null. Codes are
 * small types ({@link org.duijie.corpus.model.IpcCode}, {@link org.duijie.corpus.model.IndustryCode},
 * {@link org.duijie.corpus.model.RegionCode}) that hold one normal form. Reading and writing JSON is not here but in
 * {@code corpus.json}.
 */
package org.duijie.corpus.model;
