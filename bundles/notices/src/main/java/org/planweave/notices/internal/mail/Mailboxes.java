package org.planweave.notices.internal.mail;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.stored.Host;

/** Where people's letters go: the address that they gave, else their user name at the council's first domain. */
@Component(service = Mailboxes.class)
public final class Mailboxes {

    private static final String NAME = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
    private static final int LONGEST = 254;

    private final Messages messages = Messages.of(Mailboxes.class);
    private final Host host;
    private final MailSettings settings;

    @Activate
    public Mailboxes(@Reference Host host, @Reference MailSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    /** Where letters to this person go. */
    public String address(Person person) {
        return given(person).orElseGet(() -> usual(person));
    }

    /** Where they go unless the person says otherwise. */
    public String usual(Person person) {
        return person.username() + '@' + settings.domains().get(0);
    }

    /** The address that the person gave; one at a domain that is no longer the council's does not count. */
    public Optional<String> given(Person person) {
        return host.store().reading(entities -> Optional.ofNullable(entities.find(MailboxRow.class, person.id())))
                .map(MailboxRow::address)
                .filter(this::isOurs);
    }

    /**
     * Keeps the address that a person gave; an empty one takes it back.
     *
     * @throws Problem (400) if it is no address of the council's
     */
    public void give(Person person, String typed) {
        String address = typed.strip();
        if (!address.isEmpty() && (!isOurs(address) || address.length() > LONGEST)) {
            throw Problem.invalid("address", messages.text("notices.address.wrong", String.join(", @", settings.domains()), usual(person)));
        }
        host.store().doInTransaction(entities -> {
            MailboxRow row = entities.find(MailboxRow.class, person.id());
            if (!address.isEmpty()) {
                entities.merge(new MailboxRow(person.id(), address));
            } else if (row != null) {
                entities.remove(row);
            }
        });
    }

    private boolean isOurs(String address) {
        int at = address.lastIndexOf('@');
        return at > 0 && address.substring(0, at).matches(NAME)
                && settings.domains().contains(address.substring(at + 1).toLowerCase(Locale.ROOT));
    }
}
