/** Light and dark by the reader’s choice. */
export const style = `
:root {
  --page: #f2f4f7; --card: #fff; --ink: #1d2129; --dim: #596070; --line: #e1e5ea; --accent: #0f66e0; --button: #0f66e0; --soft: #eaf2ff;
  --good: #16803c; --bad: #c9252d; --bad-soft: #fff1f0; --warn: #8a5a00; --warn-soft: #fff7e0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15171b; --card: #20242b; --ink: #e6e8eb; --dim: #9aa3af; --line: #343a44; --accent: #6aa8ff; --button: #2a6fd6; --soft: #1d2d45;
    --good: #5ccf84; --bad: #ff7b7f; --bad-soft: #371e21; --warn: #e8bd63; --warn-soft: #332a17;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
code, pre { font: 12.5px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 20px; background: var(--card); border-bottom: 1px solid var(--line); }
.bar h1 { margin: 0; font-size: 16px; }
.space { flex: 1; }
#live { display: inline-flex; align-items: center; gap: 6px; color: var(--dim); font-size: 13px; }
#live::before { content: ""; width: 8px; height: 8px; border-radius: 50%; background: var(--dim); }
#live[data-state="live"]::before { background: var(--good); }
#live[data-state="stopped"]::before { background: var(--bad); }
.filter { display: flex; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
button { font: inherit; font-size: 13px; color: var(--ink); background: var(--card); border: 0; padding: 4px 12px; cursor: pointer; }
.filter button + button { border-left: 1px solid var(--line); }
.filter button[aria-pressed="true"] { background: var(--soft); color: var(--accent); }
button b { font-weight: 600; }
button:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
#messages, #empty { max-width: 820px; margin: 0 auto; padding: 20px; }
#messages:empty { display: none; }
#messages[data-show="accepted"] .refused, #messages[data-show="refused"] .message:not(.refused) { display: none; }
#empty { margin-top: 8vh; color: var(--dim); }
#empty[hidden] { display: none; }
#empty h2 { color: var(--ink); }
#empty pre { padding: 14px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; }
.message { display: flex; gap: 12px; margin-bottom: 26px; }
.avatar { flex: none; width: 38px; height: 38px; border-radius: 10px; display: grid; place-items: center; font-size: 17px; font-weight: 600; color: #fff; background: linear-gradient(140deg, #3b93ff, #1261d8); }
.avatar.conversation { background: linear-gradient(140deg, #9a7bff, #6440d8); }
.refused .avatar { filter: grayscale(.75); }
.column { min-width: 0; flex: 1; }
.column > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 10px; margin-bottom: 5px; font-size: 13px; color: var(--dim); }
.column > header strong { color: var(--ink); font-weight: 600; }
.type { padding: 0 7px; border: 1px solid var(--line); border-radius: 6px; font-size: 12px; }
.bubble { width: fit-content; max-width: 100%; min-width: 180px; padding: 11px 15px; background: var(--card); border: 1px solid var(--line); border-radius: 4px 14px 14px 14px; overflow-wrap: anywhere; }
.refused .bubble { border: 1px dashed var(--bad); }
.bubble > :first-child { margin-top: 0; }
.bubble > :last-child { margin-bottom: 0; }
.bubble p { margin: 8px 0; }
.bubble h1, .bubble h2, .bubble h3, .bubble h4, .bubble h5, .bubble h6 { margin: 10px 0 6px; line-height: 1.35; }
.bubble h1 { font-size: 21px; } .bubble h2 { font-size: 19px; } .bubble h3 { font-size: 17px; } .bubble h4, .bubble h5, .bubble h6 { font-size: 15px; }
.bubble div > :first-child { margin-top: 0; }
.bubble blockquote { margin: 8px 0; padding: 2px 0 2px 12px; border-left: 3px solid var(--line); color: var(--dim); }
.bubble ul, .bubble ol { margin: 8px 0; padding-left: 24px; }
.plain { white-space: pre-wrap; }
.dim { color: var(--dim); }
.list-title { padding-bottom: 6px; border-bottom: 1px solid var(--line); font-size: 12.5px; color: var(--dim); }
.mention { color: var(--accent); }
.dead { color: var(--dim); text-decoration: line-through; }
.title { display: block; font-weight: 600; }
.buttons { display: flex; flex-direction: column; margin: 10px -15px 0; border-top: 1px solid var(--line); }
.bubble > .buttons:last-child { margin-bottom: -11px; }
.buttons.row { flex-direction: row; }
.buttons > * { flex: 1; padding: 8px 15px; text-align: center; color: var(--accent); }
.buttons > * + * { border-top: 1px solid var(--line); }
.buttons.row > * + * { border-top: 0; border-left: 1px solid var(--line); }
.feed { display: flex; align-items: baseline; justify-content: space-between; gap: 16px; padding: 7px 0; }
.feed + .feed { border-top: 1px solid var(--line); }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 7px; }
.chip { padding: 0 9px; border-radius: 10px; font-size: 12px; background: var(--card); border: 1px solid var(--line); color: var(--dim); }
.chip.at { color: var(--accent); border-color: transparent; background: var(--soft); font-weight: 500; }
.chip.valid { color: var(--good); }
.chip.wrong, .chip.expired, .chip.fault { color: var(--bad); border-color: currentColor; }
.chip.double-encoded { color: var(--warn); border-color: currentColor; }
.verdict { margin-top: 7px; font-size: 13.5px; }
.verdict p { margin: 0; }
.ruling { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; color: var(--dim); overflow-wrap: anywhere; }
.ruling strong { color: var(--good); font-weight: 600; }
.refused .verdict { padding: 9px 13px; border-radius: 10px; background: var(--bad-soft); }
.refused .ruling strong, .refused .ruling code { color: var(--bad); }
.reason { display: flex; gap: 10px; }
.reason .label { flex: none; min-width: 34px; font-weight: 600; color: var(--dim); }
.refused .ruling { margin-bottom: 5px; }
.verdict .warning { margin-top: 6px; padding: 4px 11px; border-radius: 8px; background: var(--warn-soft); color: var(--warn); }
details { margin-top: 6px; font-size: 12.5px; color: var(--dim); }
summary { width: fit-content; cursor: pointer; border-radius: 4px; }
details pre { margin: 6px 0 0; padding: 11px 14px; max-height: 380px; overflow: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; }
`;
