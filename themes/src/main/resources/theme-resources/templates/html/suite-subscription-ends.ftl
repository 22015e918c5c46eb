<#--
  The e-mail before a subscription ends, and when it has ended. Lies in theme-resources, so that it works with any e-mail theme.
  Carries: words (how the keys of its messages begin), subject, product, plan, end, tenant, accountUrl. The last two may be
  missing: a person who subscribes for themselves has no tenant to name.
-->
<#import "template.ftl" as layout>
<#macro fact label value>
<tr><td style="padding: 4px 16px 4px 0; vertical-align: top; white-space: nowrap;">${label}</td><td style="padding: 4px 0;"><strong><bdi>${value}</bdi></strong></td></tr>
</#macro>
<@layout.emailLayout>
<h1 style="margin: 16px 0; font-size: 20px; line-height: 28px;">${subject}</h1>
<p>${msg(words + ".text", product)}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0">
<@fact label=msg("endWarning.product") value=product/>
<@fact label=msg("endWarning.plan") value=plan/>
<#if tenant?has_content><@fact label=msg("endWarning.tenant") value=tenant/></#if>
<@fact label=msg("endWarning.end") value=end/>
</table>
<p><#if tenant?has_content>${msg("endWarning.why", realmName)}<#else>${msg("endWarning.whyPersonal", realmName)}</#if></p>
<#if accountUrl?has_content><p><a href="${accountUrl}">${msg("endWarning.account")}</a></p></#if>
</@layout.emailLayout>
