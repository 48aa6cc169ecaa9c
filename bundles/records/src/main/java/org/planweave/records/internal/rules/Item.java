package org.planweave.records.internal.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.records.HeldRecord.Passage;

/**
 * One thing that was gathered, as it was then.
 *
 * @param module the id of the module that gave it
 * @param by the id of the person who wrote it, or empty; their name stands in the first passage
 */
public record Item(
        String id, int place, String module, ResourceRef about, String kind, String title, @Nullable Instant at, String by,
        List<Passage> passages, Classification classification, String why, boolean thirdParty) {

    public Item {
        passages = List.copyOf(passages);
    }

    /** The same for the same thing with the same words, whenever it is gathered. */
    public String digest() {
        StringBuilder all = new StringBuilder();
        for (Object part : new Object[] {module, about, kind, title, at, by, classification, why, thirdParty}) {
            all.append(part).append('\u0001');
        }
        passages.forEach(one -> all.append(one.label()).append('\u0002').append(one.text()).append('\u0003'));
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    public Item at(String newId, int newPlace) {
        return new Item(newId, newPlace, module, about, kind, title, at, by, passages, classification, why, thirdParty);
    }
}
