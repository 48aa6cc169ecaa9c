package org.planweave.web.internal.live;

/** The way to one open page. */
interface Outlet {

    /** Sends a piece of the stream, or keeps it until the page takes more. Never waits. A page that takes nothing is given up. */
    void send(String text);

    /** Whether the page has not taken yet what it was sent before. */
    boolean isBehind();

    /** Ends the stream, if it has not ended. */
    void end();
}
