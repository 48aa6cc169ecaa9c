package org.planweave.records.internal.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.stored.Gathering;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Packs;
import org.planweave.records.internal.stored.Packs.Marked;
import org.planweave.records.internal.stored.Releases;
import org.planweave.ui.Html;

/** ZIP files of a page to read and print and a schedule to sort. */
@Component(service = PackFiles.class)
public final class PackFiles {

    private final Host host;
    private final Packs packs;
    private final Releases releases;
    private final Gathering gathering;

    @Activate
    public PackFiles(@Reference Host host, @Reference Packs packs, @Reference Releases releases, @Reference Gathering gathering) {
        this.host = host;
        this.packs = packs;
        this.releases = releases;
        this.gathering = gathering;
    }

    /** What goes out. @throws org.planweave.api.Problem 403, 404, 409 while something waits for a decision */
    public byte[] released(String request) {
        FoiRequest one = releases.requireDecided(request);
        List<Marked> items = packs.all(request);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pack.html", page(one, items.stream().map(Shown::redacted).toList(), "records.pack.lead"));
        files.put("schedule.csv", Schedule.open(items));
        byte[] zip = zip(files);
        releases.recorded(one, "request.packed", zip);
        return zip;
    }

    /** All of it, nothing held back. @throws org.planweave.api.Problem 403 unless they have just proved who they are */
    public byte[] whole(String request) {
        FoiRequest one = releases.requireFresh(request);
        List<Marked> items = packs.all(request);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("whole.html", page(one, items.stream().map(item -> Shown.whole(item.item())).toList(), "records.whole.lead"));
        files.put("schedule.csv", Schedule.whole(items, by -> by.isEmpty() ? "" : host.name(by)));
        byte[] zip = zip(files);
        releases.recorded(one, "request.packedWhole", zip);
        return zip;
    }

    /** Everything held about a person. @throws org.planweave.api.Problem 403 unless they have just proved who they are */
    public byte[] about(Person person) {
        releases.requireFresh();
        List<Item> items = gathering.of(person);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("held.html", Html.string(Words.render("pack.jte", Map.of("title", Words.text("records.person.title", person.name()),
                "lead", Words.text("records.person.file"), "facts", PersonFacts.of(person, host), "items", items.stream().map(Shown::whole).toList()))));
        files.put("held.csv", PersonFacts.table(items));
        byte[] zip = zip(files);
        releases.recorded(person, items.size(), zip);
        return zip;
    }

    private String page(FoiRequest request, List<Shown> items, String lead) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Words.text("records.reference"), request.reference());
        facts.put(Words.text("records.received"), Words.day(request.received()));
        facts.put(Words.text("records.about"), request.title());
        facts.put(Words.text("records.gathered"), Words.time(request.gatheredAt()));
        facts.put(Words.text("records.items"), String.valueOf(items.size()));
        return Html.string(Words.render("pack.jte", Map.of("title", Words.text("records.pack.title", request.reference(), host.council().name()),
                "lead", Words.text(lead), "facts", facts, "items", items)));
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
