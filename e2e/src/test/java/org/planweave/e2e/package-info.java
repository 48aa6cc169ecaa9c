/**
 * What people do in the portal and what they must see, walked through in a real browser.
 * Every page is also looked at for access without a mouse, without scripts, on a small screen, and with axe.
 */
package org.planweave.e2e;
