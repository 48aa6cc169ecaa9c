package org.planweave.cli.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.cli.internal.Visitor.Seen;

/** What a module shows under its own addresses, as two people of the demonstration and a stranger see it. */
final class Surface {

    private static final int MOST_PAGES = 60;
    private static final String API = "/api/v1";

    private final ModuleJar module;
    private final Api api;
    private final List<Visitor> readers;
    private final Visitor nobody;
    private List<String> lists = List.of();

    Surface(ScratchPortal portal, ModuleJar module) {
        this.module = module;
        this.api = portal.api();
        this.readers = List.of(portal.visitor("owen.blake"), portal.visitor("ruth.calloway"));
        this.nobody = Visitor.nobody(portal.url());
    }

    Visitor reader() {
        return readers.get(0);
    }

    /** A page for each of its segments that has one, and one that is another module's. */
    List<String> underLoad() {
        List<String> pages = new ArrayList<>(pages().keySet());
        pages.add("/plans");
        return pages;
    }

    List<String> pagesThatDoNotAnswer() {
        Map<String, Visitor> pages = pages();
        lists = ownLists();
        Set<String> inApi = apiSegments();
        return module.segments().stream().filter(segment -> !pages.containsKey("/" + segment) && !inApi.contains(segment))
                .map(segment -> "/" + segment + " answered " + reader().get("/" + segment).status() + ", and the API has nothing there").toList();
    }

    List<String> pagesForStrangers() {
        List<String> wrong = new ArrayList<>();
        pages().keySet().stream().filter(page -> !module.open().contains(page.substring(1))).forEach(page -> {
            Seen seen = nobody.get(page);
            if (!seen.leadsToSignIn()) {
                wrong.add(page + " answered a stranger with " + seen.status());
            }
        });
        lists.forEach(list -> {
            Seen seen = nobody.get(list);
            if (seen.status() != 401) {
                wrong.add(list + " answered a stranger with " + seen.status());
            }
        });
        return wrong;
    }

    /** What its entries in the menu lead to; an entry is a link of the first page to an address of its own. */
    List<String> menu() {
        List<String> wrong = new ArrayList<>();
        for (Visitor reader : readers) {
            reader.get("/").links().stream().filter(this::isOwn).forEach(link -> {
                int status = reader.get(link).status();
                if (status != 200 && status != 303) {
                    wrong.add(link + " answered " + status);
                }
            });
        }
        return wrong;
    }

    List<String> listsThatFail() {
        List<String> wrong = new ArrayList<>();
        for (String list : lists) {
            Seen seen = reader().get(list);
            boolean asksForMore = seen.status() == 400 && seen.text().contains("\"pointer\"");
            if (seen.status() != 200 && !asksForMore) {
                wrong.add(list + " answered " + seen.status() + " " + seen.text());
            }
        }
        return wrong;
    }

    /** What its lists say, to compare. */
    List<String> lists() {
        return lists.stream().map(list -> list + " " + reader().get(list).text()).toList();
    }

    List<String> faultsOfPages() {
        Set<String> wrong = new LinkedHashSet<>();
        pages().forEach((page, reader) -> wrong.addAll(crawled(page, reader)));
        return List.copyOf(wrong);
    }

    /** What answers though it should be gone, and what still leads there. */
    List<String> leftOver() {
        List<String> wrong = new ArrayList<>();
        List<String> addresses = new ArrayList<>(module.segments().stream().map(segment -> "/" + segment).toList());
        addresses.addAll(lists);
        addresses.forEach(address -> {
            int status = reader().get(address).status();
            if (status != 404) {
                wrong.add(address + " answered " + status);
            }
        });
        reader().get("/").links().stream().filter(this::isOwn).forEach(link -> wrong.add("the first page still leads to " + link));
        return wrong;
    }

    static List<String> faults(String page, Seen seen) {
        List<String> wrong = new ArrayList<>();
        if (seen.text().contains("‹") && seen.html()) {
            wrong.add(page + " shows a key without a text: " + seen.text().replaceAll("(?s).*?(‹[^›]{0,80}›?).*", "$1"));
        }
        if (seen.text().contains("This part is not available")) {
            wrong.add("a part of " + page + " is not available");
        }
        return wrong;
    }

    private List<String> crawled(String first, Visitor reader) {
        List<String> wrong = new ArrayList<>();
        Deque<String> toSee = new ArrayDeque<>(List.of(first));
        Set<String> known = new LinkedHashSet<>(toSee);
        for (int i = 0; i < MOST_PAGES && !toSee.isEmpty(); i++) {
            String page = toSee.remove();
            Seen seen = reader.get(page);
            if (!seen.answers()) {
                wrong.add(page + " answered " + seen.status());
            }
            if (isOwn(page)) {
                wrong.addAll(faults(page, seen));
                seen.links().stream().filter(known::add).forEach(toSee::add);
            }
        }
        return wrong;
    }

    /** Its first pages that answer, and who may see each. */
    private Map<String, Visitor> pages() {
        Map<String, Visitor> pages = new LinkedHashMap<>();
        for (String segment : module.segments()) {
            readers.stream().filter(reader -> reader.get("/" + segment).answers()).findFirst()
                    .ifPresent(reader -> pages.put("/" + segment, reader));
        }
        return pages;
    }

    private boolean isOwn(String address) {
        String path = address.replaceAll("\\?.*", "");
        return module.segments().stream().anyMatch(segment -> path.equals("/" + segment) || path.startsWith("/" + segment + "/"));
    }

    private Set<String> apiSegments() {
        Set<String> segments = new LinkedHashSet<>();
        openApi().keySet().forEach(path -> segments.add(path.split("/")[1]));
        return segments;
    }

    private List<String> ownLists() {
        List<String> own = new ArrayList<>();
        openApi().forEach((path, methods) -> {
            if (isOwn(path) && !path.contains("{") && methods instanceof Map<?, ?> map && map.containsKey("get")) {
                own.add(API + path);
            }
        });
        return own;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> openApi() {
        return Json.object(api.get(API + "/openapi.json")).get("paths") instanceof Map<?, ?> paths ? (Map<String, Object>) paths : Map.of();
    }
}
