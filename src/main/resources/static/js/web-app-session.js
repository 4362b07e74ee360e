// Runs in Camunda's web applications (customScripts in their config.js). They have a sign-in form
// of their own that knows nobody: when the session is over, people go to the house's door instead.
const toTheDoor = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?signed-out');
  }
};
addEventListener('hashchange', toTheDoor);
toTheDoor();
