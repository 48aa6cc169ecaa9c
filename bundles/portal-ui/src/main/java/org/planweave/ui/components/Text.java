package org.planweave.ui.components;

import gg.jte.Content;

/** A component that is one element around its words: label, hint, tag, inset text and their like. */
public final class Text extends Component<Text> {

    Text(String template, Content content) {
        super(template);
        with("content", content);
    }

    public Text id(String id) {
        return with("id", id);
    }
}
