package org.planweave.clusters.internal.bundles;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.clusters.internal.bundles.BundleProblems.NotABundle;

/** {@code cluster/cluster.json} as it is written, before the council is asked whether it knows the names in it. */
record BundleFile(
        @Nullable Integer format,
        @Nullable String key,
        @Nullable String name,
        @Nullable String purpose,
        @Nullable List<Named> members,
        @Nullable List<Named> observers,
        @Nullable Lead lead,
        @Nullable List<Dated> calendar,
        @Nullable Rules rules,
        @Nullable Map<String, String> vocabulary) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /** A department by name or code, with other names for councils that call it differently. */
    record Named(@Nullable String department, @Nullable List<String> or) {}

    /** Who leads: somebody with a role, or one person by user name. */
    record Lead(@Nullable String role, @Nullable String username) {}

    /** A day by date, or by the title of a date of the round. */
    record Dated(@Nullable String title, @Nullable String from, @Nullable String time, @Nullable String place) {}

    /** When drafts open and who comments; {@code sentences} say in words what the bundle carries out itself. */
    record Rules(@Nullable String draftsFrom, @Nullable String comments, @Nullable List<String> sentences) {}

    static BundleFile read(byte[] json) {
        try {
            BundleFile file = JSON.readValue(json, BundleFile.class);
            if (file == null) {
                throw new NotABundle("it says nothing; compare it with the documentation.");
            }
            return file;
        } catch (UnrecognizedPropertyException e) {
            throw new NotABundle("“" + where(e) + "” is not a field of it; take it out or correct its name.");
        } catch (MismatchedInputException e) {
            throw new NotABundle("“" + where(e)
                    + "” holds something else than it should; compare it with the documentation.");
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new NotABundle("it is not JSON (line " + line + "); correct it.");
        } catch (IOException e) {
            throw new NotABundle("it cannot be read; build the module again.");
        }
    }

    private static String where(MismatchedInputException e) {
        return e.getPath().stream()
                .map(one -> one.getFieldName() == null ? String.valueOf(one.getIndex() + 1) : one.getFieldName())
                .collect(Collectors.joining("."));
    }
}
