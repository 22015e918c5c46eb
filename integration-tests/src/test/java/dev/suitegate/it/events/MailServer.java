package dev.suitegate.it.events;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.suitegate.it.support.Eventually;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A mail server on a port of its own, which can be away for a while; what it has had is kept. */
final class MailServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int ANY = 0;

    private final List<Letter> former = new ArrayList<>();
    private final int port;
    private GreenMail server;

    MailServer() {
        server = start(ANY);
        port = server.getSmtp().getPort();
    }

    /** The settings of a realm that sends through it. */
    Map<String, String> settings() {
        return Map.of("host", HOST, "port", Integer.toString(port), "from", "suite@suite.example");
    }

    /** Nobody answers on its port any more. */
    void goAway() {
        former.addAll(present());
        server.stop();
    }

    void comeBack() {
        server = start(port);
    }

    /** What somebody was sent so far. */
    List<Letter> to(String address) {
        List<Letter> all = new ArrayList<>(former);
        all.addAll(present());
        return all.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    /** The one letter that somebody is sent. */
    Letter only(String address) {
        Eventually.is("a letter to " + address, () -> !to(address).isEmpty());
        List<Letter> letters = to(address);
        if (letters.size() != 1) {
            throw new AssertionError(letters.size() + " letters to " + address);
        }
        return letters.get(0);
    }

    @Override
    public void close() {
        server.stop();
    }

    private List<Letter> present() {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::read).toList();
    }

    private static GreenMail start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static Letter read(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new Letter(
                    message.getRecipients(RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    part(parts, "text/plain"),
                    part(parts, "text/html"));
        } catch (MessagingException e) {
            throw new AssertionError("not a letter in two forms", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("no " + type);
    }

    /** A letter in its two forms. */
    record Letter(String to, String subject, String text, String html) {}
}
