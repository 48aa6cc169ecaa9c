/**
 * How modules come, are replaced and go while people work: gates, the judging of jars, the deployer and the wanted set.
 * There is one way in for all of it; nothing here knows what a module does.
 */
@NullMarked
package org.planweave.core.internal.life;

import org.jspecify.annotations.NullMarked;
