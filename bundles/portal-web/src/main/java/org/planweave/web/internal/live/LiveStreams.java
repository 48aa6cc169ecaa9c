package org.planweave.web.internal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.host.Overheard;
import org.planweave.api.host.Sessions;
import org.planweave.api.host.Surroundings;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.web.internal.front.WebConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All streams, served by one thread: what happens within a quarter of a second is told once. */
@Component(service = {LiveStreams.class, Overheard.class}, configurationPid = WebConfig.PID)
public final class LiveStreams implements Overheard<ResourceChanged> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final long GATHERING_MILLIS = 250;
    private static final long LOOK_MILLIS = 5_000;

    private final Set<ResourceRef> news = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final Subscribers subscribers;
    private final Teller teller;
    private final OpenForms forms;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "planweave-live"));

    @Activate
    public LiveStreams(@Reference Sessions sessions, @Reference Access access, @Reference CurrentUser user,
            @Reference Surroundings surroundings, @Reference OpenForms forms, WebConfig config) {
        this(new Teller(sessions, access, user, surroundings, forms), forms,
                new Subscribers(config.live_most(), config.live_each()), BEAT);
    }

    LiveStreams(Teller teller, OpenForms forms, Subscribers subscribers, Duration beat) {
        this.teller = teller;
        this.forms = forms;
        this.subscribers = subscribers;
        forms.whenChanged(what -> soon(() -> teller.editing(what, subscribers.all())));
        worker.scheduleWithFixedDelay(calmly(forms::forgetOld), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        worker.scheduleWithFixedDelay(calmly(() -> subscribers.all().forEach(teller::beat)), beat.toMillis(), beat.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public Class<ResourceChanged> type() {
        return ResourceChanged.class;
    }

    @Override
    public void on(ResourceChanged event) {
        news.add(event.ref());
        if (due.compareAndSet(false, true) && !worker.isShutdown()) {
            worker.schedule(calmly(this::tell), GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        due.set(false);
        Set<ResourceRef> refs = Set.copyOf(news);
        news.removeAll(refs);
        List<Subscriber> readers = subscribers.all();
        if (!readers.isEmpty()) {
            teller.changed(refs, readers);
        }
    }

    /** Room for one more stream of this person. Called before anything of the answer is written. */
    void requireRoom(Person person) {
        if (worker.isShutdown()) {
            throw Problem.of(503, "stopping", "The portal is being stopped; try again in a minute.");
        }
        subscribers.requireRoom(person);
    }

    /** Makes a stream of an answer that has not begun. */
    void open(AsyncContext context, String secret, Person person, Set<ResourceRef> about) throws IOException {
        AtomicReference<Runnable> leave = new AtomicReference<>(() -> { });
        EventStream stream = new EventStream(context, () -> leave.get().run());
        Subscriber subscriber = new Subscriber(secret, person, about, stream);
        leave.set(() -> subscribers.remove(subscriber));
        subscribers.add(subscriber);
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setContentType("text/event-stream;charset=UTF-8");
        // Proxies in front are not to gather what is to arrive at once.
        response.setHeader("X-Accel-Buffering", "no");
        stream.begin();
        soon(() -> teller.hello(subscriber));
        if (worker.isShutdown()) {
            stream.end();
        }
    }

    private void soon(Runnable work) {
        if (!worker.isShutdown()) {
            worker.execute(calmly(work));
        }
    }

    /** Whatever goes wrong, the worker stays. */
    private static Runnable calmly(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("Pages that are open could not be told.", e);
            }
        };
    }

    @Deactivate
    public void stop() {
        forms.whenChanged(what -> { });
        worker.shutdownNow();
        subscribers.all().forEach(one -> one.outlet().end());
    }
}
