/**
 * The {@code planweave} command of the distribution. It starts and stops the server as a process of its own and does
 * everything else through the REST API, as the owner of the data folder. Only {@code db move} opens databases, of a portal that is stopped.
 */
@NullMarked
package org.planweave.cli.internal;

import org.jspecify.annotations.NullMarked;
