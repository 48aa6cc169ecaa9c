package org.planweave.api.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What modules say would be lost if one of their switches were turned off. */
@ProviderType
public interface SwitchLosses {

    /**
     * The module's own sentences with real counts; empty if it has none to say.
     *
     * @throws org.planweave.api.Problem 403 unless the current user may turn the switches of the department
     */
    List<String> of(String module, String name, String department, @Nullable String cluster);
}
