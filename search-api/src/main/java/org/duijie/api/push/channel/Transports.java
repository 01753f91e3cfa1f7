package org.duijie.api.push.channel;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A transport for each kind of channel, made from the settings; to be closed. Safe for several threads. */
public final class Transports implements AutoCloseable {
    private final Map<ChannelKind, Transport> transports = new EnumMap<>(ChannelKind.class);
    private final HttpPost http;

    /** Mail is left out where no server for it is set. */
    public Transports(WebhookSettings webhooks, Optional<MailSettings> mail, TargetAddresses addresses, Clock clock) {
        var templates = new LetterTemplates();
        this.http = new HttpPost(webhooks, addresses);
        transports.put(ChannelKind.WEBHOOK, new WebhookTransport(http, clock));
        transports.put(ChannelKind.WECOM, new WeComTransport(http, templates, clock));
        transports.put(ChannelKind.DINGTALK, new DingTalkTransport(http, templates, clock));
        transports.put(ChannelKind.INBOX, new KeptTransport());
        transports.put(ChannelKind.ATOM, new KeptTransport());
        mail.ifPresent(m -> transports.put(ChannelKind.MAIL, new MailTransport(m, templates)));
    }

    /** {@return what delivers by a kind, if the settings have it} */
    public Optional<Transport> of(ChannelKind kind) {
        return Optional.ofNullable(transports.get(kind));
    }

    @Override
    public void close() {
        transports.values().forEach(Transport::close);
        http.close();
    }
}
