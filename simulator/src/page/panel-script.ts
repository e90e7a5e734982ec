import type { Language, Translate } from './words/translate.js';

/** What the script says. */
const WORDS = [
  'No fault waits.',
  'Remove',
  '{count} left',
  'until removed',
  'any address',
  'Webhook',
  'Signing secret',
  'Copy',
  'Copied',
  'Its credentials are yours and are not shown.',
  'Checks signatures',
  'Signature encoded twice',
  'accepted, as today',
  'refused, as in 2019',
  'Keywords',
  'separated by commas',
  'IP allow list',
  'anywhere when empty',
  'State',
  'active',
  'disabled',
  'disbanded',
  'not-in-group',
  'Only the owner may mention everybody',
  'Messages in a minute',
  'unlimited when empty',
  'Always goes wrong',
  'never',
  'as configured',
  'Remove robot',
  'May write to conversations',
  'Chat ids',
  'App secret',
  'Wording of errors',
  'Error above the rate',
  'captured',
  'documented',
  'Accept unknown tokens and apps',
  'The page cannot reach the simulator.',
  'live',
  'stopped',
] as const;

/** Runs in the browser, after the script of the messages, in a block of its own. Builds the panel from the control API and sends changes to it. */
export function panelScript(language: Language, translate: Translate): string {
  const words = Object.fromEntries(WORDS.map((word) => [word, translate(word)]));
  return `{
const words = ${JSON.stringify(words)};
const query = '?lang=${language}';
const problem = document.getElementById('problem');
let menu = [];

async function ask(method, path, body) {
  const options = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch('/_simulator/' + path + query, { method, ...options });
    const answer = await response.json();
    problem.textContent = answer.error ?? '';
    problem.hidden = response.ok;
    if (!response.ok) await refresh();
    return response.ok ? answer : undefined;
  } catch {
    problem.textContent = words['The page cannot reach the simulator.'];
    problem.hidden = false;
  }
}

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children);
  return node;
}

function on(node, event, listener) {
  node.addEventListener(event, listener);
  return node;
}

function labelled(label, control, hint) {
  return make('label', {}, label + ' ', control, ...(hint ? [make('small', {}, hint)] : []));
}

function check(label, checked, change) {
  const box = on(make('input', { type: 'checkbox' }), 'change', () => change(box.checked));
  box.checked = checked;
  return make('label', { class: 'check' }, box, label);
}

function field(label, value, hint, change) {
  const input = on(make('input', { type: 'text', placeholder: hint, spellcheck: 'false', autocomplete: 'off' }), 'change', () => change(input.value.trim()));
  input.value = value;
  return labelled(label, input);
}

function list(text) {
  const items = text.split(/[,，、]/).map((item) => item.trim()).filter(Boolean);
  return items.length > 0 ? items : null;
}

function choice(label, options, value, change) {
  const select = on(make('select', {}, ...options.map(([key, text]) => make('option', { value: key }, text))), 'change', () => change(select.value));
  select.value = value;
  return labelled(label, select);
}

function copyable(label, text) {
  const button = on(make('button', { type: 'button', class: 'action quiet' }, words.Copy), 'click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = words.Copied;
    setTimeout(() => { button.textContent = words.Copy; }, 1500);
  });
  return make('div', { class: 'copyable' }, make('span', { class: 'name' }, label), make('code', { title: text }, text), button);
}

function faultOptions(select) {
  select.replaceChildren(...menu.map(({ label, items }) => make('optgroup', { label }, ...items.map(faultOption))));
}

function faultOption({ errcode, label, fault }) {
  return make('option', { value: JSON.stringify(fault) }, errcode === undefined ? label : errcode + ' · ' + label);
}

function ownFault(fault, change) {
  const select = on(make('select', {}), 'change', () => change(select.value === '' ? null : JSON.parse(select.value)));
  faultOptions(select);
  select.lastElementChild?.remove();
  select.prepend(make('option', { value: '' }, words.never));
  const wanted = fault === undefined ? '' : JSON.stringify(fault);
  select.value = wanted;
  if (select.value !== wanted) {
    select.append(make('option', { value: wanted }, words['as configured']));
    select.value = wanted;
  }
  return labelled(words['Always goes wrong'], select);
}

function robotCard(robot) {
  const own = !robot.accessToken.startsWith('…');
  const change = (settings) => ask('PATCH', 'robots/' + robot.id, settings);
  const webhook = location.origin + '/robot/send?access_token=' + robot.accessToken;
  const credentials = own
    ? [copyable(words.Webhook, webhook), ...(robot.secret ? [copyable(words['Signing secret'], robot.secret)] : [])]
    : [make('p', { class: 'dim' }, words['Its credentials are yours and are not shown.'])];
  return make('details', { 'data-id': robot.id },
    make('summary', {}, make('strong', {}, robot.name ?? robot.accessToken.slice(-4).padStart(5, '…')), ...badges(robot)),
    ...credentials,
    check(words['Checks signatures'], robot.signed, (signed) => change({ signed })),
    ...(robot.signed ? [choice(words['Signature encoded twice'], [['lenient', words['accepted, as today']], ['strict', words['refused, as in 2019']]], robot.signMode ?? 'lenient', (signMode) => change({ signMode }))] : []),
    field(words.Keywords, (robot.keywords ?? []).join(', '), words['separated by commas'], (text) => change({ keywords: list(text) })),
    field(words['IP allow list'], (robot.ipAllow ?? []).join(', '), words['anywhere when empty'], (text) => change({ ipAllow: list(text) })),
    field(words['Messages in a minute'], robot.ratePerMinute === 'unlimited' ? '' : String(robot.ratePerMinute ?? 20), words['unlimited when empty'], (text) => change({ ratePerMinute: text === '' ? 'unlimited' : Number(text) })),
    choice(words.State, ['active', 'disabled', 'disbanded', 'not-in-group'].map((state) => [state, words[state]]), robot.state ?? 'active', (state) => change({ state })),
    ownFault(robot.fault, (fault) => change({ fault })),
    check(words['Only the owner may mention everybody'], robot.onlyOwnerAtAll === true, (onlyOwnerAtAll) => change({ onlyOwnerAtAll })),
    on(make('button', { type: 'button', class: 'action quiet' }, words['Remove robot']), 'click', () => ask('DELETE', 'robots/' + robot.id)));
}

function badges({ signed, keywords, ipAllow, state, fault }) {
  const texts = [signed && words['Checks signatures'], keywords && words.Keywords, ipAllow && words['IP allow list'], state && state !== 'active' && words[state], fault && words['Always goes wrong']];
  return texts.filter(Boolean).map((text) => make('span', { class: 'badge' }, text));
}

function appCard(app) {
  const change = (settings) => ask('PATCH', 'apps/' + encodeURIComponent(app.appKey), settings);
  return make('details', { 'data-id': app.appKey },
    make('summary', {}, make('strong', {}, app.appKey)),
    ...(app.appSecret ? [copyable(words['App secret'], app.appSecret)] : [make('p', { class: 'dim' }, words['Its credentials are yours and are not shown.'])]),
    field(words['Chat ids'], app.chatIds.join(', '), words['separated by commas'], (text) => change({ chatIds: list(text) ?? [] })),
    field(words['IP allow list'], (app.ipAllow ?? []).join(', '), words['anywhere when empty'], (text) => change({ ipAllow: list(text) })),
    check(words['May write to conversations'], app.chatPermission !== false, (chatPermission) => change({ chatPermission })));
}

function faultRow({ id, label, path, remaining }) {
  const often = remaining === null ? words['until removed'] : words['{count} left'].replace('{count}', remaining);
  return make('li', {}, make('span', {}, label, make('small', {}, (path ?? words['any address']) + ' · ' + often)),
    on(make('button', { type: 'button', class: 'action quiet' }, words.Remove), 'click', () => ask('DELETE', 'faults/' + id)));
}

function settingsForm({ style, rateLimitCode, acceptUnknown }) {
  const change = (settings) => ask('PATCH', 'settings', settings);
  return [
    choice(words['Wording of errors'], [[1, '2019'], [2, '2020–22'], [3, '2022'], [4, '2023–']], String(style), (value) => change({ style: Number(value) })),
    choice(words['Error above the rate'], [[130101, '130101 · ' + words.captured], [410100, '410100 · ' + words.documented]], String(rateLimitCode), (value) => change({ rateLimitCode: Number(value) })),
    check(words['Accept unknown tokens and apps'], acceptUnknown, (value) => change({ acceptUnknown: value })),
  ];
}

/** What is open or being typed into stays so. */
function fill(id, cards) {
  const box = document.getElementById(id);
  if (box.contains(document.activeElement) && document.activeElement.matches('input[type=text]')) return;
  const open = new Set([...box.querySelectorAll('details[open]')].map((node) => node.dataset.id));
  for (const card of cards) if (open.has(card.dataset?.id)) card.open = true;
  box.replaceChildren(...cards);
}

async function refresh() {
  const response = await fetch('/_simulator/state' + query);
  const state = await response.json();
  if (shown.style !== state.settings.style) {
    menu = (await (await fetch('/_simulator/menu' + query)).json()).groups;
    faultOptions(document.getElementById('fault-kind'));
    shown.style = state.settings.style;
  }
  fill('faults', state.faults.length > 0 ? state.faults.map(faultRow) : [make('li', { class: 'dim' }, words['No fault waits.'])]);
  fill('robots', state.robots.map(robotCard));
  fill('apps', state.apps.map(appCard));
  fill('settings', settingsForm(state.settings));
}

const shown = {};
document.getElementById('add-fault').addEventListener('submit', (event) => {
  event.preventDefault();
  const [fault, path, times] = ['fault-kind', 'fault-path', 'fault-times'].map((id) => document.getElementById(id).value);
  ask('POST', 'faults', { fault: JSON.parse(fault), ...(path && { when: { path } }), times: times === '' ? null : Number(times) });
});
document.getElementById('add-robot').addEventListener('click', async () => {
  const robot = await ask('POST', 'robots', {});
  if (!robot) return;
  await refresh();
  const card = [...document.querySelectorAll('#robots details')].find(({ dataset }) => dataset.id === robot.id);
  if (card) card.open = true;
});
document.getElementById('expire-tokens').addEventListener('click', () => ask('DELETE', 'tokens'));
document.getElementById('open-panel').addEventListener('click', (event) => {
  const open = document.body.classList.toggle('with-panel');
  event.currentTarget.setAttribute('aria-expanded', open);
});

const events = new EventSource('/_simulator/events' + query);
events.addEventListener('cleared', clear);
events.addEventListener('message', (event) => add(JSON.parse(event.data)));
events.addEventListener('changed', refresh);
events.addEventListener('open', () => { live('live', words.live); refresh(); });
events.addEventListener('error', () => live('stopped', words.stopped));
}
`;
}
