package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies the module hello under another id and title: what is called hello there is called after the id. */
final class Template {

    private final String id;
    private final String title;
    private final String packageName;
    private final String className;

    Template(String id, String title) {
        this.id = id;
        this.title = title;
        this.packageName = id.replace("-", "");
        this.className = Arrays.stream(id.split("-")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
    }

    /** What is there already under the same name is written anew. */
    void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            String name = from.relativize(file).toString();
            Path copy = to.resolve(renamed(name));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, written(Files.readString(file)));
        }
    }

    private static List<Path> files(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new Refused("The template " + from + " is not there; unpack the distribution again.");
        }
        try (Stream<Path> all = Files.walk(from)) {
            return all.filter(Files::isRegularFile).filter(file -> !from.relativize(file).startsWith("target")).sorted().toList();
        }
    }

    private String renamed(String name) {
        return name.replace("planweave/hello", "planweave/" + packageName)
                .replace("jte/hello.jte", "jte/" + id + ".jte")
                .replaceAll("Hello(?=[A-Z][A-Za-z]*\\.java)", className)
                // So that neither Maven nor Git takes the template's own for theirs.
                .replaceAll("(^|/)dot-", "$1.");
    }

    /** Only marks: what is said of the module hello itself does not stand in the copy. */
    private String written(String text) {
        return text.replace("org.planweave.hello", "org.planweave." + packageName)
                .replaceAll("Hello(?=(Pages|Resource|Test|Note|Notes)\\b)", className)
                .replaceAll("(?<=(section|NavigationEntry)\\()\"hello\"", "\"" + id + "\"")
                .replace("\"hello.jte\"", "\"" + id + ".jte\"").replace("\"/hello", "\"/" + id).replace("\"hello\"", "\"" + id + "\"")
                .replace("v1/hello", "v1/" + id).replaceAll("\\bhello\\.(?=[a-z])", id + ".").replace("planweave.module=hello", "planweave.module=" + id)
                .replace("<artifactId>hello<", "<artifactId>" + id + "<").replace("<name>Hello<", "<name>" + title + "<")
                .replace("title = \"Hello\"", "title = \"" + title + "\"").replaceAll("(?m)^(.*\\.title=)Hello", "$1" + title)
                .replaceAll("(?m)^# Hello \\(`hello`\\)", "# " + title + " (`" + id + "`)").replace("`/hello`", "`/" + id + "`")
                .replaceAll("<description>.*</description>", "<description>" + title + ".</description>")
                .replaceAll("The smallest module: a page, an address of the API, an entry in the menu\\..*",
                        "A page, an address of the API, an entry in the menu.")
                .replace("@id@", id).replace("@package@", packageName).replace("@title@", title).replace("@schema@", id.replace("-", "_")).replace("@version@", Version.of())
                .replace("@repository@", Home.folder().resolve("repository").toUri().toString().replaceAll("/$", ""));
    }
}
