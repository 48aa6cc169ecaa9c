// What the portal itself answered may be read as HTML; nothing else may, and the browser sees to that (Trusted Types). It is read
// into a document of its own, in which nothing runs.

const policy = globalThis.trustedTypes?.createPolicy('planweave', { createHTML: (html) => html });

/** The HTML of an answer of this portal, as a document. */
export const documentOf = async (answer) => {
  const html = await answer.text();
  if (new URL(answer.url).origin !== location.origin) throw new TypeError('Only answers of the portal are read as HTML.');
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
};
