/**
 * Page components as typed functions: {@link org.planweave.ui.components.Govuk} for the GOV.UK Design System's,
 * {@link org.planweave.ui.components.Pw} for our own. Each is content for a template and escapes all text given to it.
 */
@Version("1.1.0")
@NullMarked
package org.planweave.ui.components;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
