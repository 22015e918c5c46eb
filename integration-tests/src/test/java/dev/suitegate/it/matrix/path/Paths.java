package dev.suitegate.it.matrix.path;

import java.util.List;

/** All paths that the matrix walks. */
public final class Paths {
    private Paths() {}

    /** In the order of the table. */
    public static List<Path> all() {
        return List.of(
                new FreshSignIn(),
                new SuiteSession(),
                new SilentSignIn(),
                new PushedRequest(),
                new CodeRedeemed(),
                new Refresh(),
                new OfflineRefresh(),
                new Password(),
                new DeviceApproved(),
                new DeviceRedeemed(),
                new CibaRedeemed(),
                new OwnTokenExchanged(),
                new ExchangedForAudience(),
                new JwtAssertion(),
                new UmaTicket(),
                new BrokeredSignIn(),
                new SelfRegistration(),
                new MailedLink(),
                new Impersonation(),
                new ClientCredentials(),
                new SamlAssertion(),
                new Implicit(),
                new Introspection(),
                new UserInfo(),
                new LocallyChecked(),
                new ProductSession());
    }
}
