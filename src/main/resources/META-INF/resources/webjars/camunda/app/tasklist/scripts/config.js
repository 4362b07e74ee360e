// Redress's changes to Camunda's stock configuration.
import { language } from '/js/web-app-language.js';

const words = await fetch('/casework/words', { credentials: 'same-origin' })
  .then(answer => (answer.ok ? answer.json() : null))
  .catch(() => null);

// Nobody makes disputes or tasks by hand, and words about a dispute belong into its case file.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:create-task-action',
    'tasklist.navbar.action:start-process-action',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-description',
  ].join()
);

export default {
  app: { name: language === 'zh-CN' ? '任务列表' : 'Tasklist', vendor: 'Redress' },
  // With one language there is nothing to choose: the browser's is not asked.
  locales: { availableLocales: [language], fallbackLocale: language },
  // Paths begin at app/tasklist/.
  customScripts: ['../../../js/web-app-session', '../../../js/tasklist-card'],
  requireJsConfig: {
    ngDeps: ['redress.words'],
    deps: ['redress-words'],
    paths: { 'redress-words': '/js/tasklist-words' },
  },
  // For the scripts above.
  redress: { language, words },
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: words?.shortcuts.claimTask
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: words?.shortcuts.focusFilter
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: words?.shortcuts.focusList
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: words?.shortcuts.focusForm
    }
  }
};
