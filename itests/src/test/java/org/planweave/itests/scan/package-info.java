/** Scanners that others wrote, on the portal and on a module full of holes that each of them must find. */
@org.jspecify.annotations.NullMarked
package org.planweave.itests.scan;
