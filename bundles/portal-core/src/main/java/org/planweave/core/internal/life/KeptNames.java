package org.planweave.core.internal.life;

import java.util.Set;
import org.osgi.annotation.bundle.Capability;

/**
 * What the portal keeps for itself, so that no module is called after it. It stands in the manifest too, where the command that makes a
 * module reads it: a name is refused before anything is written for it.
 */
@Capability(namespace = "planweave.kept", attribute = {
    "paths:List<String>=\"" + KeptNames.PATHS + "\"",
    "ids:String=\"" + KeptNames.IDS + "\""})
final class KeptNames {

    /** First path segments. */
    static final String PATHS = "api,assets,health,sign-in,sign-out,claim,account,departments,modules,people,tokens,"
            + "audit,live,openapi.json,accessibility,privacy,cookies,terms,statements,help";

    /** Schemas that databases or the host have: a module's is named after its id. */
    static final String IDS = "portal|public|app|nullid|null|information-schema|(sys|pg-|sql)[a-z0-9-]*";

    private static final Set<String> ALL_PATHS = Set.of(PATHS.split(","));

    private KeptNames() {}

    static boolean isId(String id) {
        return id.matches(IDS);
    }

    static boolean isPath(String path) {
        return path.isEmpty() || ALL_PATHS.contains(path);
    }
}
