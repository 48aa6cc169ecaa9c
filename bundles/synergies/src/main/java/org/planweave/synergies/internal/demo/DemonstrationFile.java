package org.planweave.synergies.internal.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.planweave.api.modules.DemonstrationPart.Files;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plans;

/** A file of the demonstration about pairs of lines: read, and what it names looked up, or said that it is not there. */
final class DemonstrationFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Council council;
    private final Map<String, Line> lines;

    /** Two lines, in the order in which a thread has them. */
    record Two(Line a, Line b) {}

    private DemonstrationFile(String name, Council council, Map<String, Line> lines) {
        this.name = name;
        this.council = council;
        this.lines = lines;
    }

    /** What the file holds; nothing where the demonstration has no such file. */
    static <T> Optional<T> read(Files files, String name, Class<T> as) {
        Optional<InputStream> found = files.open(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(JSON.readValue(in, as));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }

    /** @param lineIds of all lines that the file names */
    static DemonstrationFile naming(String name, Collection<String> lineIds, Council council, Plans plans) {
        return new DemonstrationFile(name, council, plans.lines(lineIds));
    }

    Two two(String one, String other) {
        return one.compareTo(other) < 0 ? new Two(line(one), line(other)) : new Two(line(other), line(one));
    }

    private Line line(String id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalStateException(name + " names the line " + id + ", which is not there");
        }
        return line;
    }

    Person person(String username) {
        return council.person(username)
                .orElseThrow(() -> new IllegalStateException(name + " names " + username + ", who is not in the council"));
    }

    /** The id of the department of this code. */
    String department(String code) {
        return council.departments().stream().filter(one -> one.code().equals(code)).map(Department::id).findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " names the department " + code + ", which is not there"));
    }
}
