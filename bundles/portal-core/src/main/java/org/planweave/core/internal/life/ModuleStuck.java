package org.planweave.core.internal.life;

/** A module did not come back from something it was asked to do, though it was interrupted: the thread is lost to it. */
final class ModuleStuck extends ModuleFailed {

    private static final long serialVersionUID = 1L;

    private final transient Thread thread;

    ModuleStuck(String sentence, Thread thread) {
        super(sentence);
        this.thread = thread;
    }

    Thread thread() {
        return thread;
    }
}
