/** What bad modules are made of: classes that a test puts into the copy of a good module's jar. */
@org.jspecify.annotations.NullMarked
package org.planweave.itests.bad;
