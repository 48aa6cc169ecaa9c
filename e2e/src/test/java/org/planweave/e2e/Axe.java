package org.planweave.e2e;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.JavascriptExecutor;

/**
 * What axe says of a page. It is told here and not by the library's own builder, which looks for frames, of which the portal has none, and
 * brings over all that passes as well: that takes half as long again.
 */
final class Axe {

    private static final String SCRIPT = script();

    /** Of what passes only the first element is noted. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
                resultTypes: ['violations']
            }).then(results => done(results.violations.flatMap(rule => rule.nodes.map(node => rule.id + ', ' + node.html))),
                fault => done(['axe did not get through, ' + fault]));""";

    private Axe() {}

    /** The faults of the page as it stands, a line each. */
    static List<String> faults(JavascriptExecutor driver) {
        driver.executeScript(SCRIPT);
        return ((List<?>) driver.executeAsyncScript(RUN)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperationNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
