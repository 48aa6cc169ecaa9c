package org.planweave.admin.internal.desk;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;
import org.planweave.ui.components.Pw;
import org.planweave.ui.components.Subnav;

/**
 * Where the administrator's pages stand: who may open them, their tabs, their texts. Who may change something is asked
 * again by the service that changes it.
 */
@Component(service = Desk.class)
public final class Desk {

    /** The pages with a tab of their own. */
    public enum Tab {
        MODULES("/admin"),
        PEOPLE("/admin/people"),
        AUDIT("/admin/audit");

        private final String href;

        Tab(String href) {
            this.href = href;
        }

        private boolean isFor(Person person) {
            return switch (this) {
                case MODULES -> person.has(Role.ADMINISTRATOR) || person.has(Role.MODULE_DEPLOYER);
                case PEOPLE -> person.has(Role.ADMINISTRATOR);
                case AUDIT -> person.has(Role.ADMINISTRATOR) || person.has(Role.AUDITOR);
            };
        }

        private String key() {
            return "admin.tab." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Messages TEXTS = Messages.of(Desk.class);

    private final Templates templates = new Templates(Desk.class, "org.planweave.admin.internal.templates");
    private final CurrentUser user;
    private final Council council;

    @Activate
    public Desk(@Reference CurrentUser user, @Reference Council council) {
        this.user = user;
        this.council = council;
    }

    public static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    public static boolean has(String key) {
        return TEXTS.has(key);
    }

    /** Whether a tab is for this person. */
    public static boolean opens(Tab tab, Person person) {
        return tab.isFor(person);
    }

    /** Where a tab leads. */
    public static String href(Tab tab) {
        return tab.href;
    }

    public Person user() {
        return user.required();
    }

    /**
     * Lets in whom the tab is for.
     *
     * @throws Problem 403 that names who can help
     */
    public Person admit(Tab tab) {
        Person person = user.required();
        if (!tab.isFor(person)) {
            throw Problem.forbidden(text(tab.key() + ".refused", administrators()));
        }
        return person;
    }

    /** The names of those who can help, for a sentence. */
    public String administrators() {
        String names = council.people().stream().filter(one -> one.has(Role.ADMINISTRATOR)).map(Person::name).limit(3)
                .collect(Collectors.joining(text("admin.or")));
        return names.isEmpty() ? text("admin.administrator") : names;
    }

    /** A page under one of the tabs; its template gets {@code tabs} too. */
    public Page page(Tab tab, String title, String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("tabs", tabs(tab));
        return Page.titled(title).section("admin").body(templates.render(template, all));
    }

    /** Some of the module's own markup. */
    public Content part(String template, Map<String, ? extends @Nullable Object> model) {
        return templates.render(template, model);
    }

    private Content tabs(Tab current) {
        Person person = user.required();
        Subnav tabs = Pw.subnav(text("admin.title"));
        for (Tab tab : Tab.values()) {
            if (tab.isFor(person)) {
                tabs.tab(text(tab.key()), tab.href, tab == current);
            }
        }
        return tabs;
    }
}
