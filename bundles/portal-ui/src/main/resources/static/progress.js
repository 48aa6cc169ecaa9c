// Pages are right without this: a form waits for its answer. With it, a form that names an address ([data-progress]) shows
// what that address says of how far it has come, in its [data-progress-part], once the answer takes longer than a second.

import { documentOf } from './trusted.js';

const PAUSE = 1_000;

const look = async (form) => {
  try {
    const answer = await fetch(form.dataset.progress, {
      headers: { 'Planweave-By-Itself': 'true', 'HX-Request': 'true', 'HX-Request-Type': 'partial' }, cache: 'no-store',
    });
    if (answer.ok && !answer.redirected) {
      const said = await documentOf(answer);
      const part = form.querySelector('[data-progress-part]');
      // Said anew only when it is new: a screen reader reads out what comes here.
      if (part.textContent !== said.body.textContent) part.replaceChildren(...said.body.childNodes);
    }
  } catch {
    // The network is away: the form's own answer will say so.
  }
  setTimeout(look, PAUSE, form);
};

document.addEventListener('submit', ({ target, defaultPrevented }) => {
  if (target.dataset.progress && !defaultPrevented) setTimeout(look, PAUSE, target);
});
