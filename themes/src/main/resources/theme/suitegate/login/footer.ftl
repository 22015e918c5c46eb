<#-- Names the product that asked for the sign-in, on the pages where a person proves who they are. -->
<#macro content>
<#if ["login", "login-username", "login-password", "login-otp", "register"]?seq_contains(pageId!"") && (client.name)?has_content>
<p class="suite-destination">
  <#if (org.name)?has_content>${msg("suiteContinueToFor", advancedMsg(client.name), org.name)}<#else>${msg("suiteContinueTo", advancedMsg(client.name))}</#if>
</p>
</#if>
</#macro>
