// The pages work without this. It adds what GOV.UK Frontend's components do with scripts: a second click on a
// button is not sent, the error summary takes the focus, the skip link moves it, conditional fields fold.
import {
  Button, CharacterCount, Checkboxes, createAll, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink,
} from './govuk-frontend.min.js';
import './leaving.js';
import './live.js';
import './progress.js';

const COMPONENTS = [
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink,
];

const initialise = (scope) => COMPONENTS.forEach((component) => createAll(component, undefined, { scope }));

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initialise(document);

// A part that came while the page was open gets the same.
document.addEventListener('planweave:shown', (event) => initialise(event.target));

// A part that htmx has swapped in gets the same, and a heading that asks for it takes the focus.
document.addEventListener('htmx:after:swap', (event) => {
  const part = event.target instanceof Element ? event.target : document;
  initialise(part);
  part.querySelector?.('[data-focus-after-swap]')?.focus();
});
