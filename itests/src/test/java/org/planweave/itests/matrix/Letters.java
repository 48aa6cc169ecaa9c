package org.planweave.itests.matrix;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The council's mail server: what the portal wrote to whom, who had asked to be told everything at once. */
final class Letters implements AutoCloseable {

    private static final String DOMAIN = "matrix.example";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** A letter as it went out, subject and text. */
    record Letter(String to, String words) {}

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Letters() {
        server.start();
    }

    /** Lines of {@code etc/notices.cfg}. */
    List<String> settings() {
        return List.of("host = 127.0.0.1", "port = " + server.getSmtp().getPort(), "tls = none", "from = Plans <plans@" + DOMAIN + ">",
                "domains = " + DOMAIN, "portal = https://plans." + DOMAIN);
    }

    /** From now on this person is written to about everything there is, when it happens. */
    static void choosesAll(Caller person) {
        Document page = Jsoup.parse(body(person.ask("GET", "/notices/choices", "", "", Map.of())));
        Map<String, String> chosen = page.select("form[method=post] select[name], form[method=post] input[type=radio][name]").stream()
                .filter(field -> !field.select("option[value=at-once], input[value=at-once]").isEmpty())
                .collect(Collectors.toMap(field -> field.attr("name"), field -> "at-once", (one, same) -> one));
        Caller.Answer answer = person.ask("POST", "/notices/choices", Caller.FORM, Caller.form(chosen), Map.of());
        if (chosen.isEmpty() || answer.status() != 303) {
            throw new IllegalStateException("Choosing " + chosen + " answered " + answer.status() + ": " + answer.text());
        }
    }

    private static String body(Caller.Answer answer) {
        return answer.text().substring(answer.text().indexOf('\n') + 1);
    }

    /** All letters, once this person has one with these words, who is the last to be written to. */
    List<Letter> once(String user, String words) {
        String last = user + "@" + DOMAIN;
        Awaitility.await().atMost(LONGEST).until(() -> all().stream().anyMatch(letter -> letter.to().equals(last) && letter.words().contains(words)));
        return all();
    }

    private List<Letter> all() {
        List<Letter> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            all.add(letter(message));
        }
        return all;
    }

    private static Letter letter(MimeMessage message) {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            message.writeTo(whole);
            return new Letter(message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject() + "\n" + message.getContent() + "\n" + whole.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To whom it went, as the portal calls them. */
    static String user(Letter letter) {
        return letter.to().substring(0, letter.to().indexOf('@'));
    }

    @Override
    public void close() {
        server.stop();
    }
}
