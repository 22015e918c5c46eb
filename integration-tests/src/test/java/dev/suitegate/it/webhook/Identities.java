package dev.suitegate.it.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority, and what receivers show that it has, or has not, certified; made by the JDK's own tool. */
final class Identities {
    /** What a good receiver is called, beside {@code localhost} and {@code 127.0.0.1}. */
    static final String NAME = "hooks.example.com";

    private static final String PASSWORD = "changeit";
    private static final String GOOD = "san=dns:" + NAME + ",dns:localhost,ip:127.0.0.1";

    private final KeyStore all;
    private final Path authority;

    private Identities(KeyStore all, Path authority) {
        this.all = all;
        this.authority = authority;
    }

    /** Makes them; the authority's certificate is left in a folder. */
    static Identities in(Path folder) {
        Path store = folder.resolve("identities.p12");
        Path authority = folder.resolve("authority.pem");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(store);
            make(store, "authority", "-ext", "bc:c=ca:true");
            make(store, "good", "-signer", "authority", "-ext", GOOD);
            make(store, "other-name", "-signer", "authority", "-ext", "san=dns:hooks.example.org");
            make(store, "expired", "-signer", "authority", "-ext", GOOD, "-startdate", "-10d", "-validity", "2");
            make(store, "self-signed", "-ext", GOOD);
            KeyStore all = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(store)) {
                all.load(stream, PASSWORD.toCharArray());
            }
            Files.delete(store);
            Files.writeString(authority, pem(all.getCertificate("authority").getEncoded()));
            return new Identities(all, authority);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK's own certificates cannot be read", e);
        }
    }

    /** The file of the certificate that a server is to trust. */
    Path authority() {
        return authority;
    }

    /** What a receiver has: {@code good}, {@code other-name}, {@code expired} or {@code self-signed}. */
    SSLContext of(String alias) {
        char[] password = PASSWORD.toCharArray();
        try {
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no identity " + alias, e);
        }
    }

    private static String pem(byte[] certificate) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    private static void make(Path store, String alias, String... more) throws IOException {
        List<String> keytool = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        keytool.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC"));
        keytool.addAll(List.of("-groupname", "secp256r1", "-storetype", "PKCS12", "-storepass", PASSWORD));
        keytool.addAll(List.of("-keystore", store.toString()));
        keytool.addAll(List.of(more));
        try {
            int code = new ProcessBuilder(keytool)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("keytool ended with " + code + " for " + alias);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
