#!/usr/bin/env python3
"""Write pages that try to be run, below a folder: every payload in every place that a page's words or addresses reach the site by.

    hostile.py OUT ANALYZER.json

Whatever runs sets `window.hostile`. Also writes a page of the analyzer's inputs (so that the site knows their characters).
"""
import html
import json
import pathlib
import sys

RUN = "window.hostile=1"
TEXTS = [
    # elements and event handlers
    f"<script>{RUN}</script>", f"<ScRiPt >{RUN}</sCrIpT >", f"<script/x>{RUN}</script>", f"<<script>{RUN}//<</script>", f"<img src=x onerror={RUN}>",
    f"<img src=x onerror\n=\n{RUN}>", f"<img/src='x'/onerror={RUN}>", f"<body onload={RUN}>", f"<input autofocus onfocus={RUN}>", f"<details open ontoggle={RUN}>x</details>",
    f"<video><source onerror={RUN}></video>", f"<marquee onstart={RUN}>x</marquee>", f"<a onmouseover={RUN}>x</a>", f"<div onpointerrawupdate={RUN}>x</div>",
    # frames, documents, styles
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>", f"<object data='data:text/html,<script>{RUN}</script>'></object>",
    f"<embed src='javascript:{RUN}'>", f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>", "<base href='https://evil.example/'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>", "<style>@import 'https://evil.example/x.css';body{display:none}</style>",
    f"<div style=\"background:url(javascript:{RUN});behavior:url(x.htc)\">x</div>", f"<isindex type=image src=1 onerror={RUN}>",
    # SVG and MathML
    f"<svg onload={RUN}>", f"<svg><script>{RUN}</script></svg>", f"<svg><script href='data:,{RUN}'/></svg>", f"<svg><a xlink:href='javascript:{RUN}'><text>x</text></a></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>", f"<svg><set attributeName=href to='javascript:{RUN}'></svg>", f"<svg><use href='data:image/svg+xml,<svg id=x onload={RUN}>#x'/></svg>",
    f"<math><maction actiontype='statusline#{RUN}' xlink:href='javascript:{RUN}'>x</maction></math>",
    # markup that changes meaning when it is written out and parsed again
    f"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={RUN}&gt;\">",
    f"<svg></p><style><a id=\"</style><img src=1 onerror={RUN}>\">", f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\">",
    f"<form><math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>", f"<listing>&lt;img onerror={RUN} src=x&gt;</listing>",
    f"<xmp><p title=\"</xmp><img src=x onerror={RUN}>\"></xmp>", f"<textarea><img title=\"</textarea><img src=x onerror={RUN}>\">", f"<title><img title=\"</title><img src=x onerror={RUN}>\">",
    f"<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror={RUN}>\">", f"<template><script>{RUN}</script></template>",
    f"<p id=\"`><img src=x onerror={RUN}>\">x</p>", f"<![CDATA[<img src=x onerror={RUN}>]]>", f"<!--><img src=x onerror={RUN}>-->", f"<!--[if gte IE 4]><script>{RUN}</script><![endif]-->",
    f"<?xml version=\"1.0\"?><img src=x onerror={RUN}>",
    f"<svg><style>&lt;/style&gt;&lt;img src=x onerror={RUN}&gt;</style></svg>", f"<math><annotation-xml encoding=\"text/html\"><style><img title=\"</style><img src=x onerror={RUN}>\">",
    f"<svg><desc><template><title></svg><img src=x onerror={RUN}></title></template></desc>", f"<p><table><p><svg><mtext><style></p><img src=x onerror={RUN}></style>",
    f"<div><p title='&lt;/p&gt;&lt;img src=x onerror={RUN}&gt;'><table><svg><foreignObject><p></div><style><!--</style><img title=\"--><img src=x onerror={RUN}>\">",
    # addresses in other attributes than href and src
    f"<img srcset='javascript:{RUN} 1x, data:text/html,<script>{RUN}</script> 2x' sizes=100vw>", f"<picture><source srcset='https://evil.example/x 2x'><img src=x></picture>",
    "<link rel=preload as=image imagesrcset='https://evil.example/x 1x'>", f"<a href=# ping='https://evil.example/p'>x</a>", f"<button formaction='javascript:{RUN}'>x</button>",
    f"<input type=image src=x onerror={RUN}>", "<video poster='https://evil.example/p'></video>", "<table background='https://evil.example/b'><tr><td>x</table>", f"<area href='javascript:{RUN}'>",
    f"<svg><use xlink:href='https://evil.example/s.svg#x'/></svg>", f"<svg><use href=\"data:image/svg+xml;base64,PHN2ZyBpZD0neCcgb25sb2FkPSd3aW5kb3cuaG9zdGlsZT0xJy8+#x\"/></svg>", f"<svg><image href='javascript:{RUN}'/><feImage xlink:href='https://evil.example/f'/></svg>",
    # styles in attributes
    f"<p style=\"width:expression({RUN});-moz-binding:url(//evil.example/x.xml#x)\">x</p>", "<p style=\"background:\\75\\72\\6c('https://evil.example/b')\">x</p>", "<font style='position:fixed;inset:0;z-index:9'>x</font>",
    # what browsers have learned since: events without a touch, scripts that are no scripts, roots of their own
    f"<xss onanimationstart={RUN} style=animation-name:x>x</xss><style>@keyframes x{{}}</style>", f"<button popovertarget=p>x</button><div popover id=p onbeforetoggle={RUN}>x</div>",
    f"<input type=hidden oncontentvisibilityautostatechange={RUN} style=content-visibility:auto>", f"<svg><discard onbegin={RUN}></svg><svg><animate attributeName=href values='javascript:{RUN}'/><a id=z><text>x</text></a>",
    f"<template shadowrootmode=open><script>{RUN}</script><img src=x onerror={RUN}></template>", f"<script type=importmap>{{\"imports\":{{\"x\":\"data:text/javascript,{RUN}\"}}}}</script><script type=module>import 'x'</script>",
    "<script type=speculationrules>{\"prerender\":[{\"urls\":[\"https://evil.example/\"]}]}</script>", f"]]></text></svg></desc></title><img src=x onerror={RUN}><!--",
    f"*/</style><script>{RUN}</script>/* --></noscript><iframe srcdoc=\"<script>top.{RUN}</script>\">", f"\u202e<img src=x onerror={RUN}>\u202c \ufeff<scr\u00adipt>{RUN}</scr\u00adipt>",
    # names that scripts of the page would find in their place
    "__proto__", "constructor",
    "<form id=search name=stepdexSite><input name=find></form>", "<a id=stepdexSite name=meta href='data:,x'>x</a>", "<img name=documentElement>",
    # ways out of attributes, scripts, JSON, templates and search shards
    f"\" onmouseover=\"{RUN}", f"' onfocus='{RUN}' autofocus x='", f"`-{RUN}-`", f"</script><script>{RUN}</script>", f"</title><script>{RUN}</script>", f"</textarea></pre></code><script>{RUN}</script>",
    f"\"}}]}}</script><script>{RUN}</script>", f"\\\"]);{RUN};//", f"\u2028{RUN}\u2029", f"${{{RUN}}}", f"{{{{{{{RUN}}}}}}}", f"{{{{#head}}}}{RUN}{{{{/head}}}}", "{{=<% %>=}}<%& title %>{{> layout}}", f"]({RUN})![x](javascript:{RUN})", "--><!--#exec cmd=\"id\"-->",
    # encodings
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-", f"&#60;script&#62;{RUN}&#60;/script&#62;", f"&#x3c;img src=x onerror={RUN}&#x3e;", f"&lt;script&gt;{RUN}&lt;/script&gt;", f"&amp;lt;script&amp;gt;{RUN}",
    f"\\u003cscript\\u003e{RUN}", f"%3Cscript%3E{RUN}%3C/script%3E", f"＜script＞{RUN}＜/script＞", f"‹img src=x onerror={RUN}›", f"<scr\x00ipt>{RUN}</scr\x00ipt>", f"<img src=x onerror=&#119;indow.hostile=1>",
]
ADDRESSES = [
    f"javascript:{RUN}", f"JaVaScRiPt:{RUN}", f"java&#10;script:{RUN}", f"java&Tab;script:{RUN}", f"&#1;javascript:{RUN}", f"  javascript&colon;{RUN}", f"&#x6A;avascript:{RUN}",
    f"javascript&#0058;{RUN}", f"view-source:javascript:{RUN}", f"data:text/html,<script>{RUN}</script>", "data:text/html;base64,PHNjcmlwdD53aW5kb3cuaG9zdGlsZT0xPC9zY3JpcHQ+", f"vbscript:{RUN}",
    f"feed:javascript:{RUN}", f"jar:javascript:{RUN}", "file:///etc/passwd", "blob:https://evil.example/1", "//evil.example/x", "\\\\evil.example\\x", "/\\evil.example", f"https://example.com/&quot; onmouseover=&quot;{RUN}",
    f"https://example.com/'><script>{RUN}</script>", f"#&quot;><img src=x onerror={RUN}>", f"x.html?a=&quot;&gt;&lt;img src=x onerror={RUN}&gt;", f"mailto:a@b.example?body=<script>{RUN}</script>",
    f"javascript&NewLine;:{RUN}", f"&#0;javascript:{RUN}", f"javascript:/*--></title></style>*/{RUN}", f"https://evil.example@javascript:{RUN}", f"https:javascript:{RUN}",
    f"javascript\u200b:{RUN}", "filesystem:https://evil.example/x", f"intent://x#Intent;S.browser_fallback_url=javascript:{RUN};end", f"data&colon;text/html,<script>{RUN}</script>",
]


def page(number, texts, addresses):
    shown = [html.escape(text, quote=False) for text in texts]
    steps = "".join(
        f"<li>Click <b>{raw}</b> and <b>{words}</b>, or “{words}”, in the <b>Hostile</b> column.<div class='note'>Note: {words} {raw}</div></li>" for raw, words in zip(texts, shown))
    rows = "".join(f"<tr><td>{raw}</td><td>{words}</td></tr>" for raw, words in zip(texts, shown))
    links = " ".join(f'<a href="{address}">go {place}</a>' for place, address in enumerate(addresses))
    images = "".join(f'<img src="{address}" alt="{html.escape(texts[0])}" title="{html.escape(texts[-1])}">' for address in addresses)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deleting hostile item {number} {shown[0]}</title>
<meta name="last-modified" content="2024-05-13{html.escape(texts[0])}"></head><body>
<div class="breadcrumb"><a href="{addresses[0]}">{shown[0]}</a> &gt; <a href="x.html">{shown[-1]}</a></div>
<h1>Deleting hostile item {number} {shown[0]}</h1><p>{links}{images}</p>
<h2>Prerequisites</h2><ul>{''.join(f'<li>The hostile item is {words}.</li>' for words in shown)}</ul>
<ol><li>Choose <b>{shown[0]} &gt; {shown[-1]}</b>.</li>{steps}<li>Click <b>OK</b>.</li></ol>
<h2>Deleting Hostile Items {number} in Batches</h2><ol><li>Select the items and click <b>Delete {shown[-1]}</b>.</li><li>Click <b>OK</b>.</li></ol>
<p>You can delete up to 5 {shown[0]} items at a time.</p><pre>{shown[0]}</pre><table><caption>{shown[-1]}</caption>{rows}</table>
<p>Parent topic: <a href="{addresses[-1]}">{shown[0]}</a></p></body></html>"""


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    size = 6
    groups = [TEXTS[start:start + size] for start in range(0, len(TEXTS), size)]
    for number, texts in enumerate(groups):
        addresses = [ADDRESSES[(number * 5 + place) % len(ADDRESSES)] for place in range(5)]
        (out / f"payload-{number:02}.html").write_text(page(number, texts, addresses), encoding="utf-8")
    # The same words in encodings that hide what they say.
    whole = page(90, TEXTS[:size], ADDRESSES[:5])
    (out / "encoded-utf16.html").write_bytes(b"\xff\xfe" + whole.encode("utf-16-le"))
    (out / "encoded-gb18030.html").write_bytes(whole.replace("utf-8", "gb18030").replace("item 90", "item 91 条目").encode("gb18030"))
    # Bytes that a careless decoder lets swallow the quote behind them, and overlong forms of <.
    (out / "encoded-broken.html").write_bytes(
        whole.replace("item 90", "item 92").encode("utf-8").replace(b"hostile item 92", b"hostile \xe3\x80\"item\xc0\xbcscript\xc0\xbe 92 \xf8\x81"))
    (out / "encoded-utf7.html").write_text(whole.replace("utf-8", "utf-7").replace("item 90", "item 93"), encoding="utf-8")
    cases = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    lines = [html.escape(text) for case in cases for text in (case["text"], " ".join(token[0] for token in case["tokens"]))]
    (out / "analyzer.html").write_text(
        "<!doctype html><meta charset=utf-8><title>Inputs</title><h1>Inputs</h1>" + "".join(f"<p>{line}</p>" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
