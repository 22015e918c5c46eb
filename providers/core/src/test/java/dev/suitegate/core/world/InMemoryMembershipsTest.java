package dev.suitegate.core.world;

final class InMemoryMembershipsTest extends MembershipsContract {

    private final World world = new World();

    @Override
    protected WorldSetup world() {
        return world;
    }
}
