<#-- True for an address that a link may carry: one that browsers do not run as code. They skip white space and control
     characters when they read the scheme, so this does too. -->
<#function isSafe address>
  <#local bare = address?replace("[\\x00-\\x20]+", "", "r")?lower_case>
  <#return bare?has_content && !bare?matches("(javascript|data|vbscript):.*", "s")>
</#function>

<#-- True for an address that an image may be fetched from: the web, or this server. -->
<#function isImage address>
  <#return address?lower_case?matches("https?://\\S+|/(?!/)\\S+")>
</#function>
