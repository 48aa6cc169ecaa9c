package org.planweave.exchange.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.planweave.exchange.internal.papers.Csv;

/**
 * The rules of “Metadata Vocabulary for Tabular Data” and “Model for Tabular Data and Metadata on the Web” (W3C, 2015) that our metadata
 * is under, put to the metadata and to each table that it names.
 */
final class CsvOnTheWeb {

    private static final Set<String> GROUP = Set.of("@context", "@type", "@id", "tables", "tableDirection", "tableSchema", "notes",
            "transformations", "dialect");
    private static final Set<String> TABLE = Set.of("@type", "@id", "url", "tableSchema", "dialect", "notes", "suppressOutput",
            "tableDirection", "transformations");
    private static final Set<String> SCHEMA = Set.of("@type", "@id", "columns", "foreignKeys", "primaryKey", "rowTitles");
    private static final Set<String> COLUMN = Set.of("@type", "@id", "name", "titles", "suppressOutput", "virtual", "datatype", "required",
            "separator", "ordered", "null", "default", "lang", "textDirection", "aboutUrl", "propertyUrl", "valueUrl");
    private static final Set<String> BASES = Set.of("string", "integer", "decimal", "date", "boolean", "anyURI");

    private final Map<String, byte[]> files;
    private final String folder;

    private CsvOnTheWeb(Map<String, byte[]> files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /** How many tables the metadata in this folder describes, all of them as the rules want it. */
    static int check(Map<String, byte[]> files, String folder) throws IOException {
        JsonNode group = new ObjectMapper().readTree(files.get(folder + "csv-metadata.json"));
        assertThat(group.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(group.at("/@context/1").fieldNames()).toIterable().isSubsetOf("@language", "@base");
        known(group, GROUP);
        assertThat(group.path("tables").isArray() && !group.path("tables").isEmpty()).as("a group has tables").isTrue();
        Set<String> urls = new HashSet<>();
        for (JsonNode table : group.path("tables")) {
            assertThat(urls.add(table.path("url").asText())).as("a table is described once").isTrue();
            new CsvOnTheWeb(files, folder).table(table);
        }
        assertThat(files.keySet().stream().filter(name -> name.startsWith(folder) && name.endsWith(".csv")).toList())
                .as("each table is described").hasSize(urls.size());
        return urls.size();
    }

    /** Properties are those of the vocabulary or, as {@code dc:title}, of another one. */
    private static void known(JsonNode object, Set<String> names) {
        object.fieldNames().forEachRemaining(name -> assertThat(names.contains(name) || name.matches("(dc|schema|rdfs|xsd):[A-Za-z]+"))
                .as("a property named " + name).isTrue());
    }

    private void table(JsonNode table) {
        known(table, TABLE);
        JsonNode schema = table.path("tableSchema");
        known(schema, SCHEMA);
        byte[] content = files.get(folder + table.path("url").asText());
        assertThat(content).as("the table at " + table.path("url")).isNotNull();
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).as("UTF-8").isEqualTo(content);
        List<Csv.Row> rows = Csv.read(text);
        List<JsonNode> columns = new ArrayList<>();
        schema.path("columns").forEach(columns::add);
        assertThat(columns.stream().map(one -> one.path("titles").asText()).toList()).isEqualTo(rows.get(0).cells());
        names(columns);
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            cells(columns.get(i), rows.subList(1, rows.size()).stream().map(row -> row.cells().get(at)).toList());
        }
        if (schema.has("primaryKey")) {
            int key = columns.stream().map(one -> one.path("name").asText()).toList().indexOf(schema.path("primaryKey").asText());
            assertThat(key).as("the key is a column").isNotNegative();
            assertThat(rows.stream().map(row -> row.cells().get(key)).toList()).doesNotHaveDuplicates();
        }
    }

    private static void names(List<JsonNode> columns) {
        Set<String> names = new HashSet<>();
        for (JsonNode column : columns) {
            known(column, COLUMN);
            String name = column.path("name").asText();
            assertThat(name).as("a variable of a URI template that does not start with _").matches("[A-Za-z0-9.%][A-Za-z0-9_.%]*");
            assertThat(names.add(name)).as("names are unique").isTrue();
        }
    }

    private static void cells(JsonNode column, List<String> cells) {
        JsonNode datatype = column.path("datatype");
        String base = datatype.isObject() ? datatype.path("base").asText() : datatype.asText();
        assertThat(BASES).contains(base);
        if (column.path("required").asBoolean()) {
            assertThat(cells).as(column.path("name").asText()).doesNotContain("");
        }
        Predicate<String> fits = switch (base) {
            case "integer" -> cell -> cell.matches("[+-]?\\d+") && Integer.parseInt(cell) >= datatype.path("minimum").asInt(-1);
            case "string" -> cell -> !datatype.has("format") || cell.matches(datatype.path("format").asText());
            default -> cell -> false;
        };
        assertThat(cells.stream().filter(cell -> !cell.isEmpty()).toList()).as(column.path("name").asText()).allMatch(fits);
    }
}
