// The dispute of a process instance, in a tab: why somebody looks is asked on the page itself.
import { show, words } from '/js/cockpit-page.js';

const said = await words();

let gone = () => {};

export default said === null ? [] : [{
  id: 'redress-dispute-tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: said['cockpit.dispute'] },
  render(node, { processInstanceId }) {
    gone = show(node, `/oversight/cockpit/instances/${encodeURIComponent(processInstanceId)}`, said['cockpit.disputeOf']);
  },
  unmount() {
    gone();
  },
}];
