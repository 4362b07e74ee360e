// Tasklist in the words of the house: what the engine and the model call lists and tasks has
// one language, its readers have two. An AngularJS module, loaded by Tasklist's config.js; it stands
// between Tasklist and its client of the engine.
define(['angular'], angular => {
  const { words } = window.camTasklistConf.redress;

  const renameList = list => {
    const ours = words.lists[list.properties.list];
    if (!ours) return;
    list.name = ours.name;
    list.properties.description = ours.shows;
  };

  const renameTask = task => {
    task.name = words.tasks[task.taskDefinitionKey] || task.name;
    (task._embedded?.processDefinition || []).forEach(process => {
      process.name = words.process;
    });
  };

  /** Says why somebody may not have a task: the engine only knows that a listener refused. */
  const whyNot = taskId =>
    fetch(`/casework/tasks/${encodeURIComponent(taskId)}/admission`, { credentials: 'same-origin' })
      .then(answer => answer.json())
      .then(({ problems }) => problems.map(problem => problem.text).join(' '))
      .catch(() => '');

  const decorate = ($delegate, $rootScope) => {
    /** Lets what a call answers pass through here, whether it is awaited or called back. */
    const translated = (resource, name, rename) => {
      const call = resource[name];
      resource[name] = function (...all) {
        const done = all[all.length - 1];
        if (typeof done === 'function') {
          all[all.length - 1] = (error, answer, ...rest) => {
            if (answer) rename(answer);
            done(error, answer, ...rest);
          };
          return call.apply(this, all);
        }
        return call.apply(this, all).then(answer => {
          rename(answer);
          return answer;
        });
      };
    };
    if (words) {
      const filter = $delegate.resource('filter');
      translated(filter, 'list', lists => lists.forEach(renameList));
      translated(filter, 'getTasks', ({ _embedded: found }) => (found?.task || []).forEach(renameTask));
      translated($delegate.resource('task'), 'get', renameTask);
    }
    const task = $delegate.resource('task');
    const claim = task.claim;
    task.claim = function (taskId, account, done) {
      return claim.call(this, taskId, account, (error, ...rest) => {
        if (!error) return done(error, ...rest);
        whyNot(taskId).then(why =>
          $rootScope.$evalAsync(() => done(why ? Object.assign(error, { message: why }) : error))
        );
      });
    };
    return $delegate;
  };

  angular.module('redress.words', []).config([
    '$provide',
    $provide => $provide.decorator('camAPI', ['$delegate', '$rootScope', decorate]),
  ]);

  // Lists begin with what is due first, until their reader sorts them otherwise.
  const byDueDate = () => {
    const [path, query] = location.hash.replace(/^#/, '').split('?');
    const wanted = new URLSearchParams(query);
    if (wanted.has('sorting') || (path && path !== '/')) return;
    wanted.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
    location.replace(`#/?${wanted}`);
  };
  byDueDate();
  addEventListener('hashchange', byDueDate);
});
