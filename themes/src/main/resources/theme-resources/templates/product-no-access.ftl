<#--
  Shown with status 403 to a person who is signed in but may not enter the product. Lies in theme-resources, so that it
  works with any login theme. The bean noAccess carries: product, account, tenant, reason, returnUrl, returnFields,
  switchTenantUrl, switchAccountUrl, reference, trial (plan, days, entries with place, name and personal, actionUrl,
  failed). Only account, reason and reference are always there; of a trial, all but actionUrl.
  Posted: trial, with the place of one of its entries.
-->
<#import "template.ftl" as layout>
<#import "suite-address.ftl" as addresses>

<#-- Nothing but this page's own actions: no user name field, no other way to sign in, no organization switch. -->
<#global auth = "">
<#global switchOrganizationEnabled = false>

<#assign reasons = ["no_product", "product_disabled", "not_a_member", "tenant_suspended", "no_subscription",
    "not_started", "trial_ended", "ended", "past_due", "paused", "canceled", "no_seat", "stale_epoch",
    "authentication_not_accepted", "tenant_choice_required"]>
<#assign words = "noAccess." + reasons?seq_contains(noAccess.reason)?then(noAccess.reason, "other")>

<#macro fact id label value>
  <#if value?has_content>
    <div class="pf-v5-c-description-list__group">
      <dt class="pf-v5-c-description-list__term">${label}</dt>
      <dd class="pf-v5-c-description-list__description" id="${id}"><bdi>${value}</bdi></dd>
    </div>
  </#if>
</#macro>

<#macro returnLabel>
  <#if noAccess.product?has_content>${msg("noAccess.return", noAccess.product)}<#else>${msg("noAccess.returnUnknown")}</#if><#t>
</#macro>

<#-- For whom, where it is not for this person or where there is more than one. -->
<#macro startLabel trial entry>
  <#if !entry.personal>${msg("trial.startFor", trial.days, entry.name)}<#t>
  <#elseif trial.entries?size gt 1>${msg("trial.startPersonal", trial.days)}<#t>
  <#else>${msg("trial.start", trial.days)}</#if><#t>
</#macro>

<#-- What will happen, and the one yes to it. -->
<#macro offer trial>
  <section id="suite-trial" class="suite-trial pf-v5-u-mt-lg" aria-labelledby="suite-trial-title">
    <h2 id="suite-trial-title" class="pf-v5-c-title pf-m-lg"><#if noAccess.product?has_content>${msg("trial.title", noAccess.product)}<#else>${msg("trial.titleUnknown")}</#if></h2>
    <#if trial.failed><p id="suite-trial-failed" class="suite-trial-failed pf-v5-u-mt-sm" role="alert">${msg("trial.failed")}</p></#if>
    <p id="suite-trial-text" class="pf-v5-u-mt-sm">${msg("trial.text")}</p>
    <dl class="suite-facts pf-v5-c-description-list pf-m-horizontal pf-v5-u-mt-md">
      <@fact id="suite-trial-days" label=msg("trial.days") value=trial.days/>
      <@fact id="suite-trial-plan" label=msg("trial.plan") value=trial.plan/>
    </dl>
    <#if trial.entries?filter(entry -> !entry.personal)?has_content>
      <p class="pf-v5-u-mt-sm">${msg("trial.everybody")}</p>
    </#if>
    <#if trial.actionUrl?has_content>
      <form id="suite-trial-form" class="suite-actions pf-v5-u-mt-md" method="post" action="${trial.actionUrl}">
        <#list trial.entries as entry>
          <button id="suite-trial-start-${entry.place}" type="submit" name="trial" value="${entry.place}" aria-describedby="suite-trial-text" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}"><@startLabel trial=trial entry=entry/></button>
        </#list>
      </form>
    <#else>
      <ul id="suite-trial-administrators" class="suite-trial-administrators pf-v5-u-mt-sm" role="list">
        <#list trial.entries as entry><li>${msg("trial.administrator", entry.name, trial.days)}</li></#list>
      </ul>
    </#if>
  </section>
</#macro>

<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(words + ".title")}
  <#elseif section = "form">
    <div id="suite-no-access" data-reason="${noAccess.reason}">
      <p class="instruction">
        <#if noAccess.product?has_content>${msg("noAccess.lead", noAccess.product)}<#else>${msg("noAccess.leadUnknown")}</#if>
        ${msg(words + ".text")}
      </p>

      <dl class="suite-facts pf-v5-c-description-list pf-m-horizontal pf-v5-u-mt-md">
        <@fact id="suite-product" label=msg("noAccess.product") value=(noAccess.product!"")/>
        <@fact id="suite-account" label=msg("noAccess.account") value=(noAccess.account!"")/>
        <@fact id="suite-tenant" label=msg("noAccess.tenant") value=(noAccess.tenant!"")/>
      </dl>

      <#if noAccess.trial??><@offer trial=noAccess.trial/></#if>

      <#assign begins = (noAccess.trial.actionUrl)?has_content>
      <#assign returnClass = begins?then(properties.kcButtonSecondaryClass!, properties.kcButtonPrimaryClass!)>
      <#assign returns = addresses.isSafe(noAccess.returnUrl!"")>
      <#assign fields = noAccess.returnFields!{}>
      <#assign switches = addresses.isSafe(noAccess.switchAccountUrl!"")>
      <#assign switchesTenant = addresses.isSafe(noAccess.switchTenantUrl!"")>
      <#if returns || switches || switchesTenant>
        <div class="suite-actions pf-v5-u-mt-lg">
          <#if returns && fields?has_content>
            <#-- SAML: the answer to the service provider is posted, not linked to. -->
            <form id="suite-return-form" method="post" action="${noAccess.returnUrl}">
              <#list fields as name, value>
                <input type="hidden" name="${name}" value="${value}">
              </#list>
              <button id="suite-return" type="submit" class="${properties.kcButtonClass!} ${returnClass} ${properties.kcButtonBlockClass!}"><@returnLabel/></button>
            </form>
          <#elseif returns>
            <a id="suite-return" class="${properties.kcButtonClass!} ${returnClass} ${properties.kcButtonBlockClass!}" href="${noAccess.returnUrl}"><@returnLabel/></a>
          </#if>
          <#if switchesTenant>
            <a id="suite-switch-tenant" class="${properties.kcButtonClass!} ${(returns || begins)?then(properties.kcButtonSecondaryClass!, properties.kcButtonPrimaryClass!)} ${properties.kcButtonBlockClass!} pf-v5-u-mt-md" href="${noAccess.switchTenantUrl}">${msg("tenantChoice.switch")}</a>
          </#if>
          <#if switches>
            <a id="suite-switch-account" class="${properties.kcButtonClass!} ${(returns || switchesTenant || begins)?then(properties.kcButtonSecondaryClass!, properties.kcButtonPrimaryClass!)} ${properties.kcButtonBlockClass!} pf-v5-u-mt-md" href="${noAccess.switchAccountUrl}">${msg("noAccess.switchAccount")}</a>
          </#if>
        </div>
      </#if>

      <p class="suite-reference pf-v5-u-mt-lg pf-v5-u-font-size-sm">
        <small>${msg("noAccess.reference")} <bdi id="suite-reference">${noAccess.reference}</bdi> · <bdi id="suite-reason">${noAccess.reason}</bdi></small>
      </p>
    </div>
  </#if>
</@layout.registrationLayout>
