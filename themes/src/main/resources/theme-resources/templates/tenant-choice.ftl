<#--
  Shown to a person who may enter the product through several tenants. Lies in theme-resources, so that it works with
  any login theme. The bean tenantChoice carries: product, account, actionUrl, tenants (value, name, personal, logoUrl),
  filter, page, pages, total, searchable, switchAccountUrl. product, logoUrl and switchAccountUrl may be missing.
  Posted: tenant, or page with filter, or filter with search, or cancel.
-->
<#import "template.ftl" as layout>
<#import "suite-address.ftl" as addresses>

<#-- Nothing but this page's own actions: no user name field, no other way to sign in, no organization switch. -->
<#global auth = "">
<#global switchOrganizationEnabled = false>

<#assign product = tenantChoice.product!"">
<#assign filter = tenantChoice.filter!"">
<#assign withPersonal = tenantChoice.tenants?filter(tenant -> tenant.personal)?has_content>

<#-- One letter or digit with its accents; a symbol for a name of symbols; nothing for a name of neither. -->
<#function initial name>
  <#local first = name?matches("[^\\p{L}\\p{N}\\p{So}]*([\\p{L}\\p{N}\\p{So}]\\p{M}{0,2}).*", "s")>
  <#if first><#return first?groups[1]></#if>
  <#return "">
</#function>

<#-- The initial is an attribute, drawn by the style sheet, also where a logo does not load: without one the name stands alone. -->
<#macro mark tenant>
  <#if tenant.personal>
    <span class="suite-tenant-mark" aria-hidden="true"><svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/></svg></span>
  <#elseif addresses.isImage(tenant.logoUrl!"")>
    <span class="suite-tenant-mark suite-logo" aria-hidden="true"><img src="${tenant.logoUrl}" alt="" width="40" height="40" data-initial="${initial(tenant.name)}" referrerpolicy="no-referrer" loading="lazy"></span>
  <#else>
    <span class="suite-tenant-mark" aria-hidden="true" data-initial="${initial(tenant.name)}"></span>
  </#if>
</#macro>

<#macro entry tenant>
  <button type="submit" name="tenant" value="${tenant.value}" class="suite-tenant ${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}">
    <@mark tenant=tenant/>
    <span class="suite-tenant-name">
      <#if tenant.personal>
        <span>${msg("tenantChoice.personal")}</span>
        <small class="suite-quiet"><bdi>${tenantChoice.account}</bdi></small>
      <#else>
        <bdi>${tenant.name}</bdi>
      </#if>
    </span>
  </button>
</#macro>

<#-- A form of its own: Enter in the field presses the first button of its form, which here can only search. -->
<#macro search>
  <form id="suite-tenant-search" class="suite-search pf-v5-u-mt-md" role="search" method="post" action="${tenantChoice.actionUrl}">
    <label for="suite-tenant-filter" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("tenantChoice.filter")}</span></label>
    <div class="suite-search-row ${properties.kcInputGroup!}">
      <span class="${properties.kcInputClass!}"><input type="search" id="suite-tenant-filter" name="filter" value="${filter}" maxlength="100" autocomplete="off" spellcheck="false"<#if filter?has_content> autofocus aria-describedby="suite-tenant-found"</#if>></span>
      <button type="submit" name="search" value="true" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!}">${msg("tenantChoice.search")}</button>
    </div>
  </form>
  <#if filter?has_content>
    <form id="suite-tenant-show-all" class="suite-found pf-v5-u-mt-sm" method="post" action="${tenantChoice.actionUrl}">
      <p id="suite-tenant-found" role="status"><#if tenantChoice.tenants?has_content>${msg("tenantChoice.found", tenantChoice.total)}<#else>${msg("tenantChoice.noMatch")}</#if></p>
      <input type="hidden" name="filter" value="">
      <button type="submit" name="search" value="true" class="suite-link-button ${properties.kcButtonLinkClass!}">${msg("tenantChoice.showAll")}</button>
    </form>
  </#if>
</#macro>

<#macro turn id to label>
  <button id="suite-tenant-${id}" type="submit" name="page" value="${to?c}" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!}">${label}</button>
</#macro>

<#macro paging>
  <nav id="suite-tenant-pages" class="suite-pages" aria-label="${msg("tenantChoice.pages")}">
    <#if tenantChoice.page gt 1><@turn id="previous" to=tenantChoice.page - 1 label=msg("tenantChoice.previous")/></#if>
    <span class="suite-page">${msg("tenantChoice.page", tenantChoice.page, tenantChoice.pages)}</span>
    <#if tenantChoice.page lt tenantChoice.pages><@turn id="next" to=tenantChoice.page + 1 label=msg("tenantChoice.next")/></#if>
  </nav>
</#macro>

<#macro lead>
  <#if withPersonal>
    <#if product?has_content>${msg("tenantChoice.leadPersonal", product)}<#else>${msg("tenantChoice.leadPersonalUnknown")}</#if><#t>
  <#else>
    <#if product?has_content>${msg("tenantChoice.lead", product)}<#else>${msg("tenantChoice.leadUnknown")}</#if><#t>
  </#if>
</#macro>

<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("tenantChoice.title")}
  <#elseif section = "form">
    <div id="suite-tenant-choice">
      <p id="suite-tenant-lead" class="instruction"><@lead/></p>

      <#if tenantChoice.searchable><@search/></#if>

      <form id="suite-tenant-form" class="pf-v5-u-mt-md" method="post" action="${tenantChoice.actionUrl}">
        <input type="hidden" name="filter" value="${filter}">
        <#if tenantChoice.tenants?has_content>
          <ul id="suite-tenants" class="suite-tenants" role="list" aria-labelledby="kc-page-title" aria-describedby="suite-tenant-hint">
            <#list tenantChoice.tenants as tenant>
              <li class="pf-v5-u-mb-sm"><@entry tenant=tenant/></li>
            </#list>
          </ul>
          <#if tenantChoice.pages gt 1><@paging/></#if>
          <p id="suite-tenant-hint" class="suite-note">${msg("tenantChoice.hint")}</p>
        </#if>
        <button id="suite-cancel" type="submit" name="cancel" value="true" class="suite-cancel ${properties.kcButtonLinkClass!} ${properties.kcButtonBlockClass!}"><#if product?has_content>${msg("tenantChoice.return", product)}<#else>${msg("tenantChoice.returnUnknown")}</#if></button>
      </form>

      <p class="suite-signed-in pf-v5-u-mt-md">
        ${msg("tenantChoice.account")} <bdi id="suite-account">${tenantChoice.account}</bdi>
        <#if addresses.isSafe(tenantChoice.switchAccountUrl!"")>
          <a id="suite-switch-account" href="${tenantChoice.switchAccountUrl}">${msg("tenantChoice.switchAccount")}</a>
        </#if>
      </p>
    </div>
  </#if>
</@layout.registrationLayout>
