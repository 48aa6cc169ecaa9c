package org.planweave.clusters.internal.pages;

import gg.jte.Content;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.ui.components.Pw;
import org.planweave.ui.components.Subnav;

/** The ways from one page of a cluster to the others. */
final class ClusterTabs {

    private ClusterTabs() {}

    /** @param now the key of the tab that is open */
    static Content of(PageParts parts, Cluster cluster, String now) {
        String path = "/clusters/" + cluster.id();
        Subnav tabs = Pw.subnav(parts.text("clusters.tabs"));
        String[][] all = {
            {"clusters.tab.workspace", path}, {"clusters.tab.page", path + "/page"},
            {"clusters.tab.meetings", path + "/meetings"}, {"clusters.tab.rules", path + "/rules"},
            {"clusters.tab.history", path + "/history"}
        };
        for (String[] one : all) {
            tabs = tabs.tab(parts.text(one[0]), one[1], one[0].equals(now));
        }
        return tabs;
    }
}
