<#ftl output_format="plainText">
${subject}

${msg(words + ".text", product)}

${msg("endWarning.product")}: ${product}
${msg("endWarning.plan")}: ${plan}
<#if tenant?has_content>
${msg("endWarning.tenant")}: ${tenant}
</#if>
${msg("endWarning.end")}: ${end}

<#if tenant?has_content>${msg("endWarning.why", realmName)}<#else>${msg("endWarning.whyPersonal", realmName)}</#if>
<#if accountUrl?has_content>

${msg("endWarning.account")}: ${accountUrl}
</#if>
