package org.planweave.weak;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.planweave.api.store.Store;

/** Each page is one hole. */
@Path("weak")
@Produces(MediaType.TEXT_HTML)
public final class WeakPages {

    private final Store store;

    public WeakPages(Store store) {
        this.store = store;
    }

    @GET
    public String all() {
        return "<!DOCTYPE html><html lang=\"en\"><title>Weak</title><a href=\"/weak/echo?q=words\">Echo</a> "
                + "<a href=\"/weak/find?name=one\">Find</a> <a href=\"/weak/go?to=/weak\">Go</a> <a href=\"/weak/file?name=hosts\">File</a>"
                + "<form method=\"post\" action=\"/weak/say\"><input name=\"words\"><button>Say</button></form></html>";
    }

    /** What was asked for stands in the page as markup. */
    @GET
    @Path("echo")
    public String echo(@QueryParam("q") @DefaultValue("") String words) {
        return "<!DOCTYPE html><html lang=\"en\"><title>Echo</title><p>" + words + "</p></html>";
    }

    /** What was asked for stands in the query as words of its language, and what the database complains of in the page. */
    @GET
    @Path("find")
    public String find(@QueryParam("name") @DefaultValue("") String name) {
        String found;
        try {
            List<?> rows = store.reading(entities ->
                    entities.createNativeQuery("select id from weak.note where id = '" + name + "'").getResultList());
            found = "Found " + rows;
        } catch (RuntimeException e) {
            found = e.toString();
        }
        return "<!DOCTYPE html><html lang=\"en\"><title>Find</title><p>" + found + "</p></html>";
    }

    @GET
    @Path("go")
    public Response go(@QueryParam("to") @DefaultValue("/") String to) {
        return Response.status(302).header("Location", to).build();
    }

    /** Any file of the machine. */
    @GET
    @Path("file")
    public String file(@QueryParam("name") @DefaultValue("") String name) {
        try {
            return Files.readString(Paths.get("/etc/" + name), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            return e.toString();
        }
    }

    /** Asked for by anybody, though nothing leads there. */
    @GET
    @Path("backup")
    public String backup() {
        return "Everything that was ever planned";
    }

    /** A secret that can be guessed, kept under a hash that can be turned back. */
    @POST
    @Path("say")
    public String say(@FormParam("words") @DefaultValue("") String words) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("MD5").digest((words + new Random().nextLong()).getBytes(StandardCharsets.UTF_8));
        return "<!DOCTYPE html><html lang=\"en\"><title>Said</title><p>" + HexFormat.of().formatHex(hash) + "</p></html>";
    }
}
