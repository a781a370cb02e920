package nl.samenbeter.notifications;

import java.time.LocalTime;
import java.util.Map;

/**
 * How somebody hears of what.
 *
 * @param quietFrom no mail after this time
 * @param mailOn whether this installation sends mail at all
 * @param hasAddress whether there is an address to send to
 */
public record NoticeSettings(
        Map<NoticeKind, Choice> choices, LocalTime quietFrom, boolean mailOn, boolean hasAddress) {}
