/** A module with the holes that scanners look for. It is never part of what ships. */
package org.planweave.weak;
