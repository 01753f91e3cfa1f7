/**
 * Signed links: what a message lets its reader do without signing in.
 *
 * <p>Start at {@link org.duijie.api.push.link.Links}; the smallest use:
 *
 * <pre>{@code
 * var links = Links.open(database, URI.create("https://duijie.example.cn"), clock);
 * var address = links.reply(proposal, "interested", inNinetyDays);
 * var link = links.read(token, Purpose.REPLY); // throws BrokenRule for one that is forged or has expired
 * }</pre>
 *
 * What a link does is known where it is answered, not here. Safe for several threads.
 */
package org.duijie.api.push.link;
