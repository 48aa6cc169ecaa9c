package org.planweave.ui;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small pieces of content, each escaped by construction: there is no way in for ready-made markup. */
public final class Html {

    /** Nothing at all. */
    public static final Content EMPTY = new Content() {
        @Override
        public void writeTo(gg.jte.TemplateOutput output) {
            // nothing is what it writes
        }

        @Override
        public boolean isEmptyContent() {
            return true;
        }
    };

    private Html() {}

    /** Plain text; null is nothing. */
    public static Content text(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : output -> Escape.htmlContent(text, output);
    }

    /** One after the other, with nothing between. */
    public static Content join(List<? extends Content> parts) {
        List<Content> copy = List.copyOf(parts);
        return copy.isEmpty() ? EMPTY : output -> copy.forEach(part -> part.writeTo(output));
    }

    /** One after the other, with nothing between. */
    public static Content join(Content... parts) {
        return join(List.of(parts));
    }

    /**
     * An element, for the few places where a template cannot know the attributes.
     *
     * @param attributes name to value in order; null leaves the attribute out, an empty value writes the bare name
     * @throws IllegalArgumentException if a name has a character that does not belong in one, or runs script
     */
    public static Content element(String tag, Map<String, @Nullable String> attributes, @Nullable Content body) {
        return new Element(tag, attributes, body);
    }

    /** The content as a string, for tests, e-mail and fragments. */
    public static String string(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
