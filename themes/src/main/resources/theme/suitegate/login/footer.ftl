<#-- Names the product that asked for the sign-in, on the pages where a person proves who they are. -->
<#macro content>
<#if ["login", "login-username", "login-password", "login-otp", "register"]?seq_contains(pageId!"") && (client.name)?has_content>
<p class="suite-destination">
  ${msg("suiteContinueTo", advancedMsg(client.name))}
</p>
</#if>
</#macro>
