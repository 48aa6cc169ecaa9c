// Pages are right without this. With it the browser forgets at the end: who signs out takes along what pages kept in it, also where the portal
// does not answer any more, and the other windows go to the sign-in page; and a page whose session has ended elsewhere, or by itself, does not
// stay readable, unless something is typed in it that is not sent yet: that stays for its author.

const OUT = 'planweave.out';
const BETWEEN_LOOKS = 300_000;
const SOONEST = 10_000;

const out = document.querySelector('form[action="/sign-out"]');

const isTyped = () => [...document.querySelectorAll('main input, main textarea, main select')].some((field) => (
  field.matches('[type=checkbox], [type=radio]') ? field.checked !== field.defaultChecked
    : field.matches('select') ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.matches('[type=hidden]') ? false : field.value !== field.defaultValue));

const go = (to) => {
  document.body.replaceChildren();
  location.replace(to);
};

/** Some browsers are told to keep nothing: then there is nothing to forget. */
const forget = () => {
  try {
    localStorage.setItem(OUT, '1'); // The other windows hear of it by this.
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    return;
  }
};

let asked = 0;

/** Whether the session goes on. To ask that keeps nobody signed in. */
const look = async () => {
  if (document.hidden || Date.now() - asked < SOONEST) return;
  asked = Date.now();
  try {
    const answer = await fetch('/sign-in', { headers: { 'Planweave-By-Itself': 'true' }, redirect: 'manual', cache: 'no-store' });
    if (answer.ok && !isTyped()) go(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
  } catch {
    return; // The network is away: it is looked again later.
  }
};

if (out) {
  let left = false;
  out.addEventListener('submit', () => {
    left = true;
    forget();
  });
  window.addEventListener('storage', (event) => {
    if (event.key === OUT && event.newValue) go('/sign-in');
  });
  window.addEventListener('pageshow', (event) => {
    // A page that the browser kept whole, to go back to.
    if (left) go('/sign-in');
    else if (event.persisted) look();
  });
  document.addEventListener('visibilitychange', look);
  setInterval(look, BETWEEN_LOOKS);
}
