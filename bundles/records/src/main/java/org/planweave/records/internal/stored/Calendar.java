package org.planweave.records.internal.stored;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.planweave.records.internal.rules.Clock;
import org.planweave.records.internal.rules.FreeDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock with the bank holidays that were proclaimed beside the usual ones. */
@Component(service = Calendar.class, configurationPid = Host.MODULE)
@Designate(ocd = Calendar.Settings.class)
public final class Calendar {

    private static final Logger LOG = LoggerFactory.getLogger(Calendar.class);

    /** Days that nobody can work out. */
    @ObjectClassDefinition(name = "Planweave records", description = "The clock of requests for information.")
    public @interface Settings {

        @AttributeDefinition(name = "Proclaimed bank holidays", description = "Such as 2023-05-08; usual ones are known.")
        String[] bank_holidays() default {};
    }

    private final Clock clock;

    @Activate
    public Calendar(Settings settings) {
        Set<LocalDate> days = new HashSet<>();
        for (String day : settings.bank_holidays()) {
            try {
                days.add(LocalDate.parse(day.strip()));
            } catch (DateTimeParseException e) {
                LOG.warn("etc/records.cfg: bank.holidays has “{}”, which is no day such as 2023-05-08; it is left out.", day);
            }
        }
        clock = new Clock(new FreeDays(days));
    }

    public Clock clock() {
        return clock;
    }
}
