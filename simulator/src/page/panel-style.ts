/** The panel stands beside the messages where there is room, and over them where there is not. */
export const panelStyle = `
.columns { display: flex; align-items: flex-start; }
.stream { flex: 1; min-width: 0; }
.language { font-size: 13px; }
.plain-button { border: 1px solid var(--line); border-radius: 8px; }
#panel { flex: none; width: 380px; position: sticky; top: 53px; height: calc(100vh - 53px); overflow: auto; padding: 4px 18px 30px; background: var(--card); border-left: 1px solid var(--line); font-size: 13px; }
#open-panel { display: none; }
#panel h2 { margin: 20px 0 10px; font-size: 14px; }
#panel label { display: block; margin: 8px 0; color: var(--dim); }
#panel label.check { display: flex; align-items: center; gap: 8px; color: var(--ink); }
#panel select, #panel input[type="text"] { display: block; width: 100%; margin-top: 3px; padding: 5px 8px; font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 6px; text-overflow: ellipsis; }
#panel input[type="checkbox"] { margin: 0; accent-color: var(--accent); }
#panel select:focus-visible, #panel input:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
#panel input::placeholder { color: var(--dim); opacity: .8; }
.pair { display: flex; gap: 10px; }
.pair label { flex: 1; min-width: 0; }
#panel .pair label { margin-top: 0; }
.action { margin-top: 4px; padding: 5px 14px; border: 1px solid var(--accent); border-radius: 8px; color: #fff; background: var(--button); }
.action.quiet { padding: 3px 10px; color: var(--ink); background: transparent; border-color: var(--line); }
.action:hover { filter: brightness(1.07); }
.faults { list-style: none; margin: 12px 0 0; padding: 0; }
.faults li { display: flex; align-items: center; justify-content: space-between; gap: 10px; padding: 7px 0; border-top: 1px solid var(--line); }
.faults small { display: block; color: var(--dim); }
.faults .action { flex: none; margin: 0; }
#panel details { margin: 0 0 8px; padding: 0 12px; font-size: 13px; color: inherit; border: 1px solid var(--line); border-radius: 10px; }
#panel details[open] { padding-bottom: 12px; }
#panel summary { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; width: auto; padding: 9px 0; }
#panel summary::before { content: "▸"; color: var(--dim); }
#panel details[open] > summary::before { content: "▾"; }
#panel summary::-webkit-details-marker { display: none; }
.badge { padding: 0 7px; border-radius: 8px; font-size: 11.5px; color: var(--dim); background: var(--page); }
.copyable { display: flex; align-items: center; gap: 8px; margin: 6px 0; }
.copyable .name { flex: none; width: 74px; color: var(--dim); }
.copyable code { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.copyable .action { flex: none; margin: 0; }
#problem { margin: 14px 0 0; padding: 8px 12px; border-radius: 8px; color: var(--bad); background: var(--bad-soft); }
#problem[hidden] { display: none; }
@media (max-width: 900px) {
  #open-panel { display: inline-block; }
  #panel { display: none; position: fixed; inset: auto 0 0 0; top: auto; z-index: 2; width: auto; height: 75vh; border: 0; border-top: 1px solid var(--line); border-radius: 16px 16px 0 0; box-shadow: 0 -8px 30px rgb(0 0 0 / 25%); }
  .with-panel #panel { display: block; }
  .with-panel .stream { padding-bottom: 75vh; }
}
@media (max-width: 600px) {
  .bar { padding: 8px 12px; }
  .space { display: none; }
  .language { order: 1; margin-left: auto; }
  .filter, #clear, #open-panel { order: 2; }
  .bar button { padding: 4px 9px; }
  #messages, #empty { padding: 14px 12px; }
  .avatar { display: none; }
}
`;
