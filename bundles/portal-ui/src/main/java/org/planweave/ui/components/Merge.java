package org.planweave.ui.components;

import gg.jte.Content;

/** Two texts after somebody else saved first; the form that makes one of them comes after. */
public final class Merge extends Component<Merge> {

    Merge(String theirs, Content theirText, String mine, Content myText) {
        super("pw/merge.jte");
        with("theirs", theirs);
        with("theirText", theirText);
        with("mine", mine);
        with("myText", myText);
    }

    /** What else differs, under each text. */
    public Merge facts(Content theirs, Content mine) {
        with("theirFacts", theirs);
        return with("myFacts", mine);
    }
}
