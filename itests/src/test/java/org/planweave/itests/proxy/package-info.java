/** The portal behind nginx, as the file that comes with it sets nginx up. */
@org.jspecify.annotations.NullMarked
package org.planweave.itests.proxy;
