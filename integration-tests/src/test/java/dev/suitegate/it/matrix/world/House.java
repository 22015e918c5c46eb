package dev.suitegate.it.matrix.world;

import dev.suitegate.it.support.RealmAsProvider;
import java.util.List;
import java.util.Map;

/** The realm behind every identity provider of the matrix: of the same cluster, with accounts of its own. */
final class House {
    private static final String CHEAP = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";
    private static final RealmAsProvider REALM = new RealmAsProvider("house", "matrix", Client.SECRET);

    private House() {}

    static void build(MatrixRealm realm) {
        realm.administrator()
                .post(
                        "",
                        Map.of(
                                "realm",
                                REALM.name(),
                                "enabled",
                                true,
                                "passwordPolicy",
                                CHEAP,
                                "clients",
                                List.of(REALM.client(realm.issuer() + "/broker/*"))));
    }

    /** Gives a person an account there too; answers who they are there. */
    static String admit(MatrixRealm realm, Person person) {
        return realm.administrator().post("/" + REALM.name() + "/users", Person.account(person.username()));
    }

    /** The settings of an identity provider that sends people there. */
    static Map<String, Object> provider(MatrixRealm realm) {
        return REALM.provider(realm.issuer());
    }
}
