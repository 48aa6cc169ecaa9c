package org.planweave.web.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.store.Transactions;
import org.planweave.web.internal.figures.RequestFigures;
import org.planweave.web.internal.front.WebConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that every file goes through which people send, before a module or the host sees a byte of it. Where a scanner is set, only
 * what it calls clean goes on: what it does not answer for is refused as well.
 */
@Component(service = Uploads.class, configurationPid = WebConfig.PID)
public final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    /** More wait. */
    private static final int AT_ONCE = 8;

    private final @Nullable Clamd scanner;
    private final boolean set;
    private final Duration patience;
    private final Audit audit;
    private final Transactions transactions;
    private final RequestFigures figures;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "planweave-scan-limit");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Uploads(@Reference Audit audit, @Reference Transactions transactions, @Reference RequestFigures figures, WebConfig config) {
        this.audit = audit;
        this.transactions = transactions;
        this.figures = figures;
        this.set = !config.scanner().isBlank();
        this.patience = Duration.ofSeconds(Math.max(1, config.scanner_seconds()));
        this.scanner = set ? scanner(config.scanner().strip(), config.scanner_plain()) : null;
    }

    private @Nullable Clamd scanner(String address, boolean plain) {
        try {
            Clamd clamd = new Clamd(address, clock);
            if (clamd.isHere() || plain) {
                return clamd;
            }
            LOG.error("scanner in etc/org.planweave.web.cfg is on another machine, and what goes there is not encrypted: no file is taken until it is "
                    + "on this one, or until you say scanner.plain = true because nobody else can be on the way.");
            return null;
        } catch (IllegalArgumentException e) {
            LOG.error("scanner in etc/org.planweave.web.cfg is neither tcp://HOST:PORT nor unix:/PATH: no file is taken until that is put right.");
            return null;
        }
    }

    @Deactivate
    public void stop() {
        clock.shutdownNow();
    }

    /** Whether files are looked at. */
    public boolean watched() {
        return set;
    }

    /**
     * Looks at what was sent.
     *
     * @return the same bytes once more, from a file that is gone when this is closed
     * @throws Problem 422 if something was found, 413 or 503 if it was not looked at
     */
    public InputStream clean(String contentType, InputStream sent) throws IOException {
        Path held = Files.createTempFile("planweave-scan-", ".upload");
        try {
            Files.copy(sent, held, StandardCopyOption.REPLACE_EXISTING);
            look(contentType, held);
            return Files.newInputStream(held, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(held);
            throw e;
        }
    }

    /** Parts are looked at, and the whole too: a resource that takes anything reads what stands before the first part. */
    private void look(String contentType, Path held) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        if (!place()) {
            judge(new Verdict.Failed("it had too much to do"));
        }
        Parts.Work look = part -> judge(verdict(part, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
        try (InputStream whole = Files.newInputStream(held); InputStream parted = Files.newInputStream(held)) {
            look.on(whole);
            Parts.each(contentType, parted, look);
            figures.looked("clean");
        } finally {
            places.release();
        }
    }

    private boolean place() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Verdict verdict(InputStream part, long millis) throws IOException {
        return scanner == null ? new Verdict.Failed("its address is wrong") : scanner.scan(part, millis);
    }

    private void judge(Verdict verdict) {
        if (verdict instanceof Verdict.Found found) {
            figures.looked("found");
            transactions.join(() -> {
                audit.record("upload.refused", "portal:uploads", Map.of("found", found.name()));
                return Boolean.TRUE;
            });
            throw Problem.of(422, "malware", "The file was not taken: the malware scanner found “" + found.name()
                    + "” in it. Nothing of it was kept. Tell your IT service desk; do not open the file.");
        }
        if (verdict instanceof Verdict.TooLarge) {
            figures.looked("too_large");
            throw Problem.of(413, "too-large-to-scan", "The file was not taken: it is larger than the malware scanner looks at. "
                    + "Send a smaller one, or ask your administrator.");
        }
        if (verdict instanceof Verdict.Failed failed) {
            figures.looked("failed");
            LOG.error("A file was not taken: the malware scanner did not do its work: {}", failed.why());
            throw Problem.of(503, "scanner-away", "The file was not taken: files are checked for malware first, and the check does not work "
                    + "just now. Nothing of it was kept. Try again later, or tell your administrator.");
        }
    }
}
