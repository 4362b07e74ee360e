// Steering, as a page of Cockpit with its place in the navigation.
import { show, words } from '/js/cockpit-page.js';

const PATH = '/redress-steering';
const said = await words();

let gone = () => {};

export default said === null ? [] : [{
  id: 'redress-steering-route',
  pluginPoint: 'cockpit.route',
  priority: 100,
  properties: { path: PATH },
  render(node) {
    gone = show(node, '/oversight/steering', said['cockpit.steering']);
  },
  unmount() {
    gone();
  },
}, {
  id: 'redress-steering-navigation',
  pluginPoint: 'cockpit.navigation',
  priority: 100,
  render(node) {
    const link = document.createElement('a');
    link.href = `#${PATH}`;
    link.textContent = said['cockpit.steering'];
    node.append(link);
  },
}];
