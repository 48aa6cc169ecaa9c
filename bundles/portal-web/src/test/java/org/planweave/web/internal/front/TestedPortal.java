package org.planweave.web.internal.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.planweave.api.Problem;
import org.planweave.api.host.Deliveries;
import org.planweave.api.host.Readiness;
import org.planweave.api.planning.Plans;
import org.planweave.api.store.Transactions;
import org.planweave.web.internal.apps.Apps;
import org.planweave.web.internal.apps.Dispatch;
import org.planweave.web.internal.apps.Resources;
import org.planweave.web.internal.assets.AssetFiles;
import org.planweave.web.internal.assets.AssetSource;
import org.planweave.web.internal.assets.Assets;
import org.planweave.web.internal.figures.Figures;
import org.planweave.web.internal.figures.MetricsResource;
import org.planweave.web.internal.figures.RequestFigures;
import org.planweave.web.internal.host.AccountPages;
import org.planweave.web.internal.host.CodePages;
import org.planweave.web.internal.host.CouncilPages;
import org.planweave.web.internal.host.CouncilSignInResource;
import org.planweave.web.internal.host.DepartmentsResource;
import org.planweave.web.internal.host.DoorPage;
import org.planweave.web.internal.host.HomePages;
import org.planweave.web.internal.host.OpenApiResource;
import org.planweave.web.internal.host.Pages;
import org.planweave.web.internal.host.PeopleChangesResource;
import org.planweave.web.internal.host.PasswordPages;
import org.planweave.web.internal.host.PeopleResource;
import org.planweave.web.internal.host.ProvePage;
import org.planweave.web.internal.host.ProvePages;
import org.planweave.web.internal.host.SecondFactorPages;
import org.planweave.web.internal.host.SecondFactorResource;
import org.planweave.web.internal.host.SessionsPages;
import org.planweave.web.internal.host.SessionsResource;
import org.planweave.web.internal.host.SignInPages;
import org.planweave.web.internal.host.SignOutPages;
import org.planweave.web.internal.host.StatementEditPages;
import org.planweave.web.internal.host.StatementPages;
import org.planweave.web.internal.host.StatementsResource;
import org.planweave.web.internal.host.TokensResource;
import org.planweave.web.internal.live.LiveRequests;
import org.planweave.web.internal.live.LiveStreams;
import org.planweave.web.internal.live.OpenForms;
import org.planweave.web.internal.page.FailurePages;
import org.planweave.web.internal.page.ModuleReach;
import org.planweave.web.internal.page.NavigationBar;
import org.planweave.web.internal.page.RenderedSlots;
import org.planweave.web.internal.page.RoundLine;
import org.planweave.web.internal.page.Shell;
import org.planweave.web.internal.scan.Uploads;

/** The whole shell on a real server, with everything behind it in memory. */
final class TestedPortal implements AutoCloseable, Deliveries {

    static final long HOST = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    final Drain drain = new Drain();
    final ServletContextHandler context = new ServletContextHandler();
    final SimpleGates gates = new SimpleGates();
    final People people = new People();
    final Codes codes = new Codes(people);
    final AtTheCouncil council = new AtTheCouncil(people);
    final OpenOnes open = new OpenOnes();
    final Comings comings = new Comings();
    final Said said = new Said(people);
    final Rights rights = new Rights(people);
    final LiveStreams streams;
    final Directory modules = new Directory();
    final AtomicBoolean ready = new AtomicBoolean(true);
    final AtomicBoolean starting = new AtomicBoolean();
    final AtomicInteger committed = new AtomicInteger();
    final Map<String, byte[]> files = new ConcurrentHashMap<>(Map.of("planweave.css",
            "body{}".getBytes(StandardCharsets.UTF_8)));
    final Resources resources = new Resources(null);
    final RenderedSlots slots;
    final NavigationBar menu;
    final Apps apps;
    final Recorded recorded = new Recorded();
    private final List<Runnable> onClose = new ArrayList<>();
    private final RequestFigures requests = new RequestFigures();
    final Figures figures = new Figures(requests);
    private final Map<String, Map.Entry<String, Answer>> kept = new ConcurrentHashMap<>();
    private final Server server = new Server();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    /** How many requests were held together as such that only read. */
    final AtomicInteger reading = new AtomicInteger();

    TestedPortal(Config config) throws Exception {
        ModuleReach reach = new ModuleReach(modules, modules, people);
        Plans plans = (Plans) Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {Plans.class},
                (proxy, method, arguments) -> Optional.empty());
        RoundLine line = new RoundLine(plans, gates);
        slots = new RenderedSlots(null, gates, reach, config);
        menu = new NavigationBar(null, gates, reach);
        Assets assets = new Assets(id -> id.equals("portal-ui") ? Optional.of(new Files()) : Optional.empty());
        Shell shell = new Shell(people, menu, line, slots, reach, assets);
        FailurePages failures = new FailurePages();
        apps = new Apps(resources, shell, failures);
        hostPages(plans, line);
        resources.add(HOST, new MetricsResource(figures, config));
        OpenForms forms = new OpenForms(rights, people);
        streams = new LiveStreams(people, rights, people, rights, forms, config);
        Routes routes = new Routes(HOST, new Dispatch(apps, this), reach, gates, new LiveRequests(streams, forms, rights),
                new RequestLimit(Duration.ofMinutes(2)), readiness());
        Uploads uploads = new Uploads(recorded, transactions(), requests, config);
        Front front = new Front(drain, new Doorkeeper(people, reach), routes, new HealthAnswers(readiness()), new AssetFiles(assets),
                gates, people, new CountedReads(reading), shell, failures, requests, uploads, config);
        onClose.add(uploads::stop);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletHolder holder = new ServletHolder(front);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.setErrorHandler(new PlainRefusal(drain, config.https()));
        server.start();
        base = "http://127.0.0.1:" + connector.getLocalPort();
    }

    TestedPortal() throws Exception {
        this(new Config());
    }

    private void hostPages(Plans plans, RoundLine line) {
        Pages pages = new Pages();
        DoorPage door = new DoorPage(council, people, pages);
        ProvePage prove = new ProvePage(council, pages);
        for (Object resource : List.of(new SignInPages(codes, people, door), new CodePages(codes, pages), new SignOutPages(people, council, pages),
                new CouncilPages(council, people, door, prove, pages), new ProvePages(council, prove, pages), new CouncilSignInResource(council),
                new AccountPages(people, people, codes, council, pages), new SecondFactorPages(codes, people, codes, pages), new PasswordPages(people, codes, pages),
                new SecondFactorResource(codes, people),
                new SessionsPages(open, people, pages), new SessionsResource(open, people), new PeopleChangesResource(comings, people), new StatementPages(said, people, pages),
                new StatementEditPages(said, people, pages), new StatementsResource(said),
                new HomePages(people, plans, slots, line, pages), new DepartmentsResource(people, modules, modules, modules),
                new PeopleResource(people, people), new TokensResource(people),
                new OpenApiResource(HOST, resources, modules))) {
            resources.add(HOST, resource);
        }
    }

    private Readiness readiness() {
        return new Readiness() {
            @Override
            public boolean ready() {
                return ready.get();
            }

            @Override
            public boolean starting() {
                return starting.get();
            }

            @Override
            public String detail() {
                return ready.get() ? "The portal is ready." : "The module plans has not started.";
            }

            @Override
            public List<String> degraded() {
                return ready.get() ? List.of("The module notes rests: it failed again and again.") : List.of();
            }
        };
    }

    /** A module with these resources. */
    void module(String id, long bundle, Object... offered) {
        modules.put(id, bundle, "on");
        for (Object resource : offered) {
            resources.add(bundle, resource);
        }
        apps.open(id, bundle);
    }

    String base() {
        return base;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in; the header to send with the next requests. */
    String[] cookie(String username) {
        HttpResponse<String> answer = post("/sign-in", "username=" + username + "&password="
                + People.PASSWORD.replace(' ', '+'),
                "Content-Type", "application/x-www-form-urlencoded");
        return new String[] {"Cookie", answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]};
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T join(Supplier<T> work) {
                return work.get();
            }

            @Override
            public void afterCommit(Runnable work) {
                work.run();
            }
        };
    }

    @Override
    public Optional<Answer> earlier(String key, String fingerprint) {
        Map.Entry<String, Answer> before = kept.get(key);
        if (before != null && !before.getKey().equals(fingerprint)) {
            throw Problem.of(422, "key-reused", "This key was used for another request.");
        }
        return Optional.ofNullable(before).map(Map.Entry::getValue);
    }

    @Override
    public Answer once(String key, String fingerprint, Supplier<Answer> write) {
        Answer answer = write.get();
        committed.incrementAndGet();
        kept.put(key, Map.entry(fingerprint, answer));
        return answer;
    }

    @Override
    public void close() throws Exception {
        streams.stop();
        onClose.forEach(Runnable::run);
        server.stop();
    }

    private final class Files implements AssetSource {
        @Override
        public String stamp() {
            return files.toString();
        }

        @Override
        public Map<String, byte[]> read() {
            return new HashMap<>(files);
        }
    }
}
