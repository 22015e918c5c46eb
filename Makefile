# Calls only; what they do is in Maven, the launcher and .ci.
LAUNCHER = launcher/target/suitegate-launcher.jar:launcher/target/lib/*

.PHONY: run test prove soak docs-enforcement

# The demo suite in the foreground: make run [SUITEGATE_HTTP_PORT=8080 ...]
run:
	@mvn -q -B -DskipTests package -pl '!integration-tests'
	@exec java -cp '$(LAUNCHER)' dev.suitegate.launcher.RunSuite

# Everything that must hold, on PostgreSQL and H2 and on both Keycloak versions.
test:
	@exec .ci/test

# The integration tests with one tag alone: make prove TAG=journeys
prove:
	@exec .ci/prove '$(TAG)'

# The long versions: every combination of faults, thousands of refusals, a million subscriptions, 200 crashes. Takes hours.
soak:
	@exec .ci/soak

# The tables in docs/enforcement.md and docs/enforcement-layers.md, from the last runs that made them.
docs-enforcement:
	@exec .ci/docs-enforcement
