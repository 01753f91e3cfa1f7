/**
 * Digests: which approved proposals go to an enterprise together, and what is said about them.
 *
 * <p>Start at {@link org.duijie.api.push.compose.Composer}, which writes digests into the outbox; {@link org.duijie.api.push.compose.Digest} is
 * what one says. When an enterprise may be written to is told by a {@link org.duijie.api.push.compose.Rhythm}, which things are the same by
 * {@link org.duijie.api.push.compose.NearDuplicates}. How a digest looks on a channel does not belong here.
 */
package org.duijie.api.push.compose;
