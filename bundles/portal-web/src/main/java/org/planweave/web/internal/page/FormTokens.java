package org.planweave.web.internal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.web.internal.front.Forgery;

/** Puts the session's token into every form that posts, so that no module has to think of it. */
final class FormTokens {

    private static final String OPENS = "<form";
    private static final Pattern FORM = Pattern.compile("<form\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>");
    private static final Pattern POST = Pattern.compile("\\bmethod=[\"']?post\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPLOAD = Pattern.compile("\\benctype=[\"']?multipart/", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private FormTokens() {}

    /** Forms that lead elsewhere are left as they are; the policy would not let them be sent. */
    static String insert(String html, String token) {
        int at = token.isEmpty() ? -1 : html.indexOf(OPENS);
        if (at < 0) {
            return html;
        }
        Matcher form = FORM.matcher(html);
        StringBuilder out = new StringBuilder(html.length() + 400);
        int copied = 0;
        while (at >= 0) {
            if (form.region(at, html.length()).lookingAt()) {
                out.append(html, copied, at).append(withToken(form.group(), form.group(1), token));
                copied = form.end();
            }
            at = html.indexOf(OPENS, at + OPENS.length());
        }
        return out.append(html, copied, html.length()).toString();
    }

    private static String withToken(String form, String attributes, String token) {
        if (!POST.matcher(attributes).find()) {
            return form;
        }
        return UPLOAD.matcher(attributes).find()
                ? "<form" + withQuery(attributes, token) + '>'
                : form + "<input type=\"hidden\" name=\"" + Forgery.FIELD + "\" value=\"" + token + "\">";
    }

    /** An upload is not read before it is let in, so its token stands in the address. */
    private static String withQuery(String attributes, String token) {
        Matcher action = ACTION.matcher(attributes);
        String pair = Forgery.FIELD + '=' + URLEncoder.encode(token, StandardCharsets.UTF_8);
        if (!action.find()) {
            return attributes + " action=\"?" + pair + '"';
        }
        String href = action.group(1);
        String with = href + (href.contains("?") ? "&amp;" : "?") + pair;
        return attributes.substring(0, action.start(1)) + with + attributes.substring(action.end(1));
    }
}
