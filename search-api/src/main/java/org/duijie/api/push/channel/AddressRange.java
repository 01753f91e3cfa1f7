package org.duijie.api.push.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits, as CIDR writes them: {@code 10.0.0.0/8}, {@code fd00::/8}.
 *
 * @param first the lowest
 * @param bits how many all have in common
 */
public record AddressRange(InetAddress first, int bits) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f:.]+)/(\\d{1,3})");

    /** {@return the range of a text, if it is one} */
    public static Optional<AddressRange> find(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || !isNumeric(form.group(1))) {
            return Optional.empty();
        }
        try {
            var first = InetAddress.getAllByName(form.group(1))[0];
            int bits = Integer.parseInt(form.group(2));
            return bits <= 8 * first.getAddress().length
                    ? Optional.of(new AddressRange(first, bits))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether it is an address in digits, which is not looked up: a name of hexadecimal letters alone has no colon and no four parts. */
    private static boolean isNumeric(String address) {
        return address.contains(":") || address.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    static AddressRange of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** {@return whether an address is one of these} */
    public boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
