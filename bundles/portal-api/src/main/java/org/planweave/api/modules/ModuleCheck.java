package org.planweave.api.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen if a jar were deployed.
 *
 * @param accepted whether it may be deployed
 * @param refusals plain sentences: what is wrong with it, and what to do; empty if accepted
 * @param installed symbolic names of bundles that would be new
 * @param updated symbolic names of bundles that would be replaced
 * @param refreshed symbolic names of bundles that would be stopped and started with it; never one outside the module
 * @param untouched what stays as it is, in words
 * @param migrations names of the migrations that would be carried out
 * @param departments names of the departments that have it on
 * @param peopleActive how many people used it in the last five minutes
 * @param size of the file, in bytes
 * @param paths the addresses that it answers, first segments
 * @param newPaths those of them that the running version does not answer
 * @param gonePaths those that the running version answers and it would not
 * @param slots the places on others' pages that it fills
 * @param switches what departments would switch
 * @param tables what its migrations would do, in words, in their order
 * @param formsOpen how many people have something of it open for editing now
 */
public record ModuleCheck(
        boolean accepted,
        String id,
        String title,
        String version,
        @Nullable String replacesVersion,
        String digest,
        String signedBy,
        List<String> refusals,
        List<String> installed,
        List<String> updated,
        List<String> refreshed,
        List<String> untouched,
        List<String> migrations,
        List<String> departments,
        int peopleActive,
        long size,
        List<String> paths,
        List<String> newPaths,
        List<String> gonePaths,
        List<String> slots,
        List<String> switches,
        List<String> tables,
        int formsOpen) {}
