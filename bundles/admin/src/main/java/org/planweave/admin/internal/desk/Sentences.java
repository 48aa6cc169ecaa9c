package org.planweave.admin.internal.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Memberships;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.modules.Modules;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import java.util.stream.Collectors;

/** An audit entry as one plain sentence. An action without a sentence is told by its own name. */
@Component(service = Sentences.class)
public final class Sentences {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");
    private static final String ACTION = "admin.audit.";

    /** Enough to tell one file from another; the whole digest stands on the module's page and in the file of the record. */
    private static final int SHOWN_OF_DIGEST = 12;

    private final Council council;
    private final Modules modules;
    private final Memberships memberships;

    @Activate
    public Sentences(@Reference Council council, @Reference Modules modules, @Reference Memberships memberships) {
        this.memberships = memberships;
        this.council = council;
        this.modules = modules;
    }

    /** Tells many entries: the modules' titles are asked for once. */
    public Function<Entry, String> teller() {
        Map<String, String> titles = modules.all().stream().collect(Collectors.toMap(ModuleState::id, ModuleState::title));
        return entry -> tell(entry, titles);
    }

    private String tell(Entry entry, Map<String, String> titles) {
        Map<String, String> words = new HashMap<>(entry.facts());
        words.put("who", who(entry.who()));
        words.put("subject", subject(entry.subject(), titles));
        words.put("action", entry.action());
        words.computeIfPresent("department", (name, id) -> department(id));
        words.computeIfPresent("person", (name, id) -> who(id));
        words.computeIfPresent("sha256", (name, digest) -> digest.substring(0, Math.min(SHOWN_OF_DIGEST, digest.length())));
        words.computeIfPresent("choice", (name, choice) -> Desk.text("admin.choice." + choice).toLowerCase(java.util.Locale.UK));
        words.put("which", which(entry.facts()));
        words.put("about", words.containsKey("person") ? ", " + words.get("person") : "");
        words.put("place", place(entry.facts().getOrDefault("cluster", "")));
        return filled(pattern(entry), words);
    }

    private static String pattern(Entry entry) {
        String key = ACTION + entry.action();
        String turned = key + "." + ("true".equals(entry.facts().get("on")) ? "on" : "off");
        return Desk.has(key) ? Desk.text(key) : Desk.has(turned) ? Desk.text(turned) : Desk.text("admin.audit.other");
    }

    private static String filled(String pattern, Map<String, String> words) {
        Matcher names = NAME.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(sentence, Matcher.quoteReplacement(words.getOrDefault(names.group(1), "")));
        }
        return names.appendTail(sentence).toString().strip();
    }

    /** In which cluster; nothing where it is in general. */
    private String place(String cluster) {
        return cluster.isEmpty() ? "" : Desk.text("admin.audit.in", memberships.find(cluster).map(Membership::name).orElse(cluster));
    }

    /** Which of a module's switches; nothing where it has only one. */
    private static String which(Map<String, String> facts) {
        String name = facts.getOrDefault("name", "on");
        return name.equals("on") ? "" : " (" + SwitchWords.name(name).toLowerCase(java.util.Locale.UK) + ")";
    }

    /** A person by id; the portal and the data folder's owner have words of their own. */
    public String who(String id) {
        String own = "admin.who." + id;
        return Desk.has(own) ? Desk.text(own) : council.person(id).map(Person::name).orElse(id);
    }

    private String department(String id) {
        return council.department(id).map(Department::name).orElse(id);
    }

    private String subject(String subject, Map<String, String> titles) {
        int colon = subject.indexOf(':');
        String id = subject.substring(colon + 1);
        return switch (colon < 0 ? "" : subject.substring(0, colon)) {
            case "module" -> titles.getOrDefault(id, id);
            case "person" -> who(id);
            case "department" -> department(id);
            default -> subject;
        };
    }
}
