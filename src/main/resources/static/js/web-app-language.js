// In which language Camunda's web applications speak: the account's, as the pages and the task forms
// do; the browser's has no say once somebody is signed in.
const asked = fetch('/language', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  .then(answer => answer.json())
  .then(answer => answer.language)
  .catch(() => 'en');

export const language = await asked;

// For who has the page read to them; the stock pages say English.
document.documentElement.lang = language;
