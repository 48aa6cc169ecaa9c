package org.planweave.api.planning;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.planweave.api.Identified;
import org.planweave.api.ResourceRef;

/**
 * A section of a plan. Sections are known by their titles: under another title it is another section. Its id holds its plan's and a
 * key made of the title, so that it can stand in references and addresses.
 *
 * @param plan the plan's id
 * @param title as it stands in the plan
 */
public record PlanSection(String plan, String title) implements Identified {

    private static final int LONGEST = 24;

    /** The section of this key among sections of the plan by their titles. */
    public static Optional<PlanSection> find(String plan, String key, Collection<String> titles) {
        return titles.stream().map(title -> new PlanSection(plan, title)).filter(one -> one.key().equals(key)).findFirst();
    }

    /** The reference to the section of this key, whether or not the plan has it. */
    public static ResourceRef ref(String plan, String key) {
        return new ResourceRef("plans", "section", plan + '.' + key);
    }

    /** Whether a reference has the form of a section's. */
    public static boolean is(ResourceRef ref) {
        return ref.module().equals("plans") && ref.type().equals("section") && ref.id().indexOf('.') > 0;
    }

    /** The id of the plan in the reference to a section. */
    public static String planOf(ResourceRef section) {
        return section.id().substring(0, section.id().lastIndexOf('.'));
    }

    /** The key in the reference to a section. */
    public static String keyOf(ResourceRef section) {
        return section.id().substring(section.id().lastIndexOf('.') + 1);
    }

    /**
     * {@code what-we-will-do}: small letters, digits and hyphens, always the same for the same title. A title that these do not give
     * back ends in a checksum, so that two titles have two keys.
     */
    public String key() {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String back = words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1).replace('-', ' ');
        if (words.length() <= LONGEST && back.equals(title)) {
            return words;
        }
        CRC32 sum = new CRC32();
        sum.update(title.getBytes(StandardCharsets.UTF_8));
        String begins = words.isEmpty() ? "s" : words.substring(0, Math.min(LONGEST, words.length()));
        return String.format(Locale.ROOT, "%s-%08x", begins, sum.getValue());
    }

    @Override
    public String id() {
        return ref().id();
    }

    public ResourceRef ref() {
        return ref(plan, key());
    }
}
