// Redress's changes to Camunda's stock configuration.
export default {
  app: { name: 'Cockpit', vendor: 'Redress' },
  // Paths begin at app/cockpit/.
  customScripts: [
    '../../../js/web-app-session',
    '../../../js/cockpit-board',
    '../../../js/cockpit-diagram',
    '../../../js/cockpit-dispute',
    '../../../js/cockpit-steering',
  ],
};
