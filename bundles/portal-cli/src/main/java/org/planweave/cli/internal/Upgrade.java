package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.planweave.cli.internal.UpgradeJournal.Step;

/**
 * Brings a data folder from one version to another. Its journal says at every moment which way is left: until the new version was found
 * good, back to the old one, byte for byte; from then on forward. So whatever breaks off, the next command ends it.
 */
final class Upgrade {

    private static final String BAR = "This folder is between two versions of Planweave, because an upgrade broke off. "
            + "Run bin/planweave upgrade of the new version again, or with --back.\n";

    private final DataFolder data;
    private final DatabaseLogin login;
    private final PrintWriter out;

    Upgrade(DataFolder data, DatabaseLogin login, PrintWriter out) {
        this.data = data;
        this.login = login;
        this.out = out;
    }

    /** From a whole old version to a whole new one, or, where that fails, to the old one again. */
    void forward(UpgradeJournal journal, CarriedSettings settings, Set<String> inTroubleBefore)
            throws IOException, InterruptedException, ExecutionException {
        journal.write(data);
        halt("JOURNAL");
        stop();
        halt("STOPPED");
        try (StillFolder still = StillFolder.of(data)) {
            say("Backing up to " + journal.backup() + ".");
            new Backup(data, login).whileStill(journal.backup(), new Release(journal.from()));
            halt("BACKED_UP");
            settings.carry();
            UpgradeJournal trial = journal.at(Step.TRIAL, data);
            still.bar(BAR);
            halt("BARRED");
            say("Starting " + journal.to() + " on the data, for a look.");
            new UpgradeTrial(data, trial, out).run(inTroubleBefore);
            halt("TRIED");
            end(trial.at(Step.FORWARD, data), still);
        } catch (RuntimeException | IOException e) {
            throw new Refused("Version " + journal.to() + " was not found good: " + e.getMessage() + " " + backAndSay(), e);
        }
        start(Distribution.own(), journal);
    }

    /** Ends what broke off, in the one way that is left. Gives back where a portal ran before it. */
    Optional<UpgradeJournal> ended() throws IOException, InterruptedException, ExecutionException {
        Optional<UpgradeJournal> found = UpgradeJournal.in(data);
        if (found.isEmpty()) {
            return found;
        }
        UpgradeJournal journal = found.get();
        if (journal.step() != Step.BACKUP) {
            stop();
        }
        try (StillFolder still = journal.step() == Step.BACKUP && data.inUse() ? null : StillFolder.of(data)) {
            if (journal.step() == Step.FORWARD) {
                say("The upgrade to " + journal.to() + " had been found good; it is ended.");
                end(journal, still);
            } else if (journal.step() == Step.BACKUP) {
                say("An upgrade broke off before it had changed anything.");
                FolderTree.remove(Backup.unfinished(journal.backup()));
                FolderTree.remove(journal.backup());
                UpgradeJournal.forget(data);
            } else {
                say("An upgrade broke off; the data is put back as it was in version " + journal.from() + ".");
                putBack(journal, still);
            }
        }
        return found;
    }

    private void putBack(UpgradeJournal journal, StillFolder still) throws IOException, InterruptedException {
        UpgradeJournal back = journal.at(Step.BACK, data);
        halt("BACK");
        new Restore(data, login).from(back.backup(), still);
        halt("RESTORED");
        UpgradeJournal.forget(data);
    }

    private void end(UpgradeJournal journal, StillFolder still) throws IOException {
        halt("FORWARD");
        still.unbar();
        UpgradeJournal.forget(data);
        say(data.root() + " is on version " + journal.to() + " now. The backup of " + journal.from() + " is in " + journal.backup() + ".");
    }

    private String backAndSay() throws InterruptedException, ExecutionException {
        try {
            Optional<UpgradeJournal> journal = ended();
            if (journal.isEmpty()) {
                return "";
            }
            start(new Distribution(journal.get().old()), journal.get());
            return "Version " + journal.get().from() + (journal.get().port() == 0 ? " is as it was." : " runs again, as it was.")
                    + " The log of the attempt: " + data.log().resolve("portal.log") + ".";
        } catch (IOException | Refused e) {
            return "And the way back broke off: " + e.getMessage() + " Put that right, then run bin/planweave upgrade --back --data "
                    + data.root() + ".";
        }
    }

    /** On the port where it ran; not at all if it did not run. */
    void start(Distribution distribution, UpgradeJournal journal) throws IOException, InterruptedException {
        if (journal.port() == 0) {
            say("The portal did not run, so it is not started. Start it with " + distribution.home().resolve("bin/planweave")
                    + " start --data " + data.root());
            return;
        }
        distribution.start(data, journal.port());
        say("Ready: " + data.mustRun().url());
    }

    private void stop() throws IOException, InterruptedException, ExecutionException {
        if (data.inUse()) {
            say("Stopping the portal.");
            StopCommand.stopped(data, StopCommand.PATIENCE);
        }
    }

    private void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** Where the tests of this command let its process die. */
    private static void halt(String place) {
        if (place.equals(System.getenv("PLANWEAVE_UPGRADE_HALT"))) {
            Runtime.getRuntime().halt(137);
        }
    }

    static Path backupOf(DataFolder data, Release version, String at) {
        return data.root().resolveSibling(data.root().getFileName() + "-backup-" + version + "-" + at);
    }
}
