package org.planweave.exchange.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planweave.api.people.Department;

/** A department's folder in an archive, with what its tables are, to be written beside them as CSV on the web has it. */
final class Folder {

    /** Where whoever reads a CSV file looks for what it is. */
    static final String METADATA = "csv-metadata.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Bundle bundle;
    private final String name;
    private final Set<String> taken = new HashSet<>(Set.of(METADATA));
    private final List<Map<String, Object>> tables = new ArrayList<>();

    Folder(Bundle bundle, Department department) {
        this.bundle = bundle;
        this.name = plain(department.code() + " " + department.name());
    }

    /** A name for a plan's files, without an ending, that no other plan here has. */
    String free(String words) {
        String plain = plain(words);
        String free = plain.isEmpty() ? "plan" : plain;
        for (int i = 2; !taken.add(free); i++) {
            free = plain + "-" + i;
        }
        return free;
    }

    Entry add(String file, byte[] content) {
        return bundle.add(name + '/' + file, content);
    }

    /** Adds a table and keeps what it is. */
    Entry add(String file, String title, Sheet sheet, Map<String, Object> schema) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("url", file);
        table.put("dc:title", title);
        table.put("tableSchema", schema);
        tables.add(table);
        return add(file, sheet.written());
    }

    /**
     * Writes what the tables are.
     *
     * @param note what has to be known of every cell
     */
    void close(String publisher, String issued, String note) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:publisher", publisher);
        group.put("dc:issued", Map.of("@value", issued, "@type", "xsd:dateTime"));
        group.put("dc:description", note);
        group.put("tables", tables);
        try {
            add(METADATA, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(group));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String words) {
        return words.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.UK);
    }
}
