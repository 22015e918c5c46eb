package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.world.Person;
import dev.suitegate.it.matrix.world.World;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody forgot their password at the product's sign-in, and follows the link in the mail. */
final class MailedLink implements Path {
    private static final Pattern LINK = Pattern.compile("https?://\\S*/login-actions/action-token\\?\\S+");
    private static final Pattern TAB = Pattern.compile("[?&](client_id|tab_id|client_data)=([^&]+)");

    @Override
    public PathId id() {
        return PathId.I18;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        SignedIn person = SignedIn.nobody(world);
        Stop.AtPage signIn =
                page(person.visitor().open(node, CodeRequest.of(world).at(node)));
        Stop.AtPage reset = page(person.visitor().open(node, resetAddress(world, node, signIn)));
        person.visitor()
                .submit(node, reset.form(), Map.of("username", world.person().username()));
        URI link = link(world.realm().nodes().mailbox().next(world.person().username() + "@people.example"));
        return ask -> follow(person, ask, link);
    }

    @Override
    public boolean clearsAll() {
        return true;
    }

    private static Outcome follow(SignedIn person, Node ask, URI link) {
        Stop stop = person.visitor().open(ask, link);
        if (stop instanceof Stop.AtPage page && page.form().content().contains("password-new")) {
            stop = person.visitor()
                    .submit(
                            ask,
                            page.form(),
                            Map.of("password-new", Person.PASSWORD, "password-confirm", Person.PASSWORD));
        }
        if (stop instanceof Stop.AtPage page && page.reply().status() == 200 && isInformation(page)) {
            return new Outcome.Refused(Outcome.Form.NO_WAY_ON, "a page of Keycloak's own");
        }
        return Answers.ofBrowser(stop);
    }

    private static boolean isInformation(Stop.AtPage page) {
        return page.reply().body().contains("id=\"kc-info-message\"");
    }

    private static URI resetAddress(World world, Node node, Stop.AtPage signIn) {
        StringBuilder query = new StringBuilder();
        Matcher tab = TAB.matcher(signIn.form().action().toString());
        while (tab.find()) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(tab.group(1))
                    .append('=')
                    .append(tab.group(2));
        }
        return node.here(URI.create(world.realm().issuer() + "/login-actions/reset-credentials" + query));
    }

    // Quoted-printable (RFC 2045 section 6.7): lines are broken with "=", and "=" is written "=3D".
    private static URI link(String mail) {
        Matcher link = LINK.matcher(mail.replace("=\n", "").replace("=3D", "="));
        if (!link.find()) {
            throw new BrokenHarness("no link in the mail: " + mail);
        }
        return URI.create(link.group());
    }

    private static Stop.AtPage page(Stop stop) {
        if (stop instanceof Stop.AtPage page && page.reply().status() == 200) {
            return page;
        }
        throw new BrokenHarness("no page: " + stop);
    }
}
