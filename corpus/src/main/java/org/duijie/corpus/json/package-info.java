/**
 * Records and interactions as JSON.
 *
 * <p>Start at {@link org.duijie.corpus.json.RecordJson}. Smallest use:
 *
 * <pre>{@code
 * byte[] json = RecordJson.encode(Need.of("n1", "耐180℃的锂电池隔膜", "孔隙率≥45%"));
 * CorpusRecord need = RecordJson.decode(json, 0, json.length);
 * RecordJson.decode("{\"id\":\"n1\",\"kind\":\"need\",\"title\":5}"); // BrokenRule: title: must be text, was 5
 * }</pre>
 *
 * <p>Written by hand rather than bound by reflection: the errors name field, rule and value, and the bytes are canonical, which the
 * store's content hash rests on. {@link org.duijie.corpus.json.RecordSchemas} has the same form as JSON Schemas for others. All
 * types are safe for use by several threads. Files and lines do not belong here but in {@code corpus.read}.
 */
package org.duijie.corpus.json;
