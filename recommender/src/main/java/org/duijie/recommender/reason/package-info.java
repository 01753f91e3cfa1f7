/**
 * Why a match was made, as values that a page or a message can word.
 *
 * <p>Start at {@link org.duijie.recommender.reason.Reasons#of}. Everything is immutable. Wording does not belong here.
 */
package org.duijie.recommender.reason;
