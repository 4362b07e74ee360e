// Redress's changes to Camunda's stock configuration.
export default {
  app: { name: 'Admin', vendor: 'Redress' },
  // Paths begin at app/admin/.
  customScripts: ['../../../js/web-app-session'],
};
