package dev.suitegate.it.saml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;

/** A new RSA key with a self-signed certificate, made by the JDK's own tool. */
record KeyMaterial(PrivateKey key, Certificate certificate) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "service-provider";

    static KeyMaterial create() {
        try {
            Path folder = Files.createTempDirectory("saml-key");
            Path store = folder.resolve("store.p12");
            run(store);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(store)) {
                keys.load(stream, PASSWORD.toCharArray());
            }
            Files.delete(store);
            Files.delete(folder);
            return new KeyMaterial((PrivateKey) keys.getKey(ALIAS, PASSWORD.toCharArray()), keys.getCertificate(ALIAS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key of one's own", e);
        }
    }

    /** The certificate as a product file has it. */
    String base64() throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(certificate.getEncoded());
    }

    private static void run(Path store) throws IOException {
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + ALIAS,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        try {
            int code = new ProcessBuilder(keytool)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("keytool ended with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
