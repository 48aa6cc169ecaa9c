package org.planweave.notices.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** The council's mail server, over one connection at a time. */
final class MailServer implements AutoCloseable {

    /** A server that does not answer holds the module no longer than this. */
    private static final String PATIENCE_MILLIS = "5000";

    private static final int PERMANENT = 500;

    private final MailConfig config;
    private final Session session;
    private @Nullable Transport connection;

    MailServer(MailConfig config) {
        this.config = config;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(config.tls().equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(config.tls().equals("starttls")));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(config.tls().equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(!config.user().isBlank()));
        session = within(() -> Session.getInstance(properties));
    }

    private interface Work<T, X extends Exception> {
        T get() throws X;
    }

    /** Mail looks for its parts by the thread's class loader; all of them travel in this bundle. */
    private static <T, X extends Exception> T within(Work<T, X> work) throws X {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailServer.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Connects unless it is connected. */
    void connect() throws MessagingException, IOException {
        if (connection == null || !within(connection::isConnected)) {
            String password = config.password_file().isBlank() ? null : Files.readString(Path.of(config.password_file())).strip();
            String user = config.user().isBlank() ? null : config.user();
            connection = within(() -> {
                Transport made = new SMTPTransport(session, null);
                made.connect(config.host(), config.port(), user, password);
                return made;
            });
        }
    }

    /** @param id the letter's id: however often it is sent, it is one message to whoever receives it */
    void send(String id, String to, String subject, String text) throws MessagingException {
        Transport open = Objects.requireNonNull(connection);
        within(() -> {
            MimeMessage message = message(id, to, subject, text);
            open.sendMessage(message, message.getAllRecipients());
            return message;
        });
    }

    private MimeMessage message(String id, String to, String subject, String text) throws MessagingException {
        InternetAddress from = InternetAddress.parse(config.from(), true)[0];
        String domain = from.getAddress().substring(from.getAddress().indexOf('@'));
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<notice." + id + domain + ">");
            }
        };
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        // Says that a machine wrote it, so that no out-of-office answers come back.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(text, StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    /** Whether trying again cannot help: the server knows no such address. */
    static boolean isFinal(MessagingException failure) {
        for (@Nullable Exception one = failure; one instanceof MessagingException mail; one = mail.getNextException()) {
            if (one instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    /** What went wrong, with what the server said about the address. */
    static String why(Exception failure) {
        Exception cause = failure;
        while (cause instanceof MessagingException mail && mail.getNextException() != null) {
            cause = mail.getNextException();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage().strip();
    }

    @Override
    public void close() throws MessagingException {
        Transport open = connection;
        if (open != null) {
            connection = null;
            within(() -> {
                open.close();
                return open;
            });
        }
    }
}
