/**
 * Tests on the running distribution: its modules' contract, their coming and going under load, faults, and what it shows to the
 * outside. Nothing here names a module's classes.
 */
package org.planweave.itests;
