package org.planweave.synergies.internal.engine.detecting;

import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Shared;
import org.planweave.synergies.internal.engine.terms.SynergyType;

/** Both lines use one building, site or street. */
final class AssetDetector implements Detector {

    @Override
    public String id() {
        return "shared-asset/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.SHARED_ASSET;
    }

    @Override
    public Claim look(Pair pair) {
        return pair.part(Shared.PLACE).map(place -> Claim.of(place.value() > 0.6 ? 0.7 : 0.5)).orElse(Claim.NONE);
    }
}
