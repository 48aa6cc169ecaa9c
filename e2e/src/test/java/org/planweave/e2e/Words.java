package org.planweave.e2e;

/** Words on a page, found and marked as a person does it. */
final class Words {

    private static final String MARK = """
            const [root, words] = arguments;
            const texts = []; let all = '';
            const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) { texts.push([walk.currentNode, all.length]); all += walk.currentNode.data; }
            const at = all.indexOf(words);
            const place = (i) => { const [node, from] = texts.filter(([, start]) => start <= i).at(-1); return [node, i - from]; };
            document.getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
            """;

    private Words() {}

    /** Marks words in an element's own text as a person does by mouse, also across what is marked up in them. */
    static void mark(Browser browser, String selector, String words) {
        browser.driver().executeScript(MARK, browser.find(selector), words);
    }

    /** Begins a comment on some words of a line of a plan: marks them by mouse, and enters them where nothing can be marked. */
    static void about(Browser browser, String line, String words) {
        if (browser.way() == Way.MOUSE) {
            mark(browser, line + " .pw-line__text", words);
            browser.follow("Comment on these words");
        } else {
            browser.submit(line + " a.pw-comment-tool").type("quote", words);
        }
    }

    /** The value of the choice in a list that holds these words. */
    static String choice(Browser browser, String list, String words) {
        return browser.all("[name=" + list + "] option").stream()
                .filter(option -> String.valueOf(option.getAttribute("textContent")).contains(words))
                .findFirst().orElseThrow(() -> new AssertionError("The list " + list + " has no choice “" + words + "”"))
                .getAttribute("value");
    }

    /** All the words of the first of many elements that holds some, also of what is folded away, spaces run together. */
    static String around(Browser browser, String selector, String words) {
        return browser.all(selector).stream()
                .map(one -> String.valueOf(one.getAttribute("textContent")).replaceAll("\\s+", " ").strip())
                .filter(text -> text.contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + selector + " says “" + words + "”"));
    }
}
