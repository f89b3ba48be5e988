// What all printed pages look like: black on white, fonts that have Chinese, nothing that a long address could push off the paper.
export const paperStyle = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; }
body { font-family: 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
/* The page has no doctype, and without one a table doesn't inherit these. */
table { font-size: inherit; line-height: inherit; }
.mono { font-family: 'DejaVu Sans Mono', Consolas, Menlo, monospace; letter-spacing: -0.02em; }
.strong { font-weight: 700; }
.soft { color: #444; }
.qr { display: block; }
`
