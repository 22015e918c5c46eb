# The shape of Keycloak's own image: folders, user and entry point.
ARG JAVA_IMAGE
FROM ${JAVA_IMAGE}
RUN echo 'keycloak:x:1000:0:keycloak:/opt/keycloak:/usr/sbin/nologin' >> /etc/passwd
COPY --chown=1000:0 . /opt/keycloak
RUN chown 1000:0 /opt/keycloak && mkdir -p /opt/keycloak/data && chown 1000:0 /opt/keycloak/data && chmod g+rwX /opt/keycloak /opt/keycloak/data
ENV KC_RUN_IN_CONTAINER=true
USER 1000
EXPOSE 8080 8443 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
