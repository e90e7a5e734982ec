/** The style of the page: light and dark as the browser is, light and without controls on paper, one column on narrow screens. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --page: #fff; --head: #f6f8fa; --good: #1a7f37; --some: #9a6700; --bad: #cf222e; }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --page: #0d1117; --head: #151b23; --good: #3fb950; --some: #d29922; --bad: #ff7b72; }
}
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; margin: 1rem 0; }
input[type="search"], select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: 4px; padding: .2rem .5rem; }
output { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--head); position: sticky; top: 0; white-space: nowrap; z-index: 1; }
tbody th { font-weight: 600; width: 30%; } td:last-child { width: 26%; color: var(--quiet); }
small { color: var(--quiet); font-size: .85em; font-weight: 400; }
tbody th small { display: block; }
tr[hidden] { display: none; }
.receiver, .badge { display: inline-block; border: 1px solid; border-radius: 4px; padding: 0 .45em; margin: 0 .15em .25em 0; }
.receiver small { color: inherit; }
.receiver.always { color: var(--good); } .receiver.depending { color: var(--some); border-style: dashed; } .receiver.lost { color: var(--bad); }
.badge { font-weight: 600; color: var(--quiet); } .badge.nobody { color: var(--bad); } .badge.sometimes { color: var(--some); }
.severity { white-space: nowrap; }
.severity.critical, .severity.error { color: var(--bad); font-weight: 600; } .severity.warning { color: var(--some); }
@media screen and (max-width: 40rem) {
  thead { display: none; } table, tbody, tr, tbody th, td { display: block; }
  tbody th, td, td:last-child { width: auto; border: 0; padding: .1rem 0; } tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } td:empty { display: none; }
}
@media print {
  :root { color-scheme: light; }
  @page { margin: 14mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.35; } h1 { font-size: 14pt; } h2 { font-size: 11pt; break-after: avoid; }
  form { display: none; } thead { display: table-header-group; } thead th { position: static; } th, td { padding: .25rem .4rem; }
  tr { break-inside: avoid; } .receiver, .badge { margin-bottom: .1em; }
}
`;

/** Shows the rules that have a text and a severity, and counts them. */
export const FILTER_SCRIPT = `
const text = document.getElementById('text');
const severity = document.getElementById('severity');
const nobody = document.getElementById('nobody');
const shown = document.getElementById('shown');
const rows = [...document.querySelectorAll('tbody tr')];
const texts = rows.map((row) => row.textContent.toLowerCase());
function filter() {
  const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  rows.forEach((row, index) => {
    const isShown = words.every((word) => texts[index].includes(word))
      && (severity.value === '' || row.dataset.severity === severity.value)
      && (!nobody.checked || row.dataset.reaches === 'nobody');
    row.hidden = !isShown;
    if (isShown) count++;
  });
  shown.value = count === rows.length ? '' : count + ' / ' + rows.length;
}
document.querySelector('form').addEventListener('input', filter);
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
filter();
`;
