package dev.suitegate.it.webhook;

import dev.suitegate.it.support.Proof;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nobody gets into this network by the address of an endpoint (cases 81 to 91 and 95 of the security baseline). Receivers on loopback are
 * let in here, so that there is a trap which a mistake would reach, and a twin that arrives.
 */
@AgainstHooks
@Tag("ssrf")
class SsrfIT {
    private static final String NAME = Identities.NAME;

    private final Hooked hooked;

    SsrfIT(Hooked hooked) {
        this.hooked = hooked;
    }

    @Test
    void withoutEncryption(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        hooked.names().leadHere(NAME);
        attempt.refused("http://" + NAME + ":" + attempt.trap().port() + "/");
        attempt.refused("http://" + NAME + "/");
        attempt.allowed(NAME);
        attempt.done();
    }

    @Test
    void otherSchemes(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        for (String scheme : List.of("file", "gopher", "ftp", "jar", "jar:https", "HTTPS", "data", "")) {
            attempt.refused(scheme + "://localhost:" + attempt.encryptedTrap().port() + "/");
        }
        attempt.refused("file:///etc/passwd");
        attempt.allowed("localhost");
        attempt.done();
    }

    /** The ways to write this machine that the development switch does not let in. */
    @Test
    void thisMachineInDisguise(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        for (String host : List.of(
                "0.0.0.0", "127.1", "127.0.0.2", "2130706433", "0x7f.1", "0x7f000001", "017700000001", "localhost.")) {
            attempt.refused("https://" + host + ":" + attempt.encryptedTrap().port() + "/");
            attempt.refused("http://" + host + ":" + attempt.trap().port() + "/");
        }
        attempt.refused("https://[::]:" + attempt.encryptedTrap().port() + "/");
        attempt.refused("https://[::ffff:127.0.0.1]:" + attempt.encryptedTrap().port() + "/");
        attempt.allowed("localhost");
        attempt.done();
    }

    @Test
    void privateNetworks(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        for (String host : List.of(
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "100.64.0.1",
                "[fc00::1]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a00:1]")) {
            attempt.refused("https://" + host + ":8443/");
        }
        Hook hook = attempt.allowed(NAME);
        for (String address : List.of(
                "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "fc00::1", "fe80::1", "64:ff9b::a00:1")) {
            attempt.refusedAfterwards(hook, NAME, address);
        }
        attempt.done();
    }

    @Test
    void metadata(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        attempt.refused("https://169.254.169.254/latest/meta-data/");
        attempt.refused("https://[fd00:ec2::254]/latest/meta-data/");
        attempt.refused("https://metadata.google.internal/");
        Hook hook = attempt.allowed(NAME);
        attempt.refusedAfterwards(hook, NAME, "169.254.169.254");
        attempt.refusedAfterwards(hook, NAME, "fd00:ec2::254");
        attempt.done();
    }

    /** 0.0.0.0 reaches this machine where somebody connects to it; one bad address among good ones is enough. */
    @Test
    void aNameOfAPrivateAddress(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        Hook hook = attempt.allowed(NAME);
        attempt.refusedAfterwards(hook, NAME, "0.0.0.0");
        attempt.refusedAfterwards(hook, NAME, "127.0.0.1", "0.0.0.0");
        attempt.refusedAfterwards(hook, NAME, "127.0.0.1", "10.0.0.1");
        attempt.refusedAfterwards(hook, NAME, "10.0.0.1", "127.0.0.1");
        attempt.done();
    }

    /** Good when it is registered and at the first delivery, bad at the next, and so on; the receiver is the trap. */
    @Test
    void rebinding(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        Hook hook = attempt.allowed(NAME);
        for (int turn = 0; turn < 3; turn++) {
            attempt.refusedAfterwards(hook, NAME, "0.0.0.0");
        }
        attempt.done();
    }

    @Test
    void userInformation(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        String host = NAME + ":" + attempt.encryptedTrap().port();
        for (String before : List.of("user", "user:" + "word", NAME + ":443", "a@" + NAME)) {
            attempt.refused("https://" + before + "@localhost:"
                    + attempt.encryptedTrap().port() + "/");
            attempt.refused("https://" + before + "@" + host + "/");
        }
        attempt.refused(
                "https://" + NAME + "\\@localhost:" + attempt.encryptedTrap().port() + "/");
        attempt.refused("https://localhost:" + attempt.encryptedTrap().port() + "#@" + NAME + "/");
        hooked.names().leadHere(NAME);
        HostileReceiver receiver = hooked.encrypted("good");
        attempt.allowed(receiver, receiver.url(NAME).resolve("/@localhost"));
        attempt.done();
    }

    @Test
    void portsOfOtherServices(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        for (int port : List.of(22, 25, 80, 465, 2375, 5432, 6379, 9000, 9200, 11211, 27017, 0, 65536)) {
            attempt.refused("https://localhost:" + port + "/");
            attempt.refused("https://" + NAME + ":" + port + "/");
        }
        attempt.allowed(NAME);
        attempt.done();
    }

    @Test
    void lineBreaks(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        String url = attempt.trap().url().toString();
        for (String end :
                List.of("\r\nHost: evil", "\nHost: evil", "%0d%0aHost:%20evil", "\u0000", "?a=\r\n\r\nGET /")) {
            attempt.refused(url + end);
        }
        attempt.refused("http://localhost\r\n:" + attempt.trap().port() + "/");
        attempt.refused(attempt.document("description", "one\r\ntwo"));
        attempt.refused(attempt.document("secret", List.of("one\r\nHost: evil")));
        attempt.allowed(NAME);
        attempt.done();
    }

    @Test
    void theServerItself(Proof proof) {
        SsrfCase attempt = new SsrfCase(hooked, proof);
        hooked.names().leadHere(Hooked.OWN_NAME);
        attempt.refused("https://" + Hooked.OWN_NAME + "/admin/realms/suite/suite/webhooks");
        attempt.refused(
                "https://" + Hooked.OWN_NAME + ":" + attempt.encryptedTrap().port() + "/");
        attempt.allowed(NAME);
        attempt.done();
    }
}
