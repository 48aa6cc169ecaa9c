package org.planweave.itests.negative;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody with a browser, as far as the portal can see.
 *
 * @param cookie the header's value; empty for somebody who is not signed in
 * @param csrf the token of the session's forms
 */
record Visitor(Wire wire, String cookie, String csrf) {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";
    static final String COOKIE = "planweave";

    static Visitor nobody(Wire wire) {
        return new Visitor(wire, "", "");
    }

    static Visitor signedIn(Wire wire, String user, String password) {
        Reply door = nobody(wire).form("/sign-in", Map.of("username", user, "password", password, "to", "/account"));
        if (door.status() != 303) {
            throw new IllegalStateException(user + " cannot sign in: " + door);
        }
        return with(wire, door.header("Set-Cookie").orElseThrow().split(";")[0]);
    }

    /** Whoever has this cookie; the token of their forms is looked up on a page. */
    static Visitor with(Wire wire, String cookie) {
        Reply page = new Visitor(wire, cookie, "").get("/account/password");
        return new Visitor(wire, cookie, page.page().select("input[name=_csrf]").attr("value"));
    }

    /** The cookie's value alone. */
    String secret() {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    Visitor from(Wire elsewhere) {
        return new Visitor(elsewhere, cookie, csrf);
    }

    Reply get(String path, String... headers) {
        return bare("GET", path, "", new byte[0], headers);
    }

    /** A form as a page of the portal sends it, with its token. */
    Reply form(String path, Map<String, String> fields, String... headers) {
        return send("POST", path, FORM, encoded(fields).getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply json(String verb, String path, String body, String... headers) {
        return send(verb, path, JSON, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** With the session's token in a header. */
    Reply send(String verb, String path, String type, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        if (!csrf.isEmpty()) {
            all.add("X-CSRF-Token: " + csrf);
        }
        return bare(verb, path, type, body, all.toArray(String[]::new));
    }

    /** With the cookie and nothing else that is not said here. */
    Reply bare(String verb, String path, String type, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(verb + " " + path + " HTTP/1.1\r\nHost: " + wire.host() + "\r\nConnection: close\r\n");
        head.append(cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n").append(type.isEmpty() ? "" : "Content-Type: " + type + "\r\n");
        head.append(verb.equals("GET") || verb.equals("HEAD") ? "" : "Content-Length: " + body.length + "\r\n");
        Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return wire.send(all.toByteArray());
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
