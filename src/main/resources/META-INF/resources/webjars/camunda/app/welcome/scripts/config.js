// Redress's changes to Camunda's stock configuration.
export default {
  app: { name: 'Welcome', vendor: 'Redress' },
  // Paths begin at app/welcome/.
  customScripts: ['../../../js/web-app-session'],
};
