package org.planweave.exchange.internal.reading.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planweave.api.planning.LineFields;

class TagTest {

    /** As long as the portal's ids are. */
    private static final String ID = "0HZXK2M3N4P5Q";

    @Test
    void everyFieldHasABookmarkThatWordKeeps() {
        for (String field : LineFields.ALL) {
            if (!field.equals(LineFields.AS_READ)) {
                Tag tag = Tag.field(ID, 1295, field);
                assertThat(tag.bookmark(1)).as(field).hasValueSatisfying(name -> {
                    assertThat(name.length()).isLessThanOrEqualTo(Tag.LONGEST_NAME);
                    assertThat(Tag.ofBookmark(name)).contains(tag);
                });
            }
        }
    }

    @Test
    void aBookmarkNamesWhatTheTagNames() {
        for (Tag tag : List.of(Tag.FIXED, Tag.plan(ID), Tag.name(ID), Tag.line(ID, 1), Tag.line(ID, 60_466_175))) {
            assertThat(tag.bookmark(7).flatMap(Tag::ofBookmark)).contains(tag);
            assertThat(Tag.of(tag.written())).contains(tag);
        }
    }

    @Test
    void aCopiedBookmarkNamesTheSameLine() {
        assertThat(Tag.ofBookmark("pwl_" + ID + "_1z_owner__Copy_1")).contains(Tag.field(ID, 71, "owner"));
        assertThat(Tag.ofBookmark("pwl_" + ID + "_1z__Copy_1_Copy_2")).contains(Tag.line(ID, 71));
        assertThat(Tag.ofBookmark("pwl_" + ID + "_1z_3")).contains(Tag.line(ID, 71));
    }

    @Test
    void whatABookmarkCannotHoldStandsInTheTagAlone() {
        assertThat(Tag.line("with-a-dash", 1).bookmark(1)).isEmpty();
        assertThat(Tag.line("a".repeat(36), 1).bookmark(1)).isEmpty();
        assertThat(Tag.line(ID, 60_466_176).bookmark(1)).isEmpty();
        assertThat(Tag.ofBookmark("_Toc123")).isEmpty();
        assertThat(Tag.ofBookmark("pwl_" + ID)).isEmpty();
    }
}
