<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>

<#-- A member of several organizations has "switch organization" enabled, and template.ftl then asks for
     url.loginAction, which fails on this page (keycloak#52761). The choice is already made here. -->
<#global switchOrganizationEnabled = false>

<#assign product = client.name?has_content?then(advancedMsg(client.name!""), client.clientId)>
<#-- This page has no user bean; the social bean leads to the authentication session. -->
<#assign person = (social.session.context.authenticationSession.authenticatedUser)!>
<#assign account = ((person.email)!((person.username)!""))>
<#assign fullName = (((person.firstName)!"") + " " + ((person.lastName)!""))?trim>
<#-- Set by the product-grant authenticator when a personal subscription was chosen. -->
<#assign personal = ((social.session.context.authenticationSession.getAuthNote("suite.tenant_type"))!"") == "person">

<#macro webLink address label>
  <#if address?lower_case?matches("https?:.+")>
    <a href="${address}" target="_blank" rel="noopener noreferrer">${label}</a>
  </#if>
</#macro>

<@layout.registrationLayout bodyClass="oauth"; section>
  <#if section = "header">
    <#if client.attributes.logoUri?has_content><img class="suite-product-logo" src="${client.attributes.logoUri}" alt="" referrerpolicy="no-referrer"></#if>
    ${msg("oauthGrantTitle", product)}
  <#elseif section = "form">
    <div id="kc-oauth">
      <dl class="suite-facts">
        <#if account?has_content>
          <div>
            <dt>${msg("suiteSignedInAs")}</dt>
            <dd id="suite-account"><#if fullName?has_content><bdi>${fullName}</bdi> <span class="suite-quiet"><bdi>${account}</bdi></span><#else><bdi>${account}</bdi></#if></dd>
          </div>
        </#if>
        <#if personal>
          <div>
            <dt>${msg("suiteSubscription")}</dt>
            <dd id="suite-tenant">${msg("suitePersonal")}</dd>
          </div>
        <#elseif org??>
          <div>
            <dt>${msg("suiteOrganization")}</dt>
            <dd id="suite-tenant"><bdi>${org.name}</bdi></dd>
          </div>
        </#if>
      </dl>
      <h2 class="suite-subtitle">${msg("suiteConsentScopes", product)}</h2>
      <ul class="suite-scopes">
        <#list oauth.clientScopesRequested as clientScope>
          <li>
            <#if clientScope.parameterizedScopeParameter??>
              ${advancedMsg(clientScope.consentScreenText, clientScope.parameterizedScopeParameter)}
            <#else>
              ${advancedMsg(clientScope.consentScreenText)}
            </#if>
          </li>
        </#list>
      </ul>
      <p class="suite-note">${msg("suiteConsentRevoke")}</p>

      <form class="${properties.kcFormClass}" action="${url.oauthAction}" method="post">
        <input type="hidden" name="code" value="${oauth.code}">
        <@buttons.actionGroup horizontal=true>
          <@buttons.button id="kc-login" name="accept" label="suiteConsentAllow"/>
          <@buttons.button id="kc-cancel" name="cancel" label="doCancel" type="secondary"/>
        </@buttons.actionGroup>
      </form>

      <#if client.attributes.tosUri?has_content || client.attributes.policyUri?has_content>
        <p class="suite-legal">
          <@webLink address=(client.attributes.tosUri!"") label=msg("suiteTerms")/>
          <@webLink address=(client.attributes.policyUri!"") label=msg("suitePrivacy")/>
        </p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
