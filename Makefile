# Calls only; what they do is in Maven, the launcher and .ci.
LAUNCHER = launcher/target/suitegate-launcher.jar:launcher/target/lib/*

.PHONY: run product image test prove soak release reproducible docs-enforcement

# The demo suite in the foreground: make run [SUITEGATE_HTTP_PORT=8080 ...]
run:
	@mvn -q -B -DskipTests package -pl '!integration-tests'
	@exec java -cp '$(LAUNCHER)' dev.suitegate.launcher.RunSuite

# Shows what a product file would change in a running suite; APPLY=yes does it: make product FILE=<file> [APPLY=yes]
product:
	@test -f launcher/target/suitegate-launcher.jar || mvn -q -B -DskipTests package -pl launcher -am
	@exec java -cp '$(LAUNCHER)' dev.suitegate.launcher.PutProduct '$(FILE)'

# The image suitegate:latest: make image [KEYCLOAK_IMAGE=a base in place of the official one] [DEMO=true]
image:
	@mvn -q -B -DskipTests package -pl providers/keycloak,themes,realm-config -am
	@KEYCLOAK_IMAGE='$(KEYCLOAK_IMAGE)' DEMO='$(DEMO)' docker/build

# Everything that must hold, on PostgreSQL and H2 and on both Keycloak versions.
test:
	@exec .ci/test

# The integration tests with one tag alone: make prove TAG=journeys
prove:
	@exec .ci/prove '$(TAG)'

# The long versions: every combination of faults, thousands of refusals, a million subscriptions, 200 crashes. Takes hours.
soak:
	@exec .ci/soak

# What is shipped, with bills of materials and checksums, in target/release.
release:
	@exec .ci/release

# Two clean builds of HEAD under different conditions give the same files, to the bit.
reproducible:
	@exec .ci/reproducible

# The tables in docs/enforcement.md and docs/enforcement-layers.md, from the last runs that made them.
docs-enforcement:
	@exec .ci/docs-enforcement
