package org.planweave.notices.internal.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.property.Url;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.planweave.api.notices.CalendarDay;

/** Days as a calendar of RFC 5545: whole days that block nobody's time, each under a name that stays. */
final class Feed {

    private static final String NAME = "Planweave";
    private static final int REFRESH_HOURS = 4;
    private static final int OCTETS = 75;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Feed() {}

    /**
     * Writes it.
     *
     * @param base the portal's address, ending in a slash
     * @param today stands as the time of writing, so that a feed in which nothing changed is the same all day
     */
    static String of(List<CalendarDay> days, String base, LocalDate today) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Planweave//Calendar//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(NAME);
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME);
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours(REFRESH_HOURS).build());
        Map<String, Integer> seen = new HashMap<>();
        days.forEach(day -> calendar.addEvent(event(day, seen.merge(day.id(), 1, Integer::sum), base, today)));
        return folded(unfolded(calendar));
    }

    private static VEvent event(CalendarDay day, int nth, String base, LocalDate today) {
        String address = base + (day.link().startsWith("/") ? day.link().substring(1) : day.link());
        VEvent event = new VEvent();
        event.setUid(new Uid(day.id() + (nth == 1 ? "" : "-" + nth) + "@planweave"));
        event.setDateTimeStamp(start(today));
        event.setSummary(CONTROL.matcher(day.title()).replaceAll(""));
        event.setDescription(address);
        event.setUrl(new Url(address));
        event.setDateStart(new ICalDate(start(day.first()), false));
        event.setDateEnd(new ICalDate(start(day.last().plusDays(1)), false));
        event.setTransparency(Transparency.transparent());
        return event;
    }

    /** The library writes days in the time zone of the machine. */
    private static Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static String unfolded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Rows of 75 octets at most (RFC 5545, 3.1); the library counts characters. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 20);
        int octets = 0;
        for (int point : text.codePoints().toArray()) {
            int more = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (point != '\r' && point != '\n' && octets + more > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets = point == '\n' ? 0 : point == '\r' ? octets : octets + more;
        }
        return out.toString();
    }
}
