/**
 * What parts of a model share: files with a head, a length and a check sum ({@link org.duijie.recommender.internal.PartFile}), and sorted
 * texts found by their bytes ({@link org.duijie.recommender.internal.SortedTexts}). For packages of this module alone;
 * {@code docs/model.md} tells the format.
 */
package org.duijie.recommender.internal;
