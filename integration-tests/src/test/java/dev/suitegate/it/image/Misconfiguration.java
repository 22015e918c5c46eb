package dev.suitegate.it.image;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that an operator gets wrong.
 *
 * @param name what it is
 * @param mistake puts it into settings
 * @param words what must be said about it
 */
record Misconfiguration(String name, UnaryOperator<Settings> mistake, String words) {
    private static final List<Misconfiguration> ALL = List.of(
            new Misconfiguration("no database", settings -> settings.without("KC_DB_URL"), "KC_DB_URL is missing"),
            new Misconfiguration(
                    "another database", settings -> settings.variable("KC_DB", "mariadb"), "PostgreSQL alone"),
            new Misconfiguration(
                    "another databases address",
                    settings -> settings.variable("KC_DB_URL", "jdbc:mysql://db:3306/keycloak"),
                    "KC_DB_URL is not of PostgreSQL"),
            new Misconfiguration(
                    "password in address",
                    settings -> settings.variable("KC_DB_URL", "jdbc:postgresql://db/keycloak?user=k&password=p4ss"),
                    "KC_DB_URL holds a password"),
            new Misconfiguration(
                    "no database user", settings -> settings.without("KC_DB_USERNAME"), "KC_DB_USERNAME is missing"),
            new Misconfiguration(
                    "no database password",
                    settings -> settings.without("KC_DB_PASSWORD"),
                    "KC_DB_PASSWORD is missing"),
            new Misconfiguration(
                    "well known database password",
                    settings -> settings.secret("KC_DB_PASSWORD", "keycloak"),
                    "KC_DB_PASSWORD is a value that everybody knows"),
            new Misconfiguration(
                    "no such wait",
                    settings -> settings.variable("SUITEGATE_DB_WAIT", "soon"),
                    "SUITEGATE_DB_WAIT is 'soon'"),
            new Misconfiguration("no hostname", settings -> settings.without("KC_HOSTNAME"), "KC_HOSTNAME is missing"),
            new Misconfiguration(
                    "plain hostname",
                    settings -> settings.variable("KC_HOSTNAME", "http://login.example.com"),
                    "KC_HOSTNAME begins with http://"),
            new Misconfiguration(
                    "half hostname",
                    settings -> settings.variable("KC_HOSTNAME", "login.example.com"),
                    "write the whole address"),
            new Misconfiguration(
                    "hostname from header",
                    settings -> settings.variable("KC_HOSTNAME_STRICT", "false"),
                    "KC_HOSTNAME_STRICT is false"),
            new Misconfiguration(
                    "unknown proxy headers",
                    settings -> settings.variable("KC_PROXY_HEADERS", "edge"),
                    "KC_PROXY_HEADERS is 'edge'"),
            new Misconfiguration(
                    "former proxy setting",
                    settings -> settings.variable("KC_PROXY", "edge"),
                    "KC_PROXY is no longer read"),
            new Misconfiguration(
                    "plain without proxy", settings -> settings.without("KC_PROXY_HEADERS"), "no proxy encrypts"),
            new Misconfiguration(
                    "nothing encrypts", settings -> settings.without("KC_HTTP_ENABLED"), "nothing encrypts"),
            new Misconfiguration(
                    "certificate without key",
                    settings -> settings.variable("KC_HTTPS_CERTIFICATE_FILE", "/etc/hostname"),
                    "KC_HTTPS_CERTIFICATE_FILE is set and KC_HTTPS_CERTIFICATE_KEY_FILE is not"),
            new Misconfiguration(
                    "certificate not there",
                    settings -> settings.variable("KC_HTTPS_CERTIFICATE_FILE", "/run/secrets/tls.crt")
                            .variable("KC_HTTPS_CERTIFICATE_KEY_FILE", "/etc/hostname"),
                    "KC_HTTPS_CERTIFICATE_FILE names /run/secrets/tls.crt"),
            new Misconfiguration(
                    "no client secret",
                    settings -> settings.without("BILLING_CLIENT_SECRET"),
                    "BILLING_CLIENT_SECRET is missing: put the secret into"),
            new Misconfiguration(
                    "empty variable",
                    settings -> settings.without("BILLING_CLIENT_SECRET").variable("BILLING_CLIENT_SECRET", ""),
                    "BILLING_CLIENT_SECRET is missing: put the secret into"),
            new Misconfiguration(
                    "placeholder left",
                    settings -> settings.secret("BILLING_CLIENT_SECRET", "${BILLING_CLIENT_SECRET}"),
                    "BILLING_CLIENT_SECRET still holds a placeholder"),
            new Misconfiguration(
                    "short client secret",
                    settings -> settings.secret("BILLING_CLIENT_SECRET", "fifteen-letters"),
                    "BILLING_CLIENT_SECRET is shorter than 16"),
            new Misconfiguration(
                    "secret of the demonstration",
                    settings -> settings.secret("BILLING_CLIENT_SECRET", "billing-demo-secret"),
                    "BILLING_CLIENT_SECRET is a value that everybody knows"),
            new Misconfiguration(
                    "closed file",
                    settings ->
                            settings.secret("BILLING_CLIENT_SECRET", new SecretFile.Closed("a secret of some length")),
                    "BILLING_CLIENT_SECRET cannot be read by user 1000"),
            new Misconfiguration(
                    "empty file",
                    settings -> settings.secret("BILLING_CLIENT_SECRET", ""),
                    "BILLING_CLIENT_SECRET is empty"),
            new Misconfiguration(
                    "folder for file",
                    settings -> settings.secret("BILLING_CLIENT_SECRET", new SecretFile.Folder()),
                    "BILLING_CLIENT_SECRET is a folder"),
            new Misconfiguration(
                    "several lines",
                    settings -> settings.secret("BILLING_CLIENT_SECRET", "a secret of some length\nand one more"),
                    "BILLING_CLIENT_SECRET has several lines"),
            new Misconfiguration(
                    "file and variable",
                    settings -> settings.variable("BILLING_CLIENT_SECRET", "a secret of some length"),
                    "BILLING_CLIENT_SECRET is set twice"),
            new Misconfiguration(
                    "well known administrator",
                    settings -> settings.variable("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                            .variable("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                    "KC_BOOTSTRAP_ADMIN_PASSWORD is a value that everybody knows"),
            new Misconfiguration(
                    "demonstration not there",
                    settings -> settings.variable("SUITEGATE_DEMO", "true"),
                    "this image holds no demonstration"),
            new Misconfiguration(
                    "little memory", settings -> settings.option("--memory", "512m"), "the memory limit is 512 MB"),
            new Misconfiguration("root", settings -> settings.option("--user", "0"), "it runs as root"),
            new Misconfiguration(
                    "no temporary folder", settings -> settings.without("--tmpfs=/tmp"), "/tmp cannot be written to"),
            new Misconfiguration(
                    "no data folder",
                    settings -> settings.without("--tmpfs=/opt/keycloak/data/tmp"),
                    "/opt/keycloak/data/tmp cannot be written to"),
            new Misconfiguration(
                    "realm covered",
                    settings -> settings.option("--tmpfs=/opt/keycloak/data/import", ""),
                    "data/import holds no realm file"),
            new Misconfiguration("debugger", settings -> settings.variable("DEBUG", "true"), "DEBUG is true"),
            new Misconfiguration(
                    "no health",
                    settings -> settings.variable("KC_HEALTH_ENABLED", "false"),
                    "KC_HEALTH_ENABLED is false"),
            new Misconfiguration(
                    "developers start",
                    settings -> settings.argument("start-dev"),
                    "start-dev is for a developer's own Keycloak"));

    /** All that are seen before Keycloak starts. */
    static List<Misconfiguration> all() {
        return ALL;
    }

    /** The settings with the mistake in them. */
    Settings in(Settings right) {
        return mistake.apply(right);
    }

    @Override
    public String toString() {
        return name;
    }
}
