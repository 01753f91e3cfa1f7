package org.duijie.api.push.channel;

import org.duijie.api.push.compose.Digest;

/**
 * A message on its way.
 *
 * @param id the same at each attempt
 * @param digest what it says
 * @param channel where to
 */
public record Outgoing(String id, Digest digest, Channel channel) {}
