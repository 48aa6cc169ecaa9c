package org.planweave.ui.components;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Markup as a browser understands it: no white space around words, attributes and classes in order. */
public final class Markup {

    private Markup() {}

    public static String normal(String html) {
        StringBuilder out = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, out));
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(text.getWholeText().strip().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            out.append('<').append(element.normalName()).append(attributes(element)).append('>');
            element.childNodes().forEach(child -> write(child, out));
            out.append("</>");
        }
    }

    private static String attributes(Element element) {
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            sorted.put(name, name.equals("class") ? classes(attribute) : attribute.getValue());
        }
        return sorted.entrySet().stream()
                .map(each -> " " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    private static String classes(Attribute attribute) {
        return Arrays.stream(attribute.getValue().strip().split("\\s+")).sorted().collect(Collectors.joining(" "));
    }
}
