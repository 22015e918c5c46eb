package dev.suitegate.core.world;

import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World.Membership;
import dev.suitegate.core.world.World.Organization;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The twin of the memberships in Keycloak's tables. */
final class InMemoryMemberships implements Memberships {

    private final World world;

    InMemoryMemberships(World world) {
        this.world = world;
    }

    @Override
    public Set<TenantId> organizationsOf(UserId user) {
        return world.memberships.stream()
                .filter(membership -> membership.user().equals(user) && world.users.getOrDefault(user, false))
                .map(Membership::organization)
                .filter(this::isEnabled)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Member> of(TenantId organization, String after, int most) {
        return world.memberships.stream()
                .filter(membership -> membership.organization().equals(organization))
                .map(Membership::user)
                .map(user -> new Member(user, Objects.requireNonNull(world.usernames.get(user))))
                .filter(member -> member.username().compareTo(after) > 0)
                .sorted(Comparator.comparing(Member::username))
                .limit(most)
                .toList();
    }

    private boolean isEnabled(TenantId tenant) {
        Organization organization = world.organizations.get(tenant);
        return organization != null && organization.enabled();
    }
}
