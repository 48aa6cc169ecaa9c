package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Contact;
import org.planweave.exchange.internal.reading.Cover;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.Line;
import org.planweave.exchange.internal.reading.NotUnderstood;
import org.planweave.exchange.internal.reading.Paper;
import org.planweave.exchange.internal.reading.Understood;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Source;

/** Makes a paper, or one for each of several services, of the blocks of a file. */
public final class PaperReader {
    private static final Pattern CLUSTER = Pattern.compile("[‘'“](?<name>[\\p{L} ]{3,40}cluster)[’'”]");

    private final Source source;
    private final String fileName;

    /** Reads blocks that came from a file of that name. */
    public PaperReader(Source source, String fileName) {
        this.source = source;
        this.fileName = fileName;
    }

    /** The paper; refuses what is not a plan. */
    public Understood read() {
        Covers covers = new Covers(source.blocks());
        TitlePage page = new TitlePage(source, covers, fileName);
        Gate.title(page, source.blocks());
        Contacts contacts = new Contacts();
        Lines lines = new Lines(contacts);
        Walker walker = new Walker(lines, contacts, page.title(), page.period());
        walker.walk(source.blocks());
        source.gaps().forEach(g -> lines.notUnderstood(g.at(), g.text(), g.why()));
        Signatures.note(source.blocks(), contacts);
        List<Line> read = lines.all();
        Gate.lines(page, read);
        return split(page, covers, walker, read, contacts.all(), lines.notUnderstood());
    }

    private Understood split(TitlePage page, Covers covers, Walker walker, List<Line> lines, List<Contact> contacts,
                             List<NotUnderstood> not) {
        Map<String, List<Line>> services = new LinkedHashMap<>();
        lines.stream().filter(l -> l.service() != null)
            .forEach(l -> services.computeIfAbsent(Objects.requireNonNull(l.service()), s -> new ArrayList<>()).add(l));
        boolean several = page.department() == null && services.size() > 1
            && lines.stream().allMatch(l -> l.service() != null);
        boolean table = source.blocks().stream().allMatch(b -> b instanceof Block.Grid || b.text().isBlank());
        String title = table && lines.stream().allMatch(l -> l.kind() == Kind.KPI) ? "Key performance indicators" : page.title();
        Cover cover = cover(covers, walker);
        Paper whole = new Paper(title, several ? "all services" : one(page.department(), services), page.period(), lines,
            contacts, not, cover);
        List<Paper> papers = new ArrayList<>();
        if (several) {
            services.forEach((name, own) -> papers.add(new Paper(title, name, page.period(), List.copyOf(own), at(contacts, own),
                List.of(), cover)));
        }
        return new Understood(whole, several ? List.copyOf(papers) : List.of(whole));
    }

    private static @Nullable String one(@Nullable String department, Map<String, List<Line>> services) {
        return department == null && services.size() == 1 ? services.keySet().iterator().next() : department;
    }

    private static List<Contact> at(List<Contact> contacts, List<Line> own) {
        return contacts.stream().filter(c -> own.stream().anyMatch(l -> l.at().equals(c.at()))).toList();
    }

    private Cover cover(Covers covers, Walker walker) {
        return new Cover(covers.value("committee", "committee(s)", "committees", "report to", "board"),
            covers.value("dated", "date", "meeting date", "date of meeting", "dates"),
            covers.value("report of", "reporting officer", "report by"), covers.value("purpose"),
            covers.value("portfolio", "portfolio holder", "cabinet member"), covers.value("wards", "ward", "wards affected"),
            cluster(), walker.recommendations(), walker.sections());
    }

    private @Nullable String cluster() {
        for (Block block : source.blocks()) {
            Matcher matcher = CLUSTER.matcher(block.text().length() > 5_000 ? "" : block.text());
            if (matcher.find()) {
                return matcher.group("name");
            }
        }
        return null;
    }
}
