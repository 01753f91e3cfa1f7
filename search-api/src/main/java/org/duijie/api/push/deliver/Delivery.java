package org.duijie.api.push.deliver;

import java.net.InetAddress;
import org.duijie.api.Service;
import org.duijie.api.push.channel.Channels;
import org.duijie.api.push.channel.TargetAddresses;
import org.duijie.api.push.channel.Transports;
import org.duijie.api.push.compose.Composer;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.Rhythm;
import org.duijie.api.push.link.Links;

/**
 * The parts that deliver, over one service. Safe for several threads.
 *
 * @param links what messages let their readers do
 * @param recipients who wants messages
 * @param channels where they go
 * @param composer writes them
 * @param outbox keeps them
 * @param sender sends them
 * @param transports by what it sends
 */
public record Delivery(
        Links links,
        Recipients recipients,
        Channels channels,
        Composer composer,
        Outbox outbox,
        Sender sender,
        Transports transports)
        implements AutoCloseable {
    /**
     * The parts of a service, which stays the caller's to close, after them.
     *
     * @param rhythm when digests are due
     * @param duplicates which records are of the same thing
     */
    public static Delivery open(Service service, Rhythm rhythm, NearDuplicates duplicates) {
        return open(service, rhythm, duplicates, InetAddress::getAllByName);
    }

    static Delivery open(Service service, Rhythm rhythm, NearDuplicates duplicates, TargetAddresses.Resolver resolver) {
        var settings = service.settings().delivery();
        var database = service.database();
        var clock = service.clock();
        var links = Links.open(database, settings.url(), clock);
        var addresses = new TargetAddresses(settings.webhooks(), resolver);
        var channels = new Channels(database, addresses, clock);
        var outbox = new Outbox(database, clock);
        var transports = new Transports(settings.webhooks(), settings.mail(), addresses, clock);
        var seed = links.home().hashCode(); // every installation waits in its own way, and always in the same
        return new Delivery(
                links,
                new Recipients(database, clock),
                channels,
                new Composer(database, links, rhythm, duplicates, settings.linksLast(), clock),
                outbox,
                new Sender(outbox, channels, transports, new Backoff(seed), settings.giveUpAfter(), clock),
                transports);
    }

    @Override
    public void close() {
        transports.close();
    }
}
