package org.planweave.web.internal.front;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.planweave.api.host.Gates;
import org.planweave.api.host.RequestReads;
import org.planweave.api.people.CurrentUser;
import org.planweave.web.internal.assets.AssetFiles;
import org.planweave.web.internal.figures.RequestFigures;
import org.planweave.web.internal.page.FailurePages;
import org.planweave.web.internal.page.Shell;
import org.planweave.web.internal.scan.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The portal's only servlet. Whatever comes is given the same headers, asked who it is and whether it may be here,
 * and only then
 * handed on; whatever goes wrong is told in one place.
 */
@Component(service = Servlet.class, configurationPid = WebConfig.PID)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletAsyncSupported
public final class Front extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    /** Of the 200 threads that the web server has, so many for one address and for all together, of which fewer wait for what is sent. */
    private static final int INSIDE_EACH = 60;
    private static final int INSIDE_MOST = 180;
    private static final int SENDING_EACH = 20;
    private static final int SENDING_MOST = 100;

    private final transient Arrivals arrivals = new Arrivals(INSIDE_EACH, INSIDE_MOST);
    private final transient Drain drain;
    private final transient Doorkeeper doorkeeper;
    private final transient Routes routes;
    private final transient HealthAnswers health;
    private final transient AssetFiles assets;
    private final transient Gates gates;
    private final transient CurrentUser user;
    private final transient RequestReads reads;
    private final transient Shell shell;
    private final transient FailurePages failures;
    private final transient RequestFigures figures;
    private final transient ScannedUploads uploads;
    private final transient Address address;
    private final transient Body body;
    private final transient Proxies proxies;
    private final transient Writes writes;
    private final transient Shares shares;
    private final transient CspReports reports;
    private final transient SecurityText contact;
    private final transient RequestLog log = new RequestLog();
    private final boolean https;

    @Activate
    public Front(@Reference Drain drain, @Reference Doorkeeper doorkeeper, @Reference Routes routes, @Reference HealthAnswers health,
            @Reference AssetFiles assets, @Reference Gates gates, @Reference CurrentUser user,
            @Reference RequestReads reads, @Reference Shell shell,
            @Reference FailurePages failures, @Reference RequestFigures figures, @Reference Uploads uploads, WebConfig config) {
        this.drain = drain;
        this.uploads = new ScannedUploads(uploads);
        this.figures = figures;
        this.doorkeeper = doorkeeper;
        this.routes = routes;
        this.health = health;
        this.assets = assets;
        this.gates = gates;
        this.user = user;
        this.reads = reads;
        this.shell = shell;
        this.failures = failures;
        this.address = new Address(config.hosts());
        this.body = new Body(config.form_bytes(), config.upload_bytes(), new Arrivals(SENDING_EACH, SENDING_MOST));
        this.proxies = new Proxies(config.proxies());
        this.writes = new Writes(Clock.systemUTC(), Integer.getInteger("planweave.writes", config.writes_minute()));
        this.shares = new Shares(Clock.systemUTC(), config.upload_day_files(), config.upload_day_bytes());
        this.reports = new CspReports(Clock.systemUTC(), LOG::warn);
        this.contact = new SecurityText(Clock.systemUTC(), config.security_contact());
        this.https = config.https();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(proxies.seen(request), response, https);
        Headers.write(response, exchange.secure());
        long begun = System.nanoTime();
        try (MDC.MDCCloseable id = log.begin()) {
            visit(exchange);
            uploads.done(exchange);
            log.ended(exchange, System.nanoTime() - begun);
            figures.answered(exchange.verb(), exchange.route(), exchange.response().getStatus(), System.nanoTime() - begun);
        }
    }

    private void visit(Exchange exchange) throws IOException {
        try (Drain.Inside inside = drain.enter(); Arrivals.Place place = arrivals.take(exchange.request().getRemoteAddr());
                Gates.Visit visit = gates.during()) {
            exchange.run(() -> answer(exchange));
        } catch (Exception | LinkageError | StackOverflowError e) {
            tell(exchange, e);
        }
    }

    private void answer(Exchange exchange) throws IOException {
        try {
            address.check(exchange);
            if (exchange.path().startsWith("/health/")) {
                exchange.route("/health");
                health.answer(exchange);
            } else if (exchange.path().startsWith("/assets/")) {
                exchange.route("/assets");
                assets.serve(exchange.request(), exchange.response());
            } else if (exchange.path().equals(CspReports.PATH)) {
                exchange.route(CspReports.PATH);
                reports.take(exchange);
            } else if (exchange.path().equals(SecurityText.PATH)) {
                exchange.route(SecurityText.PATH);
                contact.answer(exchange);
            } else {
                enter(exchange);
            }
        } catch (Exception | LinkageError | StackOverflowError e) {
            tell(exchange, e);
        }
    }

    private void enter(Exchange exchange) throws IOException {
        Forgery.checkOrigin(exchange);
        doorkeeper.recognise(exchange);
        if (!exchange.reads()) {
            body.take(exchange);
        }
        doorkeeper.admit(exchange);
        Forgery.checkToken(exchange);
        writes.check(exchange);
        shares.check(exchange);
        asPerson(exchange, () -> {
            uploads.check(exchange);
            serve(exchange);
        });
        doorkeeper.left(exchange);
    }

    /** What only reads need not read anything twice. */
    private void serve(Exchange exchange) throws IOException {
        if (exchange.reads()) {
            reads.during(() -> run(() -> routes.serve(exchange)));
        } else {
            routes.serve(exchange);
        }
    }

    private void asPerson(Exchange exchange, Exchange.ThrowingRunnable work) {
        if (exchange.person().isEmpty()) {
            run(work);
            return;
        }
        user.as(exchange.person().get(), () -> run(work));
    }

    private static boolean run(Exchange.ThrowingRunnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Exchange exchange, Throwable thrown) throws IOException {
        HttpServletResponse response = exchange.response();
        Failure failure = Failure.of(thrown, exchange);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (drain.closed() || !exchange.reads() && !exchange.request().getInputStream().isFinished()) {
            // Either the server ends soon, or what is left of the body is not read: the client must not send its next request here.
            response.setHeader("Connection", "close");
        }
        if (Answers.toDoor(failure, exchange)) {
            Answers.redirect(response, Answers.door(exchange));
            return;
        }
        if (Answers.toOwnPassword(failure, exchange)) {
            Answers.redirect(response, Doorkeeper.OWN_PASSWORD);
            return;
        }
        Answers.headers(failure, exchange).forEach(response::setHeader);
        if (exchange.wantsPage()) {
            Answers.send(response, failure.problem().status(), Shell.HTML, page(failure, exchange));
        } else {
            Answers.send(response, failure.problem().status(), Answers.PROBLEM_JSON, Answers.json(failure));
        }
    }

    private byte[] page(Failure failure, Exchange exchange) {
        byte[][] html = new byte[1][];
        asPerson(exchange, () -> html[0] = shell.render(failures.page(failure, exchange), exchange));
        return html[0];
    }
}
