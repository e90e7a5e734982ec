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
.only-found { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
body[data-view="matrix"] .list, body[data-view="list"] .matrix { display: none; }
.legend { color: var(--quiet); }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line); }
.matrix table { width: auto; border-collapse: separate; border-spacing: 0; }
.matrix thead th { vertical-align: bottom; z-index: 2; }
.matrix th[scope="row"], .matrix thead th:first-child { position: sticky; left: 0; background: var(--page); border-right: 1px solid var(--line); min-width: 12rem; width: auto; }
.matrix thead th:first-child { z-index: 3; background: var(--head); }
.matrix td, .matrix td:last-child { width: auto; color: inherit; position: relative; white-space: nowrap; }
.matrix td.always, .matrix td.depending, .matrix td.lost { text-align: center; }
.matrix .receiver-head span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; overflow: hidden; text-overflow: ellipsis; }
.matrix td.always, .legend .always { color: var(--good); } .matrix td.depending, .legend .depending { color: var(--some); } .matrix td.lost, .legend .lost { color: var(--bad); }
.matrix tbody tr:hover > * { background: var(--head); }
.receiver, .badge { display: inline-block; border: 1px solid; border-radius: 4px; padding: 0 .45em; margin: 0 .15em .25em 0; }
.receiver small { color: inherit; }
.receiver.always { color: var(--good); } .receiver.depending { color: var(--some); border-style: dashed; } .receiver.lost { color: var(--bad); }
.badge { font-weight: 600; color: var(--quiet); } .badge.nobody { color: var(--bad); } .badge.sometimes { color: var(--some); }
.severity { white-space: nowrap; }
.severity.critical, .severity.error { color: var(--bad); font-weight: 600; } .severity.warning { color: var(--some); }
@media screen and (max-width: 40rem) {
  .list thead { display: none; } .list, .list tbody, .list tr, .list tbody th, .list td { display: block; }
  body[data-view="matrix"] .list { display: none; } .list tr[hidden] { display: none; }
  .list tbody th, .list td, .list td:last-child { width: auto; border: 0; padding: .1rem 0; } .list tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } .list td:empty { display: none; }
  .matrix th[scope="row"], .matrix thead th:first-child { min-width: 8rem; }
}
@media print {
  :root { color-scheme: light; }
  @page { margin: 14mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.35; } h1 { font-size: 14pt; } h2 { font-size: 11pt; break-after: avoid; }
  form { display: none; } thead { display: table-header-group; } thead th { position: static; } th, td { padding: .25rem .4rem; }
  .scroll { overflow: visible; max-height: none; border: 0; } .matrix th[scope="row"], .matrix thead th:first-child { position: static; min-width: 0; }
  tr { break-inside: avoid; } .receiver, .badge { margin-bottom: .1em; }
}
`;

/** Shows the rules that have a text and a severity, and counts them. */
export const FILTER_SCRIPT = `
const text = document.getElementById('text');
const severity = document.getElementById('severity');
const nobody = document.getElementById('nobody');
const shown = document.getElementById('shown');
const receiver = document.getElementById('receiver');
const view = document.getElementById('view');
const rows = [...document.querySelectorAll('tbody tr')];
const all = document.querySelectorAll('.list tbody tr').length;
const texts = rows.map((row) => row.textContent.toLowerCase());
function filter() {
  const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  rows.forEach((row, index) => {
    const isShown = words.every((word) => texts[index].includes(word))
      && (severity.value === '' || row.dataset.severity === severity.value)
      && (receiver.value === '' || row.dataset.receivers.split(' ').includes(receiver.value))
      && (!nobody.checked || row.dataset.reaches === 'nobody');
    row.hidden = !isShown;
    if (isShown && row.closest('.list')) count++;
  });
  shown.value = count === all ? '' : count + ' / ' + all;
  document.body.dataset.view = view ? view.value : 'list';
}
document.querySelector('form').addEventListener('input', filter);
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
filter();
`;
