// Pages are right without this. With it, an open page hears that something on it has changed, looks for itself what,
// and says so; nothing moves until its reader wants to see it. And it says who else is editing a line, as they come
// and go. What is marked: [data-live] the resource that the page is about, and where news are said; [data-live-part]
// what is replaced as a whole; [data-live-item="REF VERSION"] what is counted; [data-editing] what a form edits.

import { documentOf } from './trusted.js';

const BEAT = 20_000;
const HIDDEN = 10_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;
const BETWEEN_LOOKS = 2_000;

const BY_ITSELF = { 'Planweave-By-Itself': 'true' };
const token = document.querySelector('meta[name="csrf-token"]')?.content ?? '';

/** “Ruth is editing this line”, of one pattern for one person and one for several; empty for nobody. */
const sentence = (names, words) => {
  const last = names.length - 1;
  const all = last < 1 ? names.join() : `${names.slice(0, last).join(', ')} ${words.and} ${names[last]}`;
  return names.length ? (last < 1 ? words.one : words.many).replace('#', () => all) : '';
};

// --- What is on a page, and what is new ------------------------------------------------------------------------

/** The things of a page that are counted: reference to version and element. */
const items = (scope) => new Map([...scope.querySelectorAll('[data-live-item]')].map((element) => {
  const [ref, version] = element.dataset.liveItem.split(' ');
  return [ref, { version, element }];
}));

const kind = (ref) => ref.split(':').slice(0, 2).join(':');

const compare = (before, after) => {
  const counts = new Map();
  const first = [];
  const count = (ref, what) => {
    const key = `${kind(ref)} ${what}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (what !== 'gone') first.push(ref);
  };
  after.forEach((now, ref) => {
    if (!before.has(ref)) count(ref, 'fresh');
    else if (before.get(ref).version !== now.version) count(ref, 'changed');
  });
  before.forEach((was, ref) => { if (!after.has(ref)) count(ref, 'gone'); });
  return { counts, first: first[0] };
};

/** “2 new comments, 1 changed line”; kinds that nobody has words for are not counted. */
const inWords = (counts) => [...counts].map(([key, number]) => {
  const [type, what] = key.split(' ');
  const words = document.querySelector(`[data-live-words="${CSS.escape(type)}"]`)?.dataset[what]?.split('|');
  return words ? words[number === 1 ? 0 : 1].replace('#', () => number) : '';
}).filter(Boolean).join(', ');

const parts = (scope) => [...scope.querySelectorAll('[data-live-part][id]')];

const isTyping = (part) => [...part.querySelectorAll('input, textarea, select')].some((field) => (
  field.matches('[type=checkbox], [type=radio]') ? field.checked !== field.defaultChecked
    : field.matches('select') ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue));

/** Puts what was found in the place of what is there; false if that would take more than parts. */
const replace = (found) => {
  const now = parts(document);
  const then = parts(found);
  if (now.map((part) => part.id).join() !== then.map((part) => part.id).join()) return false;
  now.forEach((part, at) => {
    if (part.outerHTML === then[at].outerHTML || isTyping(part)) return;
    const next = document.importNode(then[at], true);
    const open = [...part.querySelectorAll('details')].map((one) => one.open);
    next.querySelectorAll('details').forEach((one, i) => { one.open = open[i] ?? one.open; });
    part.replaceWith(next);
    next.dispatchEvent(new CustomEvent('planweave:shown', { bubbles: true }));
  });
  return true;
};

// --- The page's news -------------------------------------------------------------------------------------------

const region = document.querySelector('[data-live]');
let found = null;
let looking = 0;
let lookedAt = 0;

const show = () => {
  const { first } = compare(items(document), items(found));
  const shown = found;
  found = null;
  region.replaceChildren();
  if (!replace(shown)) {
    const target = items(shown).get(first)?.element;
    if (target?.id) history.replaceState(null, '', `#${target.id}`);
    location.reload();
    return;
  }
  const target = items(document).get(first)?.element;
  if (target) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  }
};

const say = (news) => {
  if (region.dataset.news === news && region.firstChild) return;
  region.dataset.news = news;
  const text = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pw-link-button';
  button.textContent = region.dataset.show;
  button.addEventListener('click', show);
  text.append(`${news}. `, button);
  region.replaceChildren(text);
};

/** Asks for this page as its reader sees it now, and says what is new on it. */
const look = async () => {
  looking = 0;
  lookedAt = Date.now();
  try {
    const answer = await fetch(location.pathname + location.search, {
      headers: { ...BY_ITSELF, 'HX-Request': 'true', 'HX-Request-Type': 'partial' }, cache: 'no-store',
    });
    if (!answer.ok || answer.redirected) return;
    found = await documentOf(answer);
  } catch {
    return; // The network is away: the stream ends too, and the page looks when it is back.
  }
  const news = inWords(compare(items(document), items(found)).counts);
  if (news) say(news);
  else region.replaceChildren();
};

/** Soon, but not everybody at once, and not for each of many changes. */
const lookSoon = () => {
  if (looking || !document.querySelector('[data-live-item]')) return;
  const pause = Math.max(0, lookedAt + BETWEEN_LOOKS - Date.now()) + 150 + Math.random() * 700;
  looking = setTimeout(look, pause);
};

// --- Who edits what --------------------------------------------------------------------------------------------

const form = document.querySelector('[data-editing]');

const sayAtForm = (names) => {
  const said = sentence(names, form.dataset);
  if (form.textContent === said) return;
  form.replaceChildren();
  if (said) {
    const text = document.createElement('p');
    text.className = 'pw-flash pw-flash--warn';
    text.textContent = said;
    form.append(text);
  }
};

const sayBeside = (ref, names) => {
  const meta = items(document).get(ref)?.element.querySelector('.pw-line__meta');
  if (!meta) return;
  const before = meta.querySelector('.pw-busy');
  const said = sentence(names, region.dataset);
  if (!said) {
    before?.remove();
  } else if (before) {
    before.textContent = said;
  } else {
    const text = document.createElement('span');
    text.className = 'pw-busy';
    text.textContent = said;
    meta.insertBefore(text, meta.querySelector('.pw-line__tools'));
  }
};

const sayEditing = (ref, names) => {
  if (form?.dataset.editing === ref) sayAtForm(names);
  else sayBeside(ref, names);
};

/** All that is edited now; whoever is not named edits nothing any more. */
const sayAllEditing = (editing) => {
  items(document).forEach((item, ref) => { if (!editing[ref]) sayBeside(ref, []); });
  if (form && !editing[form.dataset.editing]) sayAtForm([]);
  Object.entries(editing).forEach(([ref, names]) => sayEditing(ref, names));
};

const beat = (closed) => fetch(`/live/editing?ref=${encodeURIComponent(form.dataset.editing)}&closed=${closed}`, {
  method: 'POST', headers: { ...BY_ITSELF, 'X-CSRF-Token': token }, keepalive: true,
}).catch(() => {}); // Nothing hangs on it: what is not said again is forgotten in a minute.

if (form) {
  const tell = () => { if (!document.hidden) beat(false); };
  setInterval(tell, BEAT);
  document.addEventListener('visibilitychange', tell);
  window.addEventListener('pageshow', tell);
  window.addEventListener('pagehide', () => beat(true));
}

// --- The stream ------------------------------------------------------------------------------------------------

let source = null;
let wait = FIRST_WAIT;
let timer = 0;
let opened = 0;

const close = () => {
  clearTimeout(timer);
  source?.close();
  source = null;
};

const open = () => {
  close();
  source = new EventSource(`/live?about=${encodeURIComponent(region.dataset.live)}`);
  source.addEventListener('hello', (event) => {
    wait = FIRST_WAIT;
    if (opened > 0) lookSoon(); // Something may have been missed in between.
    opened += 1;
    sayAllEditing(JSON.parse(event.data).editing);
  });
  source.addEventListener('changed', lookSoon);
  source.addEventListener('editing', (event) => {
    const { ref, names } = JSON.parse(event.data);
    sayEditing(ref, names);
  });
  source.addEventListener('error', () => {
    close();
    sayAllEditing({});
    timer = setTimeout(() => { if (!document.hidden) open(); }, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  });
};

// A page in the background lets go of its stream: a browser has few connections for all of its pages together.
if (region) {
  if (!document.hidden) open();
  window.addEventListener('pagehide', close);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !source) {
      open();
    } else if (document.hidden) {
      clearTimeout(timer);
      timer = setTimeout(close, HIDDEN);
    } else {
      clearTimeout(timer);
    }
  });
}
