package dev.suitegate.core.tenant;

import java.util.List;
import java.util.Set;

/** Who belongs to which organization of a realm now; never from a cache. */
public interface Memberships {

    /** The enabled organizations to which the user belongs; none for a user who is disabled or unknown. */
    Set<TenantId> organizationsOf(UserId user);

    /**
     * The people of an organization in the order of their usernames; no service accounts.
     *
     * @param after the username after which the list begins; empty: at the first
     * @param most how many at most
     */
    List<Member> of(TenantId organization, String after, int most);

    /** Somebody who belongs to an organization. */
    record Member(UserId user, String username) {}
}
