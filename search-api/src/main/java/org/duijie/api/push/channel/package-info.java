/**
 * Where messages go, and how: webhook, mail, inbox, Atom feed, group robots of WeCom and DingTalk.
 *
 * <p>Start at {@link org.duijie.api.push.channel.Channels}, the channels of each recipient, and {@link org.duijie.api.push.channel.Transport}, which
 * delivers by one kind. {@link org.duijie.api.push.channel.TargetAddresses} keeps what is sent out of the operator's own network. What is sent
 * when, and what becomes of what failed, is not decided here. Transports are safe for several threads.
 */
package org.duijie.api.push.channel;
