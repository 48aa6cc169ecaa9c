// The pages work without this: the form for a comment has a field for the words. With it, words are chosen by
// marking them, a jump between words and comment takes the focus along, and a comment that is not sent yet is kept.

// --- Choosing words --------------------------------------------------------------------------------------------

const AROUND = 32;

/** The text of a part of a line as the portal holds it: without the letters of comments, a break as a line end. */
const plain = (fragment) => {
  fragment.querySelectorAll('.pw-ref').forEach((letter) => letter.remove());
  fragment.querySelectorAll('br').forEach((end) => end.replaceWith('\n'));
  return fragment.textContent;
};

const between = (scope, from, to) => {
  const range = document.createRange();
  range.selectNodeContents(scope);
  if (from) range.setStart(from.node, from.at);
  if (to) range.setEnd(to.node, to.at);
  return plain(range.cloneContents());
};

/** The words that are marked in one line that takes comments, or null. */
const chosen = () => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const words = (start instanceof Element ? start : start.parentElement)?.closest('.pw-line__text');
  if (!words || !words.contains(range.endContainer)) return null;
  const tool = words.closest('.pw-line')?.querySelector('a.pw-comment-tool');
  if (!tool) return null;
  const marked = plain(range.cloneContents());
  const exact = marked.trim();
  if (!exact) return null;
  const lead = marked.length - marked.trimStart().length;
  const tail = marked.length - marked.trimEnd().length;
  const before = between(words, null, { node: range.startContainer, at: range.startOffset }) + marked.slice(0, lead);
  const after = marked.slice(marked.length - tail) + between(words, { node: range.endContainer, at: range.endOffset }, null);
  return { words, tool, exact, before: before.slice(-AROUND), after: after.slice(0, AROUND) };
};

const offer = document.createElement('p');
offer.className = 'pw-choice';
const link = document.createElement('a');
link.className = 'govuk-button govuk-button--secondary pw-button--small';
offer.append(link);

const show = () => {
  // Who has gone on to the offer by keyboard or finger keeps it, although that may end the marking.
  if (offer.contains(document.activeElement)) return;
  const now = chosen();
  if (!now) {
    offer.remove();
    return;
  }
  const address = new URL(now.tool.href);
  address.searchParams.set('quote', now.exact);
  address.searchParams.set('before', now.before);
  address.searchParams.set('after', now.after);
  link.href = address.href;
  link.textContent = now.tool.dataset.choice;
  if (now.words.nextElementSibling !== offer) now.words.after(offer);
};

let waiting = 0;
document.addEventListener('selectionchange', () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(show);
});
// A finger that comes down on the offer would end the marking, and the offer with it, before it is a tap.
offer.addEventListener('pointerdown', (event) => event.preventDefault());

// --- From words to their comment, and back ---------------------------------------------------------------------

const focus = (target) => {
  if (!target.matches('a, button')) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
};

document.addEventListener('click', (event) => {
  const jump = event.target instanceof Element ? event.target.closest('a.pw-ref, a.pw-note__on') : null;
  const id = jump?.hash && jump.pathname === location.pathname ? decodeURIComponent(jump.hash.slice(1)) : '';
  if (!id) return;
  const note = jump.closest('.pw-note');
  const letter = note && [...document.querySelectorAll('a.pw-ref')].find((one) => one.hash === `#${note.id}`);
  const target = letter || document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  history.pushState(null, '', jump.hash);
  focus(target);
});

// --- A comment that is not sent yet ----------------------------------------------------------------------------
// It is locked with a key that the portal gives to its author alone, on their pages: what lies in the browser can be read by nobody else who
// sits down at it, and by its author again after a crash or when they have signed in anew. Who signs out takes it away.

const PREFIX = 'planweave.comments.';
const KEPT_DAYS = 14;

// Some browsers are told to keep nothing, and none locks what comes over plain http. Then nothing is kept, and no sentence says that it is.
const store = (() => {
  try {
    localStorage.setItem(`${PREFIX}try`, '1');
    localStorage.removeItem(`${PREFIX}try`);
    return crypto.subtle ? localStorage : null;
  } catch {
    return null;
  }
})();

const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const textOf = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));

/** Locks and unlocks the words of one form. */
const lockOf = async (form) => {
  const key = await crypto.subtle.importKey('raw', bytesOf(form.dataset.draftKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const how = (iv) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(form.dataset.draft) });
  return {
    async lock(words) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const box = await crypto.subtle.encrypt(how(iv), key, new TextEncoder().encode(JSON.stringify(words)));
      return `${textOf(iv)} ${textOf(box)}`;
    },
    async unlock(text) {
      const [iv, box] = text.split(' ').map(bytesOf);
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how(iv), key, box)));
    },
  };
};

const read = (key) => {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return null;
  }
};

const drafts = () => Object.keys(store).filter((key) => key.startsWith(PREFIX));

/** What arrived is forgotten, what nobody came back to for two weeks, and what is not locked. */
const forget = () => drafts().forEach((key) => {
  const draft = read(key);
  const arrived = draft?.sent && /^#(note|c)-/.test(location.hash);
  if (!draft?.locked || arrived || Date.now() - draft.at > KEPT_DAYS * 86400000) store.removeItem(key);
});

const keep = async (form) => {
  const key = PREFIX + form.dataset.draft;
  const fields = [...form.querySelectorAll('textarea')];
  const note = form.querySelector('[data-draft-note]');
  const lock = await lockOf(form);
  let last = 0;
  form.addEventListener('input', async () => {
    last += 1;
    const mine = last;
    const words = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    if (!words.text && !words.suggestion) {
      store.removeItem(key);
      return;
    }
    const locked = await lock.lock(words);
    if (mine === last) store.setItem(key, JSON.stringify({ at: Date.now(), locked }));
  });
  form.addEventListener('submit', () => {
    const draft = read(key);
    if (draft) store.setItem(key, JSON.stringify({ ...draft, sent: true }));
  });
  const draft = read(key);
  const words = draft && await lock.unlock(draft.locked).catch(() => null);
  // What the portal sent back counts: it is newer than what was kept.
  if (words && fields.every((field) => field.name === 'quote' || !field.value)) {
    fields.forEach((field) => {
      if (words[field.name] && !field.value) field.value = words[field.name];
    });
    note.textContent = note.dataset.back;
  } else {
    note.textContent = note.dataset.draftNote;
  }
  note.hidden = false;
};

if (store) {
  forget();
  document.querySelectorAll('form[data-draft]').forEach(keep);
}

// --- Choosing many ---------------------------------------------------------------------------------------------
// With Shift a tick goes for all comments between the one before and this one, by mouse and by space bar.

document.querySelectorAll('[data-many]').forEach((list) => {
  let before = null;
  let shift = false;
  list.addEventListener('keydown', (event) => { shift = event.shiftKey; });
  list.addEventListener('keyup', () => { shift = false; });
  list.addEventListener('click', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) {
      shift = event.shiftKey;
      return;
    }
    const boxes = [...list.querySelectorAll('input[type=checkbox]')];
    const ends = [boxes.indexOf(before), boxes.indexOf(box)];
    if ((event.shiftKey || shift) && before) {
      boxes.slice(Math.min(...ends), Math.max(...ends) + 1).forEach((one) => { one.checked = box.checked; });
    }
    before = box;
    shift = false;
  });
});
