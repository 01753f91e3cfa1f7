package org.duijie.api.push.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Which addresses of the web may be posted to. What is looked up here is what is connected to, so that a name cannot mean another address at the
 * second look. Safe for several threads.
 */
public final class TargetAddresses {
    /** What IANA's special-purpose registries (RFC 6890 and its successors) keep from the public internet, and what wraps an IPv4 address in IPv6. */
    private static final List<AddressRange> REFUSED = Stream.of(
                    "0.0.0.0/8", // this host
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT; some clouds' metadata
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local; most clouds' metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3", // multicast, reserved, broadcast
                    "::/96", // unspecified, loopback, IPv4-compatible; what is IPv4-mapped Java has as IPv4
                    "::ffff:0:0:0/96",
                    "64:ff9b::/96", // NAT64
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23", // Teredo and others
                    "2001:db8::/32",
                    "2002::/16", // 6to4
                    "fc00::/7", // unique local
                    "fe80::/9", // link-local, site-local
                    "ff00::/8")
            .map(AddressRange::of)
            .toList();

    private final WebhookSettings settings;
    private final Resolver resolver;

    /** Looks names up. */
    @FunctionalInterface
    public interface Resolver {
        /**
         * {@return the addresses of a name}
         *
         * @throws UnknownHostException if it has none
         */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** As the settings allow. */
    public TargetAddresses(WebhookSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /**
     * {@return a target as an address of the web, nothing looked up}
     *
     * @throws BrokenRule {@code target.form}, {@code target.scheme}
     */
    URI parse(String target) {
        URI uri;
        try {
            uri = URI.create(target);
        } catch (IllegalArgumentException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "target.form", target);
        }
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && settings.plainHttp())) {
            throw new BrokenRule(ApiMessages.MESSAGES, "target.scheme", target);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new BrokenRule(ApiMessages.MESSAGES, "target.form", target);
        }
        return uri;
    }

    /**
     * {@return the addresses of a host, of which every one may be posted to}
     *
     * @throws BrokenRule {@code target.address}
     * @throws UnknownHostException if it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException {
        var addresses = List.of(resolver.resolve(host));
        var refused = addresses.stream().filter(a -> !allows(a)).findFirst();
        if (refused.isPresent()) {
            throw new BrokenRule(
                    ApiMessages.MESSAGES, "target.address", host, refused.get().getHostAddress());
        }
        return addresses;
    }

    private boolean allows(InetAddress address) {
        return settings.allow().stream().anyMatch(r -> r.contains(address))
                || REFUSED.stream().noneMatch(r -> r.contains(address));
    }
}
