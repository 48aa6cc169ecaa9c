package org.planweave.synergies.internal.engine.pairing;

import java.util.List;

/**
 * A line among the services of councils.
 *
 * @param topics  the services it is about
 * @param profile how near it is to every service, beside what is usual; of length one
 */
record Placed(Prepared line, List<Topic> topics, float[] profile) {}
