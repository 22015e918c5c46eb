<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${ltr?then('ltr', 'rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject!realmName}</title>
<style>
  body { margin: 0; padding: 0; background: #f3f6f6; }
  .page { width: 100%; background: #f3f6f6; }
  .card { width: 100%; max-width: 560px; background: #ffffff; border: 1px solid #d8e1e2; border-radius: 12px; }
  .brand { padding: 24px 32px 0; color: #0b6169; font: 600 16px/24px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
  .text { padding: 8px 32px 24px; color: #14262a; font: 16px/26px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
  .text a { color: #0b6169; font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    body, .page { background: #0c1416; }
    .card { background: #141f22; border-color: #2b3a3e; }
    .brand, .text a { color: #7fd3d8; }
    .text { color: #e8f0f1; }
  }
</style>
</head>
<body>
<table role="presentation" class="page" cellpadding="0" cellspacing="0" border="0">
  <tr>
    <td align="center" style="padding: 32px 16px;">
      <table role="presentation" class="card" cellpadding="0" cellspacing="0" border="0">
        <tr><td class="brand">${realmName}</td></tr>
        <tr><td class="text"><#nested></td></tr>
      </table>
    </td>
  </tr>
</table>
</body>
</html>
</#macro>
