/**
 * What the pages of others show of threads: badges, the open thread, lines nearby.
 * Each costs its page two statements at most.
 */
@NullMarked
package org.planweave.synergies.internal.beside;

import org.jspecify.annotations.NullMarked;
