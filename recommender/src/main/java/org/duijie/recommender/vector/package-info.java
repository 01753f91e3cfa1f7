/**
 * Texts as vectors: words learned from the corpus, put together to one direction for a text, so that texts that tell of the same are near
 * each other though they share no word. {@code docs/model.md} tells the pooling, with an example, and the file {@code vectors.bin}.
 *
 * <pre>{@code
 * var words = WordVectors.read(model.resolve(WordVectors.FILE));
 * Embedder embedder = new TextEmbedder(words, vocabulary);
 * float[] need = embedder.embed("锂电池隔膜", "需要耐180℃的隔膜");
 * float[] found = embedder.embed(technology);      // their scalar product is the cosine: both have length 1
 * }</pre>
 *
 * <p>Start at {@link org.duijie.recommender.vector.Embedder}. All are immutable and safe for several threads. Training belongs to
 * {@code train}.
 */
package org.duijie.recommender.vector;
