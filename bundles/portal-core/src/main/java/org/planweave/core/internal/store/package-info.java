/**
 * The thread's one transaction, and plain SQL in it.
 * Everything that the portal keeps goes through here.
 */
@Header(name = "DynamicImport-Package", value = "org.apache.derby.jdbc,org.apache.derby.iapi.jdbc,org.postgresql")
@NullMarked
package org.planweave.core.internal.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
